import Analysis
import Records

/// A picture that a report can have; `all` lists them.
struct ChartDefinition: Sendable {
  /// Of its file, without folder and ending; its words are found by it.
  let name: String
  /// The part of the report it stands in; nil for one about the data.
  let section: Section?
  /// The figures of which a finding makes it worth showing.
  let figures: Set<FigureID>
  /// Whether it shows other days than those of the period, which its subtitle then names.
  let hasOwnDays: @Sendable (ReportKind) -> Bool
  /// Nil where the database does not have its figures.
  let draw: @Sendable (ChartSource) -> ReportChart?

  init(
    _ name: String, in section: Section?, figures: Set<FigureID> = [],
    hasOwnDays: @escaping @Sendable (ReportKind) -> Bool = { _ in false },
    draw: @escaping @Sendable (ChartSource) -> ReportChart?
  ) {
    self.name = name
    self.section = section
    self.figures = figures
    self.hasOwnDays = hasOwnDays
    self.draw = draw
  }

  /// In the order they are shown.
  static let all: [ChartDefinition] =
    [
      .uptimePerCheck, .responsePerCheck, .occurrencesPerDay, .errorsByCategory, .errorsPerDay, .responseTime,
      .requestsPerDay, .errorRate, .backlog, .activity, .requestHistory, .forecast, .jobRuns, .jobFailures,
      .jobDurations, .funnel,
    ] + byGroup + [.coverage]
}

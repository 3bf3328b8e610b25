/// What two reports do not say the same of.
///
/// Left out is what every new reading changes: the revision, when the database was read, by which Daybook. Sentences are
/// compared where both reports are of one language.
package struct ReportDifference: Codable, Hashable, Sendable {
  package var schema = "daybook-diff/1"
  package var before: ReportMark
  package var after: ReportMark
  /// Such as `good` and `critical`; nil when it is the same.
  @Nullable package var status: Moved<String>?
  package var findings: EntryChanges<FindingEntry>
  package var recommendations: EntryChanges<RecommendationEntry>
  /// Nil when it is the same.
  @Nullable package var coverage: Moved<CoverageEntry>?
  package var rejected: EntryChanges<RejectedEntry>
  package var sections: EntryChanges<SectionMark>
  package var errorsOpen: EntryChanges<ErrorEntry>
  package var incidents: EntryChanges<IncidentEntry>
  package var deployments: EntryChanges<DeploymentEntry>
  /// In the order of the sections that show them; then those that none shows, those of the reference, the series.
  package var figures: [FigureDifference]

  package init(from before: ReportFile, to after: ReportFile) {
    let isOneLanguage = before.language == after.language
    self.before = ReportMark(before)
    self.after = ReportMark(after)
    status = .between(before.status, after.status)
    findings = EntryChanges(from: before.findings, to: after.findings, named: \.id) { old, new in
      var old = old
      old.period = new.period
      if !isOneLanguage { old.text = new.text }
      return old == new
    }
    recommendations = EntryChanges(from: before.recommendations, to: after.recommendations, named: \.id) { old, new in
      var old = old
      if !isOneLanguage { old.text = new.text }
      return old == new
    }
    coverage = .between(before.coverage, after.coverage)
    rejected = EntryChanges(from: before.rejected, to: after.rejected) {
      [$0.source, $0.reason, $0.column ?? "", $0.unit ?? ""]
    }
    sections = EntryChanges(
      from: before.sections.map(SectionMark.init), to: after.sections.map(SectionMark.init), named: \.id)
    errorsOpen = EntryChanges(from: before.errorsOpen, to: after.errorsOpen, named: \.id)
    incidents = EntryChanges(from: before.incidents, to: after.incidents, named: \.id)
    deployments = EntryChanges(from: before.deployments, to: after.deployments) {
      [$0.version, $0.deployedAt, $0.environment ?? ""]
    }
    figures = Self.figures(before, after)
  }

  /// Whether both say the same.
  package var isEmpty: Bool {
    status == nil && findings.isEmpty && recommendations.isEmpty && coverage == nil && rejected.isEmpty
      && sections.isEmpty && errorsOpen.isEmpty && incidents.isEmpty && deployments.isEmpty && figures.isEmpty
  }

  /// Whether a section is filled, quiet, absent or failed.
  package struct SectionMark: Codable, Hashable, Sendable {
    package var id: String
    package var state: String

    init(_ section: SectionEntry) {
      id = section.id
      state = section.state
    }
  }

  private static func figures(_ before: ReportFile, _ after: ReportFile) -> [FigureDifference] {
    let old = Dictionary(before.figures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.figures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [String: Int] = [:]
    let shown = (after.sections + before.sections).flatMap(\.figures)
    for id in shown + (after.figures + before.figures).map(\.id) where places[id] == nil { places[id] = places.count }
    return places.sorted { $0.value < $1.value }
      .compactMap { id, place in FigureDifference(id, old[id], new[id]).map { (place, $0) } }
      .sorted { rank($0.1, $0.0) < rank($1.1, $1.0) }.map(\.1)
  }

  private static func rank(_ difference: FigureDifference, _ place: Int) -> (Int, Int) {
    ((difference.isOfSeries ? 2 : 0) + (difference.isOfReference ? 1 : 0), place)
  }
}

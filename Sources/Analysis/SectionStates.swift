import Records
import Settings
import Summaries

/// What each section has to stand on, table by table.
enum SectionStates {
  /// In the order of sections; one entry for each table a section rests on.
  static func all(_ material: Material, _ book: FigureBook, _ settings: Settings) -> [SectionState] {
    var states = Section.allCases.flatMap { section in
      tables(of: section, settings).map { table in
        SectionState(section, state(of: table, in: section, material, book, settings))
      }
    }
    // The period's rows were read, those to compare with were not.
    if case .read = SourceTable.metrics.outcome(material), let reason = material.referenceMetrics.failure {
      states.append(
        SectionState(.performance, .failed(table: SourceTable.metrics.name(settings), reason: reason)))
    }
    return states
  }

  /// The metric table too where the settings have put a measure of their own.
  private static func tables(of section: Section, _ settings: Settings) -> [SourceTable] {
    let standard = tables(of: section)
    return standard.contains(.metrics) || own(section, settings).isEmpty ? standard : standard + [.metrics]
  }

  private static func own(_ section: Section, _ settings: Settings) -> [FigureID] {
    settings.measures.filter { $0.section == section && $0.figure.family == .custom }.map(\.figure)
  }

  private static func tables(of section: Section) -> [SourceTable] {
    switch section {
    case .errors: [.reports, .comments]
    case .performance, .business: [.metrics]
    case .system: [.metrics, .health, .scenarios]
    case .users: [.metrics, .users]
    case .incidents: [.incidents]
    case .deployments: [.deployments]
    case .security: [.reports, .metrics]
    case .feedback: [.feedback]
    }
  }

  private static func state(
    of table: SourceTable, in section: Section, _ material: Material, _ book: FigureBook, _ settings: Settings
  ) -> SectionState.State {
    switch table.outcome(material) {
    case .absent: return .absent(table: table.name(settings))
    case .failed(let reason): return .failed(table: table.name(settings), reason: reason)
    case .read:
      let counted = counts(table, section).contains { (book[$0]?.value ?? 0) > 0 }
      let shown = table == .metrics ? values(section) + own(section, settings) + others(section, book, settings) : []
      let valued = shown.contains { book[$0]?.value != nil }
      // Rows that no figure can hold were recorded all the same.
      let isForeign = (counts(table, section) + shown).contains { book[$0]?.state == .missing(.otherUnit) }
      if counted || valued || isForeign { return .filled }
      return UnreadableRows.reason(table, section, material).map {
        .failed(table: table.name(settings), reason: $0)
      } ?? .quiet
    }
  }

  /// Figures that fill the section when they are above 0.
  private static func counts(_ table: SourceTable, _ section: Section) -> [FigureID] {
    switch (table, section) {
    case (.reports, .security): ["security.reports", "security.open"]
    case (.reports, _): ["reports.new", "reports.resolved", "reports.backlog"]
    case (.comments, _): ["reports.comments"]
    case (.metrics, .performance): ["requests.count"]
    case (.metrics, .security): ["security.denied"]
    case (.metrics, _): []
    case (.incidents, _): ["incidents.started", "incidents.resolved", "incidents.open"]
    case (.deployments, _): ["deployments.count", "deployments.rolled_back"]
    case (.health, _): ["health.checks"]
    case (.scenarios, _): ["scenarios.runs"]
    case (.feedback, _): ["feedback.count"]
    case (.users, _): ["users.new", "users.total"]
    }
  }

  /// Metric types of other names stand in the section of the system.
  private static func others(_ section: Section, _ book: FigureBook, _ settings: Settings) -> [FigureID] {
    guard section == .system else { return [] }
    let own = Set(settings.measures.map(\.figure))
    return book.figures.map(\.id).filter { $0.family == .custom && !own.contains($0) }
  }

  /// Figures of metric rows that fill it when they have a value at all.
  private static func values(_ section: Section) -> [FigureID] {
    switch section {
    case .system:
      ["availability.uptime"]
        + ResourceFigures.types.filter { $0 != "active_users" }.map { FigureID("resources.\($0).max") }
    case .users: ["resources.active_users.max"]
    case .business: ["business.revenue.sum", "business.orders.sum"]
    default: []
    }
  }
}

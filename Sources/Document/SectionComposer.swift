import Analysis
import Records
import Wording

/// Fills the sections, each from what its tables hold.
struct SectionComposer {
  private let composer: Composer
  private let charts: [ReportChart]
  private var assessment: Assessment { composer.assessment }
  private var words: any Words { composer.words }
  private var tables: TableComposer { TableComposer(composer) }

  init(_ composer: Composer, charts: [ReportChart]) {
    self.composer = composer
    self.charts = charts
  }

  func sections() -> [DocumentSection] {
    Section.allCases.compactMap { section in
      let states = assessment.sections.filter { $0.section == section }
      guard !states.isEmpty else { return nil }
      let blocks =
        notes(section, states) + (states.contains { $0.state == .filled } ? filled(section) : [])
        + tables.own(section)
      return DocumentSection(
        section: section, title: words.section(section), blocks: blocks, state: state(states))
    }
  }

  private func state(_ states: [SectionState]) -> DocumentSection.State {
    var found: Set<DocumentSection.State> = []
    for state in states {
      switch state.state {
      case .filled: found.insert(.filled)
      case .quiet: found.insert(.quiet)
      case .absent: found.insert(.absent)
      case .failed: found.insert(.failed)
      }
    }
    return [.failed, .filled, .quiet].first { found.contains($0) } ?? .absent
  }

  /// What is missing, table by table; that nothing happened, only when it holds for the whole section, of which no table
  /// failed.
  private func notes(_ section: Section, _ states: [SectionState]) -> [Block] {
    let missing: [Block] = states.compactMap { state in
      switch state.state {
      case .filled, .quiet: nil
      case .absent(let table): .paragraph(composer.shown(words.absent(table: table, section: section)))
      case .failed(let table, let reason): .warning(composer.shown(words.failed(table: table, reason: reason), 300))
      }
    }
    let known = state(states)
    return missing + (known == .quiet ? [.paragraph(words.quiet(section))] : [])
  }

  private func content(_ section: Section) -> [Block] {
    switch section {
    case .errors:
      tables.figures([
        "reports.new", "reports.events", "reports.resolved", "reports.backlog", "reports.unresolved_critical",
        "requests.slow", "reports.comments", "reports.technical_notes",
      ]) + chart("errors-by-category") + tables.breakdown(.byCategory, "reports.by_category")
        + chart("errors-per-day") + tables.breakdown(.bySeverity, "reports.by_severity")
        + tables.breakdown(.byStatus, "reports.by_status") + tables.breakdown(.byModule, "reports.by_module")
        + chart("backlog") + tables.newestOpen() + tables.unlisted(.openErrors)
    case .performance:
      tables.figures([
        "requests.count", "requests.throughput", "requests.error_rate", "requests.errors", "requests.client_errors",
        "requests.duration.mean", "requests.duration.p50", "requests.duration.p95", "requests.duration.p99",
        "requests.duration.max", "requests.slow", "requests.chatty",
      ]) + chart("response-time") + chart("error-rate") + chart("requests-per-day") + chart("request-history")
        + tables.paths(.topPaths, "requests.by_path")
        + tables.paths(.keyActions, "requests.actions")
        + chart("activity")
    case .system:
      tables.figures([
        "availability.uptime", "resources.cpu_usage.mean", "resources.cpu_usage.max", "resources.memory_usage.mean",
        "resources.memory_usage.max", "resources.disk_usage.last", "resources.disk_usage.max",
        "resources.database_connections.mean", "resources.database_connections.max", "health.checks",
        "health.passed", "health.pass_rate", "scenarios.runs", "scenarios.succeeded", "scenarios.success_rate",
      ])
        + tables.named(
          .byCheck, [(.passRate, "health.by_check.pass_rate"), (.responseMean, "health.by_check.response")])
        + tables.named(.byScenario, [(.successRate, "scenarios.by_scenario.success_rate")]) + tables.otherMetrics()
    case .users:
      tables.figures(["users.new", "users.total", "resources.active_users.mean", "resources.active_users.max"])
    case .business: tables.figures(["business.revenue.sum", "business.orders.sum", "business.average_order"])
    case .incidents:
      tables.figures([
        "incidents.started", "incidents.resolved", "incidents.open", "incidents.resolve.median",
        "incidents.resolve.max",
      ]) + tables.incidents()
    case .deployments: tables.figures(["deployments.count", "deployments.rolled_back"]) + tables.deployments()
    case .security: tables.figures(["security.reports", "security.open", "security.denied"])
    case .feedback:
      tables.figures(["feedback.count", "feedback.rating.mean"]) + tables.breakdown(.ratings, "feedback.by_rating")
        + tables.breakdown(.feedbackCategories, "feedback.by_category") + tables.comments()
        + tables.unlisted(.comments)
    }
  }

  private func filled(_ section: Section) -> [Block] {
    let blocks = content(section)
    return blocks + further(section, beside: blocks)
  }

  /// Charts of the section that have no place of their own above.
  private func further(_ section: Section, beside blocks: [Block]) -> [Block] {
    let placed = blocks.compactMap { if case .chart(let name) = $0 { name } else { nil } }
    return ChartDefinition.all.filter { $0.section == section && !placed.contains($0.name) }.flatMap { chart($0.name) }
  }

  private func chart(_ name: String) -> [Block] { charts.contains { $0.name == name } ? [.chart(name)] : [] }
}

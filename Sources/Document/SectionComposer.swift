import Analysis
import Records
import Wording

/// Fills the sections, each from what its tables hold.
struct SectionComposer {
  private let composer: Composer
  private let charts: [ReportChart]
  private var analysis: ReportAnalysis { composer.analysis }
  private var words: any Words { composer.words }
  private var tables: TableComposer { TableComposer(composer) }

  init(_ composer: Composer, charts: [ReportChart]) {
    self.composer = composer
    self.charts = charts
  }

  func sections() -> [DocumentSection] {
    Section.allCases.compactMap { section in
      let states = analysis.sections.filter { $0.section == section }
      guard !states.isEmpty else { return nil }
      let blocks =
        notes(section, states) + (states.contains { $0.state == .filled } ? filled(section) : [])
        + tables.own(section) + ownGroups(section) + panels(section)
      return DocumentSection(
        section: section, title: words.section(section), blocks: blocks, state: state(states))
    }
  }

  private func state(_ states: [SectionState]) -> DocumentSection.SectionFill {
    var found: Set<DocumentSection.SectionFill> = []
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
    let (own, metrics) = tables.told(FigureCatalogue.rows(of: section))
    let rows = tables.figures(own + tables.panelTotals(section)) + metrics
    switch section {
    case .errors:
      return rows + chart("occurrences-per-day") + tables.breakdown(.byErrorKind, .occurrences.byKind)
        + chart("errors-by-category") + tables.breakdown(.byCategory, .reports.byCategory)
        + chart("errors-per-day") + tables.breakdown(.bySeverity, .reports.bySeverity)
        + tables.breakdown(.byStatus, .reports.byStatus) + tables.breakdown(.byModule, .reports.byModule)
        + chart("backlog") + tables.newestOpen() + tables.unlisted(.openErrors)
    case .performance:
      return rows + chart("response-time") + chart("error-rate") + chart("requests-per-day") + chart("request-history")
        + tables.paths(
          knowsDurations ? .topPaths : .busiestPaths,
          [
            (.requests, .requests.byPath.count), (.total, .requests.byPath.total), (.mean, .requests.byPath.mean),
            (.p95, .requests.byPath.p95), (.errorRate, .requests.byPath.errorRate), (.chatty, .requests.byPath.chatty),
          ]) + tables.withoutPath()
        + tables.paths(
          .keyActions,
          [
            (.requests, .requests.actions.count), (.mean, .requests.actions.mean), (.p95, .requests.actions.p95),
            (.errorRate, .requests.actions.errorRate),
          ])
        + chart("activity")
    case .checks:
      return rows + chart("uptime-per-check") + tables.checks() + tables.outages() + chart("response-per-check")
        + tables.responses() + tables.expiries()
    case .system:
      return rows
        + chart("forecast") + gauges(.system)
        + tables.named(.byScenario, [(.successRate, .scenarios.byScenario.successRate)]) + tables.otherMetrics()
    case .jobs:
      return rows + tables.withoutOutcomes() + chart("job-runs") + tables.jobs() + chart("job-failures")
        + tables.failureStreaks() + tables.missedJobs() + tables.unlisted(.missedJobs) + chart("job-durations")
    case .incidents: return rows + tables.incidents()
    case .deployments: return rows + tables.deployments()
    case .feedback:
      return rows + tables.breakdown(.ratings, .feedback.byRating)
        + tables.breakdown(.feedbackCategories, .feedback.byCategory) + tables.comments()
        + tables.unlisted(.comments)
    case .business: return rows + chart("funnel") + tables.funnel() + gauges(section)
    case .users, .security: return rows + gauges(section)
    }
  }

  /// Gauges by host, each under its picture.
  private func gauges(_ section: Section) -> [Block] {
    groups(section) {
      $0.figure.custom == nil
    } chart: { grouped in
      ChartDefinition.byGroup.filter { $0.figures.contains(grouped.figure) }.flatMap { chart($0.name) }
    }
  }

  /// Measures of the settings and other metric types by host or another field.
  private func ownGroups(_ section: Section) -> [Block] {
    let drawn = ReportCharts.ownGroups(analysis)?.figure
    return groups(section) {
      $0.figure.custom != nil
    } chart: { grouped in
      grouped.figure == drawn ? chart(ChartDefinition.measureByGroup.name) : []
    }
  }

  private func groups(
    _ section: Section, _ isShown: (GroupedMeasure) -> Bool, chart: (GroupedMeasure) -> [Block]
  ) -> [Block] {
    analysis.groups.filter { $0.section == section && isShown($0) }.flatMap { chart($0) + tables.groups($0) }
  }

  /// Pictures and tables of the settings' panels, one after the other.
  private func panels(_ section: Section) -> [Block] {
    analysis.panels.filter { $0.panel.section == section && ($0.listing != nil || $0.panel.chart != .table) }.flatMap {
      chart(PanelCharts.byDay($0)) + chart(PanelCharts.byGroup($0)) + tables.panel($0)
    }
  }

  /// Paths are ranked by their time where it is recorded, else by their requests.
  private var knowsDurations: Bool { !analysis.figures.series(.requests.byPath.total).isEmpty }

  private func filled(_ section: Section) -> [Block] {
    let blocks = content(section)
    return blocks + further(section, beside: blocks)
  }

  /// Charts of the section that have no place of their own above.
  private func further(_ section: Section, beside blocks: [Block]) -> [Block] {
    let placed = blocks.compactMap { if case .chart(let name) = $0 { name } else { nil } }
    // The picture of an own measure stands where that measure does.
    let own = ChartDefinition.measureByGroup.name
    return ChartDefinition.all.map { ($0.section, $0.name) }
      .filter { $0 == section && $1 != own && !placed.contains($1) }.flatMap { chart($1) }
  }

  private func chart(_ name: String) -> [Block] { charts.contains { $0.name == name } ? [.chart(name)] : [] }
}

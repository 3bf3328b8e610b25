import Records
import Settings
import Summaries

/// What each section has to stand on, table by table.
enum SectionStates {
  /// In the order of sections; one entry for each table a section rests on.
  static func all(
    _ input: ReportInput, _ figures: FigureSet, _ settings: Settings, _ panels: [ShownPanel] = []
  ) -> [SectionState] {
    var states = Section.allCases.flatMap { section in
      let own = panels.filter { $0.panel.section == section }
      return tables(of: section, settings).compactMap { table -> SectionState? in
        let state = state(of: table, in: section, input, figures, settings)
        if case .absent = state, table.isExcused || input.isMapped || isOfExcusedOnly(input) || !own.isEmpty {
          return nil
        }
        return isOfChecksOnly(table, in: section, input) ? nil : SectionState(section, state)
      } + own.map { SectionState(section, state(of: $0)) }
    }
    // The period's rows were read, those to compare with were not.
    if input.metrics.value != nil, let reason = input.referenceMetrics.failure {
      states.append(
        SectionState(.performance, .failed(table: SourceTable.metrics.name(settings), reason: reason)))
    }
    return states
  }

  /// Incidents that are outages of checks, all of them: the section of incidents has nothing to say.
  private static func isOfChecksOnly(_ table: SourceTable, in section: Section, _ input: ReportInput) -> Bool {
    guard section == .incidents, table == .incidents, let incidents = input.incidents.value else { return false }
    return !incidents.isOfIncidents && incidents.recordsOutages
  }

  /// What the settings ask for is told, even that it is nothing.
  private static func state(of shown: ShownPanel) -> SectionState.SectionOutcome {
    shown.failure.map { .failed(table: shown.source, reason: $0) } ?? .filled
  }

  /// Neither metrics nor error reports, but what other applications record: nobody misses the tables of a shop.
  static func isOfExcusedOnly(_ input: ReportInput) -> Bool {
    guard case .absent = input.metrics, case .absent = input.errors else { return false }
    return !input.panels.isEmpty
      || SourceTable.all.contains { table in
        if case .absent = input.result(of: table) { false } else { table.isExcused }
      }
  }

  /// The metric table too where the settings have put a measure of their own.
  private static func tables(of section: Section, _ settings: Settings) -> [SourceTable] {
    let standard = SourceTable.all.filter { $0.sections.contains(section) }
    return standard.contains(.metrics) || own(section, settings).isEmpty ? standard : standard + [.metrics]
  }

  private static func own(_ section: Section, _ settings: Settings) -> [FigureID] {
    settings.measures.filter { $0.section == section && $0.figure.custom != nil }.map(\.figure)
  }

  private static func state(
    of table: SourceTable, in section: Section, _ input: ReportInput, _ figures: FigureSet, _ settings: Settings
  ) -> SectionState.SectionOutcome {
    switch input.result(of: table) {
    case .absent: return .absent(table: table.name(settings))
    case .failed(let reason): return .failed(table: table.name(settings), reason: reason)
    case .read:
      let shown = ids(table, section, figures, settings).compactMap { figures[$0] }
      let isFilled = shown.contains { figure in
        // Rows that no figure can hold were recorded all the same.
        if [.missing(.otherUnit), .missing(.byGroup)].contains(figure.state) { return true }
        return figure.value.map { $0 > 0 || !figure.id.definition.isQuietAtZero } ?? false
      }
      if isFilled { return .filled }
      if shown.isEmpty, input.isMapped { return .absent(table: table.name(settings)) }
      return UnreadableRows.reason(table, section, input).map {
        .failed(table: table.name(settings), reason: $0)
      } ?? .quiet
    }
  }

  /// What the section shows of the table.
  private static func ids(
    _ table: SourceTable, _ section: Section, _ figures: FigureSet, _ settings: Settings
  ) -> [FigureID] {
    let rows = FigureCatalogue.rows(of: section).filter { $0.definition.tables.contains(table) }
    guard table == .metrics else { return rows }
    return rows + own(section, settings) + (section == .system ? others(figures, settings) : [])
  }

  /// Metric types of other names stand in the section of the system.
  private static func others(_ figures: FigureSet, _ settings: Settings) -> [FigureID] {
    let own = Set(settings.measures.map(\.figure))
    return figures.figures.map(\.id).filter { $0.custom != nil && !own.contains($0) }
  }
}

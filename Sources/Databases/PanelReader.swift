import Records
import SQLite
import Summaries

/// Reads the panels of the settings, each by its query.
struct PanelReader {
  private let connection: Connection
  private let plan: ReadPlan
  private let storedZone: Zone
  private let language: String
  private let budget: RetryBudget
  private(set) var origins: [Origin] = []

  init(_ connection: Connection, _ plan: ReadPlan, storedZone: Zone, language: String, _ budget: RetryBudget) {
    self.connection = connection
    self.plan = plan
    self.storedZone = storedZone
    self.language = language
    self.budget = budget
  }

  /// A query that breaks off is its panel's misfortune, not the report's.
  mutating func read(_ query: PanelQuery) throws(SQLiteError) -> TableResult<PanelSummary> {
    let isListing = query.panel.chart == .table
    do throws(SQLiteError) {
      let (summary, origin) = try budget.retrying { () throws(SQLiteError) -> (PanelSummary, Origin) in
        isListing ? try listing(query) : try counted(query)
      }
      origins.append(origin)
      let unreadable = summary.rejections.filter { $0.reason == .unreadableTime }.reduce(0) { $0 + $1.count }
      guard unreadable == 0 || unreadable < origin.rows else {
        return .failed(reason: "\(query.rows.name) has \(unreadable) rows and none with a time that can be read")
      }
      return .read(summary)
    } catch {
      guard [.endless, .tooLong, .other].contains(error.kind) else { throw error }
      return .failed(reason: "\(query.rows.name): \(error.reason)")
    }
  }

  /// The standard panels of a business table; none where it has no row at all.
  mutating func read(
    _ table: SourceTable, _ state: TableState
  ) throws(SQLiteError) -> [(panel: OwnPanel, result: TableResult<PanelSummary>)] {
    func failed(_ reason: String) -> [(panel: OwnPanel, result: TableResult<PanelSummary>)] {
      let standard = StandardPanel.allCases.first { $0.table == table }
      return standard?.panel(without: []).map { [($0, .failed(reason: reason))] } ?? []
    }
    let sources: [MappedSource]
    switch state {
    case .absent: return []
    case .wrong(let reason): return failed(reason)
    case .present(let found): sources = found
    }
    let reads = sources.map { SourceRead($0, of: table, SourceWindow(plan, of: table)) }
    let absent = reads.map(\.absentColumns).reduce(reads.first?.absentColumns ?? []) { $0.intersection($1) }
    let request = TableRequest(
      plan, storedZone: storedZone, timeColumn: reads.first?.timeColumn ?? table.time, absentColumns: absent)
    do throws(SQLiteError) {
      let (fold, mappings) = try budget.retrying { () throws(SQLiteError) -> (BusinessFold, [RowMapping]) in
        let first = try pass(table, request, reads, [:])
        return first.0.overflow.isEmpty ? first : try pass(table, request, reads, first.0.overflow)
      }
      guard fold.rows > 0 else { return [] }
      origins.append(
        Origin(id: .table(table), query: reads.map(\.query).joined(separator: ";\n"), bounds: [], rows: fold.rows))
      let panels = fold.panels(timeColumn: request.timeColumn, mappings)
      let unreadable = panels.first?.summary.rejections.first { $0.reason == .unreadableTime }?.count ?? 0
      guard unreadable < fold.rows else {
        return failed("the table \(table.name) has \(unreadable) rows and none with a time that can be read")
      }
      return panels.map { ($0.panel, .read($0.summary)) }
    } catch {
      guard [.endless, .tooLong, .other].contains(error.kind) else { throw error }
      return failed("\(sources.map(\.name).joined(separator: ", ")): \(error.reason)")
    }
  }

  private func pass(
    _ table: SourceTable, _ request: TableRequest, _ reads: [SourceRead], _ choices: [String: NameChoice]
  ) throws(SQLiteError) -> (BusinessFold, [RowMapping]) {
    var fold = BusinessFold(table, request, keeping: choices)
    var mappings: [RowMapping] = []
    for read in reads {
      let mapping = read.mapping(storedZone)
      for statement in read.statements {
        try connection.forEach(ofSettings: statement, read.values) { row in fold.add(MappedRow(row, mapping)) }
      }
      mappings.append(mapping)
    }
    return (fold, mappings)
  }

  private func counted(_ query: PanelQuery) throws(SQLiteError) -> (PanelSummary, Origin) {
    let read = SourceRead(query.rows, of: .panel, SourceWindow(plan, of: .panel))
    let request = TableRequest(plan, storedZone: storedZone, timeColumn: query.timeColumn)
    func pass(_ choice: NameChoice?) throws(SQLiteError) -> (PanelFold, RowMapping) {
      let offered = query.rows.offered.union(query.panel.source.constants.keys)
      var fold = PanelFold(query.panel, request, offered: offered, keeping: choice)
      let mapping = read.mapping(storedZone)
      for statement in read.statements {
        try connection.forEach(ofSettings: statement, read.values) { row in
          let mapped = MappedRow(row, mapping)
          if !mapped.isSkipped { fold.add(mapped) }
        }
      }
      return (fold, mapping)
    }
    var (fold, mapping) = try pass(nil)
    if let overflow = fold.overflow { (fold, mapping) = try pass(overflow) }
    var summary = fold.summary(query.panel.title(language), timeColumn: query.timeColumn, [mapping])
    if case .seconds(let seconds)? = query.panel.source.keeps {
      summary.keptSince = plan.asOf.adding(seconds: -Int64(seconds))
    }
    return (summary, Origin(id: .panel(query.panel.id), query: read.query, bounds: [], rows: fold.rows))
  }

  private func listing(_ query: PanelQuery) throws(SQLiteError) -> (PanelSummary, Origin) {
    let panel = query.panel
    let time = query.columns.firstIndex(of: query.timeColumn)
    let format = panel.source.times["time"] ?? .text
    let zone = panel.source.zone ?? storedZone
    var fold = PanelListingFold(
      panel, plan.comparison.current, columns: query.columns, time: time, format, zone: zone, plan.intake)
    let window = SourceWindow(plan.comparison.current, cuts: time == nil, zone)
    try connection.forEach(ofSettings: query.rows.select, window.values(format)) { row in fold.add(row) }
    return (
      fold.summary(panel.title(language)),
      Origin(id: .panel(panel.id), query: query.rows.select, bounds: [], rows: fold.rows)
    )
  }
}

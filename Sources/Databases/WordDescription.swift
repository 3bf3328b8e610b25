import Records
import SQLite
import Summaries

extension SQLiteSource {
  /// What `daybook doctor` has to say of a table's severities and statuses: those that Daybook does not know, with
  /// their numbers.
  ///
  /// From 1 % of the rows on that is a fault.
  func wordRemarks(_ standard: SourceTable, _ table: MappedTable) throws(SQLiteError) -> [SourceRemark] {
    var remarks: [SourceRemark] = []
    for (column, words) in Self.wordColumns[standard] ?? [] where table.columns[column.rawValue] != nil {
      if let remark = try remark(standard, table, column, words) { remarks.append(remark) }
    }
    return remarks
  }

  private static let wordColumns: [SourceTable: [(column: UnknownWords.WordColumn, words: KnownWords)]] = [
    .reports: [(.severity, .severities), (.status, .reportStatuses)], .incidents: [(.severity, .severities)],
    .health: [(.status, .checkStatuses)], .scenarios: [(.status, .scenarioStatuses)],
    .jobs: [(.status, .jobStatuses)],
  ]

  private func remark(
    _ standard: SourceTable, _ table: MappedTable, _ column: UnknownWords.WordColumn, _ words: KnownWords
  ) throws(SQLiteError) -> SourceRemark? {
    let names = NameTable(intake, words: words)
    var counts: [String: Int] = [:]
    var rows = 0
    let query = "SELECT \(table.column(column.rawValue)) FROM \(table.quotedTable)"
    try connection.forEach(query) { row in
      rows += 1
      let name = unsafe row.withBytes(0) { unsafe names.name(of: $0) }
      if !words.words.contains(name) { counts[name, default: 0] += 1 }
    }
    guard let unknown = UnknownWords.counted(counts, column, of: standard, rows: rows) else { return nil }
    let list =
      unknown.words.map { "“\($0.text)” (\($0.count))" } + (unknown.others > 0 ? ["others (\(unknown.others))"] : [])
    return SourceRemark(
      isWell: !unknown.isNotable,
      text: "\(table.name): \(unknown.rows) of \(rows) rows have a \(column.rawValue) that Daybook does not know: "
        + list.joined(separator: ", ")
        + ". It knows \(words.words.joined(separator: ", ")), in upper or lower case; store one of these")
  }
}

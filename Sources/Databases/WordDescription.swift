import Records
import SQLite
import Summaries

extension SQLiteSource {
  /// What `daybook doctor` has to say of a table's severities and statuses: those that Daybook does not know, with their
  /// numbers. From 1 % of the rows on that is a fault.
  func wordRemarks(_ standard: SourceTable, _ table: Table) throws(SQLiteError) -> [Remark] {
    var remarks: [Remark] = []
    for (column, words) in Self.wordColumns(standard) {
      if let remark = try remark(table, column, words) { remarks.append(remark) }
    }
    return remarks
  }

  private static func wordColumns(_ table: SourceTable) -> [(column: UnknownWords.Column, words: KnownWords)] {
    switch table {
    case .reports: [(.severity, .severities), (.status, .reportStatuses)]
    case .incidents: [(.severity, .severities)]
    case .health: [(.status, .checkStatuses)]
    case .scenarios: [(.status, .scenarioStatuses)]
    default: []
    }
  }

  private func remark(
    _ table: Table, _ column: UnknownWords.Column, _ words: KnownWords
  ) throws(SQLiteError) -> Remark? {
    let names = NameTable(intake, words: words)
    var counts: [String: Int] = [:]
    var rows = 0
    let query = "SELECT \(table.column(column.rawValue)) FROM \(table.quotedTable)"
    try connection.forEach(query) { row in
      rows += 1
      let name = unsafe row.withBytes(0) { unsafe names.name(of: $0) }
      if !words.words.contains(name) { counts[name, default: 0] += 1 }
    }
    guard let unknown = UnknownWords.counted(counts, column, of: table.name, rows: rows) else { return nil }
    let list =
      unknown.words.map { "“\($0.text)” (\($0.count))" } + (unknown.others > 0 ? ["others (\(unknown.others))"] : [])
    return Remark(
      isWell: !unknown.isNotable,
      text: "\(table.name): \(unknown.rows) of \(rows) rows have a \(column.rawValue) that Daybook does not know: "
        + list.joined(separator: ", ")
        + ". It knows \(words.words.joined(separator: ", ")), in upper or lower case; store one of these")
  }
}

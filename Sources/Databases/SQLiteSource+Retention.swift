import Records
import SQLite
import Settings
import Summaries

extension SQLiteSource {
  /// What the sources that say how much they keep may lack at a moment: of each table since when all of them have all.
  func retentions(_ asOf: Instant) throws(SQLiteError) -> [Retention] {
    var retentions: [Retention] = []
    for table in SourceTable.all {
      var found: [Retention] = []
      for source in schema[table].sources {
        guard let kept = source.source.keeps, let since = try since(kept, source, table, asOf) else { continue }
        let holder = settings.source.tablePrograms[table.name] ?? source.source.tableName.map(intake.text)
        found.append(Retention(table, holder: holder, kept: kept, since: since))
      }
      if let latest = found.max(by: { $0.since < $1.since }) { retentions.append(latest) }
    }
    return retentions
  }

  private func since(
    _ kept: KeptRows, _ source: MappedSource, _ table: SourceTable, _ asOf: Instant
  ) throws(SQLiteError) -> Instant? {
    switch kept {
    case .seconds(let seconds): asOf.adding(seconds: -Int64(seconds))
    case .rows(let rows, let column): try oldest(of: rows, by: column, source, table)
    }
  }

  /// A program removes the surplus from time to time: so large a part of what it keeps is taken for all.
  private static let fullShare = 0.9

  /// The oldest row of those that have as many as are kept: the latest of them; nil where none has.
  private func oldest(
    of rows: Int, by column: String?, _ source: MappedSource, _ table: SourceTable
  ) throws(SQLiteError) -> Instant? {
    let least = max(1, Int(Double(rows) * Self.fullShare))
    let group = column.flatMap { source.offered.contains($0) ? "GROUP BY \(quoted($0)) " : nil } ?? ""
    let query =
      "SELECT max(oldest) FROM (SELECT min(\(quoted(table.time))) AS oldest FROM (\n\(source.select)\n) "
      + "\(group)HAVING count(*) >= \(least))"
    let read = SourceRead(source, of: table, .whole)
    var parser = TimeParser(zone: source.source.zone ?? settings.source.storedTimezone)
    var oldest: Instant?
    try budget.retrying { () throws(SQLiteError) in
      do throws(SQLiteError) {
        try connection.forEach(ofSettings: query, read.values) { row in
          let time = unsafe row.withBytes(0) { bytes in unsafe parser.parse(bytes, read.format) }
          if time != TimeParser.unreadable { oldest = Instant(microseconds: time) }
        }
      } catch {
        // A query that breaks off is told where its rows are read.
        guard [.endless, .tooLong, .other].contains(error.kind) else { throw error }
      }
    }
    return oldest
  }
}

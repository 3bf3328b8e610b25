import Foundation
package import Records
import SQLite
package import Summaries

/// Where the source stood.
extension Ledger {
  /// Nil before the first run of an epoch.
  package func mark(in epoch: Epoch) throws(LedgerError) -> SourceMark? {
    let text = try reading("the source's mark") { () throws(SQLiteError) in
      try connection.first("SELECT mark FROM mark WHERE epoch = ?", [.integer(epoch.id)]) { $0.text(0) ?? "" }
    }
    return text.flatMap { try? JSONDecoder().decode(SourceMark.self, from: Data($0.utf8)) }
  }

  /// Rows of each day by table, as they were counted at the end of the last run.
  package func arrivals(in epoch: Epoch) throws(LedgerError) -> [String: [Day: Int]] {
    var found: [String: [Day: Int]] = [:]
    try reading("rows by day") { () throws(SQLiteError) in
      try connection.forEach("SELECT source, day, rows FROM arrival WHERE epoch = ?", [.integer(epoch.id)]) { row in
        guard let source = row.text(0), let day = row.text(1).flatMap({ Day($0) }) else { return }
        found[source, default: [:]][day] = Int(row.integer(2))
      }
    }
    return found
  }

  /// In place of what was known.
  package func keep(_ mark: SourceMark, in epoch: Epoch) throws(LedgerError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(mark) else { preconditionFailure("numbers and texts can be written") }
    try writing("the source's mark") { () throws(SQLiteError) in
      try connection.execute(
        "INSERT OR REPLACE INTO mark (epoch, mark) VALUES (?, ?)",
        [.integer(epoch.id), .text(String(decoding: data, as: UTF8.self))])
    }
  }

  /// Rows of each day by table, in place of what was known.
  package func keep(_ arrivals: [String: [Day: Int]], in epoch: Epoch) throws(LedgerError) {
    try writing("rows by day") { () throws(SQLiteError) in
      try connection.execute("DELETE FROM arrival WHERE epoch = ?", [.integer(epoch.id)])
      for (source, days) in arrivals {
        for (day, rows) in days {
          try connection.execute(
            "INSERT INTO arrival (epoch, source, day, rows) VALUES (?, ?, ?, ?)",
            [.integer(epoch.id), .text(source), .text(day.description), .integer(Int64(rows))])
        }
      }
    }
  }

  /// The latest end of a period that was reported; nil before the first report.
  package func reportedUntil() throws(LedgerError) -> Instant? {
    try reading("closed periods") { () throws(SQLiteError) in
      try connection.first("SELECT max(end) FROM closed WHERE revision IS NOT NULL") { row in
        row.kind(0) == .null ? nil : Instant(microseconds: row.integer(0))
      }
    } ?? nil
  }
}

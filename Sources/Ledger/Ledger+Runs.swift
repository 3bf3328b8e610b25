package import Records
import SQLite

/// The journal of runs.
extension Ledger {
  /// Enters a run that begins, and forgets the oldest.
  package func begin(
    _ command: String, version: String, pid: Int32, began: Instant, asOf: Instant
  ) throws(LedgerError) -> Int64 {
    var id: Int64 = 0
    try writing("the journal") { () throws(SQLiteError) in
      try connection.execute(
        "INSERT INTO run (command, version, pid, began, as_of) VALUES (?, ?, ?, ?, ?)",
        [
          .text(command), .text(version), .integer(Int64(pid)), .integer(began.microseconds),
          .integer(asOf.microseconds),
        ])
      id = try connection.first("SELECT max(id) FROM run") { $0.integer(0) } ?? 0
      try connection.execute("DELETE FROM run WHERE id <= ?", [.integer(id - Self.runsKept)])
    }
    return id
  }

  /// Those of more than five years of nights.
  private static let runsKept: Int64 = 2000

  package func end(
    _ run: Int64, at instant: Instant, code: Int32, rows: Int?, reports: [String], problem: String?
  ) throws(LedgerError) {
    try writing("the journal") { () throws(SQLiteError) in
      try connection.execute(
        "UPDATE run SET ended = ?, code = ?, rows = ?, reports = ?, problem = ? WHERE id = ?",
        [
          .integer(instant.microseconds), .integer(Int64(code)), rows.map { .integer(Int64($0)) } ?? .null,
          .text(reports.joined(separator: "\n")), problem.map(SQLiteValue.text) ?? .null, .integer(run),
        ])
    }
  }

  /// When a run of daybook run last ended with all that was due written: with 0 or 1.
  package func lastSuccess() throws(LedgerError) -> Instant? {
    try reading("the journal") { () throws(SQLiteError) in
      try connection.first("SELECT max(ended) FROM run WHERE command = 'run' AND code IN (0, 1)") { row in
        row.kind(0) == .null ? nil : Instant(microseconds: row.integer(0))
      }
    } ?? nil
  }

  /// Whether the run before this one came to no good end: reports may stand that it did not come to close.
  package func isAfterFailure() throws(LedgerError) -> Bool {
    try reading("the journal") { () throws(SQLiteError) in
      try connection.first("SELECT coalesce(code, -1) NOT IN (0, 1) FROM run ORDER BY id DESC LIMIT 1 OFFSET 1") {
        $0.integer(0) != 0
      }
    } ?? false
  }

  /// The latest runs, the last first.
  package func runs(_ count: Int) throws(LedgerError) -> [RunEntry] {
    var entries: [RunEntry] = []
    try reading("the journal") { () throws(SQLiteError) in
      try connection.forEach(
        """
        SELECT id, command, version, began, ended, as_of, code, rows, reports, problem FROM run ORDER BY id DESC LIMIT ?
        """, [.integer(Int64(count))]
      ) { row in
        entries.append(
          RunEntry(
            id: row.integer(0), command: row.text(1) ?? "", version: row.text(2) ?? "",
            began: Instant(microseconds: row.integer(3)),
            ended: row.kind(4) == .null ? nil : Instant(microseconds: row.integer(4)),
            asOf: Instant(microseconds: row.integer(5)), code: row.kind(6) == .null ? nil : Int32(row.integer(6)),
            rows: row.kind(7) == .null ? nil : Int(row.integer(7)),
            reports: (row.text(8) ?? "").split(separator: "\n").map(String.init), problem: row.text(9)))
      }
    }
    return entries
  }
}

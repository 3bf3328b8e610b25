import Foundation
package import Records
import SQLite

/// Which periods were done with.
extension Ledger {
  /// The latest closed period of each kind.
  package func latestClosed() throws(LedgerError) -> [ReportKind: ClosedPeriod] {
    var latest: [ReportKind: ClosedPeriod] = [:]
    for kind in ReportKind.all {
      latest[kind] = try reading("closed periods") { () throws(SQLiteError) in
        try connection.first(
          "SELECT name, end, revision, fingerprint, rows FROM closed WHERE kind = ? ORDER BY end DESC LIMIT 1",
          [.text(kind.id)]
        ) { Self.closed($0.row, kind) }
      }
    }
    return latest
  }

  /// What is known of one; nil while it is not closed.
  package func closed(_ period: Period) throws(LedgerError) -> ClosedPeriod? {
    try reading("closed periods") { () throws(SQLiteError) in
      try connection.first(
        "SELECT name, end, revision, fingerprint, rows FROM closed WHERE kind = ? AND name = ?",
        [.text(period.kind.id), .text(period.id)]
      ) { Self.closed($0.row, period.kind) }
    }
  }

  private static func closed(_ row: StatementRow, _ kind: ReportKind) -> ClosedPeriod {
    ClosedPeriod(
      kind: kind, name: row.text(0) ?? "", end: Instant(microseconds: row.integer(1)),
      revision: row.kind(2) == .null ? nil : Int(row.integer(2)), fingerprint: row.text(3),
      rows: row.kind(4) == .null ? nil : Int(row.integer(4)))
  }

  /// Closes a period that was reported, with what was counted of it, at once.
  package func close(_ report: ReportedPeriod, in epoch: Epoch, now: Instant) throws(LedgerError) {
    let period = report.period
    try writing("the report of \(period.id)") { () throws(SQLiteError) in
      try insert(report.metrics, report.halves, of: period, in: epoch, now: now)
      try insert(report.figures, of: period, in: epoch)
      try insert(report.moved, of: period, in: epoch)
      try note(report.stopChanges, told: period)
      try connection.execute(
        """
        INSERT OR REPLACE INTO closed (kind, name, start, end, revision, closed, as_of, rows, status, coverage, \
        findings, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(period.kind.id), .text(period.id), .integer(period.start.microseconds),
          .integer(period.end.microseconds), .integer(Int64(report.revision)),
          .integer(now.microseconds),
          .integer(report.asOf.microseconds), .integer(Int64(report.rows)), .text(report.status),
          report.coverage.map(SQLiteValue.real) ?? .null, .text(Self.text(report.findings)), .text(report.fingerprint),
        ])
    }
  }

  /// The latest report of each kind, for monitoring.
  package func standing() throws(LedgerError) -> [ReportKind: StandingReport] {
    var found: [ReportKind: StandingReport] = [:]
    for kind in ReportKind.all {
      found[kind] = try reading("closed periods") { () throws(SQLiteError) in
        try connection.first(
          """
          SELECT end, coverage, findings FROM closed WHERE kind = ? AND status IS NOT NULL \
          ORDER BY end DESC LIMIT 1
          """, [.text(kind.id)]
        ) { row in
          StandingReport(
            end: Instant(microseconds: row.integer(0)), coverage: row.kind(1) == .null ? nil : row.real(1),
            findings: Self.findings(row.text(2) ?? ""))
        }
      }
    }
    return found
  }

  private static func text(_ findings: [Severity: Int]) -> String {
    "{"
      + Severity.allCases.compactMap { level in findings[level].map { "\"\(level.rawValue)\": \($0)" } }
      .joined(separator: ", ") + "}"
  }

  private static func findings(_ text: String) -> [Severity: Int] {
    let counts = (try? JSONDecoder().decode([String: Int].self, from: Data(text.utf8))) ?? [:]
    return Dictionary(counts.compactMap { key, count in Severity(rawValue: key).map { ($0, count) } }) { one, _ in one }
  }

  /// What runs since the last that ended well passed over, and wrote when the next of its kind was over, too, or nearly:
  /// months and quarters differ by a tenth.
  ///
  /// No report has told of it: the one that was to do so was not made.
  package func untold() throws(LedgerError) -> [ClosedPeriod] {
    var found: [ClosedPeriod] = []
    try reading("closed periods") { () throws(SQLiteError) in
      try connection.forEach(
        """
        SELECT kind, name, end, revision, fingerprint FROM closed WHERE \
        (revision IS NULL OR revision = 1 AND fingerprint IS NOT NULL AND (as_of - end) * 10 >= (end - start) * 9) \
        AND EXISTS ( \
          SELECT 1 FROM run WHERE run.command = 'run' AND coalesce(run.code, -1) NOT IN (0, 1) \
          AND run.id > (SELECT coalesce(max(id), 0) FROM run WHERE command = 'run' AND code IN (0, 1)) \
          AND closed.closed BETWEEN run.began AND coalesce(run.ended, closed.closed)) \
        ORDER BY end
        """
      ) { row in
        guard let kind = ReportKind.all.first(where: { $0.id == row.text(0) }) else { return }
        found.append(
          ClosedPeriod(
            kind: kind, name: row.text(1) ?? "", end: Instant(microseconds: row.integer(2)),
            revision: row.kind(3) == .null ? nil : Int(row.integer(3)), fingerprint: row.text(4)))
      }
    }
    return found
  }

  /// The definitions by which the latest report was made, a line each; nil before the first.
  package func latestDefinitions() throws(LedgerError) -> [String]? {
    let text = try reading("epochs") { () throws(SQLiteError) in
      try connection.first(
        """
        SELECT definitions FROM epoch, (SELECT kind, name FROM closed WHERE fingerprint IS NOT NULL \
        ORDER BY closed DESC LIMIT 1) AS latest WHERE EXISTS (SELECT 1 FROM figure WHERE figure.epoch = epoch.id \
        AND figure.kind = latest.kind AND figure.name = latest.name) ORDER BY id DESC LIMIT 1
        """
      ) { $0.text(0) ?? "" }
    }
    return text.map { $0.split(separator: "\n").map(String.init) }
  }

  /// Closes periods without a report: those that lie too far back, and those whose reports stand already.
  package func close(_ periods: [(period: Period, revision: Int?)], asOf: Instant, now: Instant) throws(LedgerError) {
    guard !periods.isEmpty else { return }
    try writing("closed periods") { () throws(SQLiteError) in
      for (period, revision) in periods {
        try connection.execute(
          """
          INSERT OR IGNORE INTO closed (kind, name, start, end, revision, closed, as_of) \
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
          [
            .text(period.kind.id), .text(period.id), .integer(period.start.microseconds),
            .integer(period.end.microseconds), revision.map { .integer(Int64($0)) } ?? .null,
            .integer(now.microseconds), .integer(asOf.microseconds),
          ])
      }
    }
  }
}

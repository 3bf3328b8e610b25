import Foundation
package import Records
import SQLite
package import Summaries

/// What was counted of closed periods.
extension Ledger {
  /// Keeps what was counted of several periods, and the figures that follow from it, in place of what was known.
  package func fill(
    _ periods: [(recorded: RecordedPeriod, figures: [ReportedPeriod.ReportedFigure])], in epoch: Epoch, now: Instant
  ) throws(LedgerError) {
    guard !periods.isEmpty else { return }
    try writing("what was counted before") { () throws(SQLiteError) in
      for (recorded, figures) in periods {
        let isKept = try insert(recorded.metrics, of: recorded.period, in: epoch, now: now)
        if isKept { try insert(figures, of: recorded.period, in: epoch) }
      }
    }
  }

  /// The first day from which on everything is kept; nil before the first fill.
  package func filledSince(_ epoch: Epoch) throws(LedgerError) -> Day? {
    let text = try reading("epochs") { () throws(SQLiteError) in
      try connection.first("SELECT filled FROM epoch WHERE id = ?", [.integer(epoch.id)]) { $0.text(0) }
    }
    return (text ?? nil).flatMap { Day($0) }
  }

  package func setFilled(since day: Day, _ epoch: Epoch) throws(LedgerError) {
    try writing("an epoch") { () throws(SQLiteError) in
      try connection.execute("UPDATE epoch SET filled = ? WHERE id = ?", [.text(day.description), .integer(epoch.id)])
    }
  }

  /// The latest end of a day that was counted; nil before the first.
  package func countedUntil(_ epoch: Epoch) throws(LedgerError) -> Instant? {
    try reading("counted periods") { () throws(SQLiteError) in
      try connection.first(
        "SELECT end FROM period WHERE epoch = ? AND kind = ? AND metrics IS NOT NULL ORDER BY start DESC LIMIT 1",
        [.integer(epoch.id), .text(ReportKind.daily.id)]
      ) { Instant(microseconds: $0.integer(0)) }
    }
  }

  /// Names of the periods of a kind that begin in a span and were counted.
  package func counted(
    _ kind: ReportKind, from start: Instant, to end: Instant, in epoch: Epoch
  ) throws(LedgerError) -> Set<String> {
    var names: Set<String> = []
    try reading("counted periods") { () throws(SQLiteError) in
      try connection.forEach(
        "SELECT name FROM period WHERE epoch = ? AND kind = ? AND start >= ? AND start < ? AND metrics IS NOT NULL",
        [.integer(epoch.id), .text(kind.id), .integer(start.microseconds), .integer(end.microseconds)]
      ) { names.insert($0.text(0) ?? "") }
    }
    return names
  }

  /// - Returns: false where the source has removed the rows since they were counted: then what was known stays.
  @discardableResult
  func insert(
    _ metrics: RecordedMetrics?, _ halves: TableHalves? = nil, of period: Period, in epoch: Epoch, now: Instant
  ) throws(SQLiteError) -> Bool {
    if metrics?.rows ?? 0 == 0, try hasRows(period, epoch) {
      guard let halves else { return false }
      try connection.execute(
        "UPDATE period SET halves = ? WHERE epoch = ? AND kind = ? AND name = ?",
        [.blob(Self.encoded(halves)), .integer(epoch.id), .text(period.kind.id), .text(period.id)])
      return false
    }
    let durations = metrics?.durations
    let quantiles = durations?.quantiles
    func real(_ value: Double?) -> SQLiteValue { value.map(SQLiteValue.real) ?? .null }
    try connection.execute(
      """
      INSERT OR REPLACE INTO period (epoch, kind, name, start, end, counted, rows, requests, duration_sum, duration_min, \
      duration_max, duration_last, p50, p95, p99, metrics, halves) VALUES (?1, ?2, ?3, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \
      coalesce(?, (SELECT halves FROM period WHERE epoch = ?1 AND kind = ?2 AND name = ?3)))
      """,
      [
        .integer(epoch.id), .text(period.kind.id), .text(period.id), .integer(period.start.microseconds),
        .integer(period.end.microseconds), .integer(now.microseconds), .integer(Int64(metrics?.rows ?? 0)),
        .integer(Int64(durations?.count ?? 0)), real(durations?.sum), real(durations?.min), real(durations?.max),
        real(durations?.last), real(quantiles?.p50), real(quantiles?.p95), real(quantiles?.p99),
        metrics.map { .blob(Self.encoded($0)) } ?? .null, halves.map { .blob(Self.encoded($0)) } ?? .null,
      ])
    return true
  }

  /// What the source has removed since does not take the place of what was counted.
  private func hasRows(_ period: Period, _ epoch: Epoch) throws(SQLiteError) -> Bool {
    try connection.first(
      "SELECT rows > 0 FROM period WHERE epoch = ? AND kind = ? AND name = ?",
      [.integer(epoch.id), .text(period.kind.id), .text(period.id)]
    ) { $0.integer(0) != 0 } ?? false
  }

  /// What was counted of a period in that epoch; nil when nothing was, or it cannot be read any more.
  package func metrics(of period: Period, in epoch: Epoch) throws(LedgerError) -> RecordedMetrics? {
    try stored("metrics", of: period, in: epoch)
  }

  /// What the smaller tables told of a period in that epoch; nil when it was not reported.
  package func halves(of period: Period, in epoch: Epoch) throws(LedgerError) -> TableHalves? {
    try stored("halves", of: period, in: epoch)
  }

  private func stored<Counted: Decodable>(
    _ column: String, of period: Period, in epoch: Epoch
  ) throws(LedgerError) -> Counted? {
    let stored = try reading("what was counted of \(period.id)") { () throws(SQLiteError) in
      try connection.first(
        "SELECT \(column) FROM period WHERE epoch = ? AND kind = ? AND name = ? AND start = ? AND end = ?",
        [
          .integer(epoch.id), .text(period.kind.id), .text(period.id), .integer(period.start.microseconds),
          .integer(period.end.microseconds),
        ]
      ) { row in unsafe row.withBytes(0) { unsafe Data($0) } }
    }
    return stored.flatMap { try? JSONDecoder().decode(Counted.self, from: $0) }
  }

  /// Requests by the hour of these days, as far as they were counted in that epoch.
  package func hours(of days: [DaySpan], in epoch: Epoch) throws(LedgerError) -> [DayHours] {
    guard let first = days.first, let last = days.last else { return [] }
    let spans = Dictionary(days.map { ($0.start.microseconds, $0) }) { one, _ in one }
    var found: [DayHours] = []
    try reading("hours from \(first.day) to \(last.day)") { () throws(SQLiteError) in
      // SQLite finds the part sooner than a decoder reads the whole.
      try connection.forEach(
        """
        SELECT start, end, json_extract(CAST(metrics AS TEXT), '$.hours') FROM period \
        WHERE epoch = ? AND kind = ? AND start >= ? AND start <= ? AND json_valid(CAST(metrics AS TEXT)) ORDER BY start
        """,
        [
          .integer(epoch.id), .text(ReportKind.daily.id), .integer(first.start.microseconds),
          .integer(last.start.microseconds),
        ]
      ) { row in
        guard let day = spans[row.integer(0)], day.end.microseconds == row.integer(1),
          let kept = row.text(2).flatMap({ try? JSONDecoder().decode(RecordedHours.self, from: Data($0.utf8)) }),
          let hours = kept.hours(of: day)
        else { return }
        found.append(hours)
      }
    }
    return found
  }

  /// Durations of requests of these days, as far as they were counted in that epoch.
  package func requestDays(_ days: [DaySpan], in epoch: Epoch) throws(LedgerError) -> [Day: ValueSummary?] {
    guard let first = days.first, let last = days.last else { return [:] }
    let spans = Dictionary(days.map { ($0.start.microseconds, $0) }) { one, _ in one }
    var found: [Day: ValueSummary?] = [:]
    try reading("days from \(first.day) to \(last.day)") { () throws(SQLiteError) in
      try connection.forEach(
        """
        SELECT start, end, requests, duration_sum, duration_min, duration_max, duration_last, p50, p95, p99 FROM period \
        WHERE epoch = ? AND kind = ? AND start >= ? AND start <= ? AND metrics IS NOT NULL
        """,
        [
          .integer(epoch.id), .text(ReportKind.daily.id), .integer(first.start.microseconds),
          .integer(last.start.microseconds),
        ]
      ) { row in
        guard let span = spans[row.integer(0)], span.end.microseconds == row.integer(1) else { return }
        let count = Int(row.integer(2))
        let quantiles =
          row.kind(8) == .null
          ? nil : ValueSummary.ValueQuantiles(p50: row.real(7), p95: row.real(8), p99: row.real(9))
        found[span.day] = .some(
          count == 0
            ? nil
            : ValueSummary(
              count: count, sum: row.real(3), min: row.real(4), max: row.real(5), last: row.real(6),
              quantiles: quantiles))
      }
    }
    return found
  }

  private static func encoded(_ counted: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    do { return Array(try encoder.encode(counted)) } catch {
      preconditionFailure("counts are finite, and their form can be written: \(error)")
    }
  }
}

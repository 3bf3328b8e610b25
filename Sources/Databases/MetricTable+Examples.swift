import Records
import SQLite
import Summaries

/// Rows whose values cannot be used, so that somebody can look for them.
extension MetricTable {
  /// How many rows are looked at from the first that is known on.
  private static let mostRows = 10_000

  /// The rejections with up to three rows each of those whose values cannot be used, the first by time.
  /// - Parameter names: what the types of the table are called in the report, in their order.
  func showingRows(
    _ connection: Connection, _ rejections: [Rejection], in period: Period, _ bounds: TimeBounds, names: [String],
    _ plan: MetricPlan
  ) throws(SQLiteError) -> [Rejection] {
    var shown = rejections
    for (place, rejection) in rejections.enumerated() {
      guard [.notANumber, .negativeDuration, .outOfRange].contains(rejection.reason),
        case .metricType(let name) = rejection.source, let first = rejection.examples.first?.time
      else { continue }
      var found: [RejectedExample] = []
      for (number, type) in plan.types.enumerated() where names[number] == name {
        found += try rows(connection, type, rejection.reason, from: first, to: period.end, bounds, plan.intake)
      }
      if !found.isEmpty {
        shown[place].examples = Array(
          found.sorted { ($0.time ?? first, $0.row ?? "") < ($1.time ?? first, $1.row ?? "") }
            .prefix(RejectedExample.most))
      }
    }
    return shown
  }

  private func rows(
    _ connection: Connection, _ name: String, _ reason: Rejection.Reason, from start: Instant, to end: Instant,
    _ bounds: TimeBounds, _ intake: TextIntake
  ) throws(SQLiteError) -> [RejectedExample] {
    // A key says the same wherever the rows are copied to; ids of SQLite's own are given anew there.
    let keys = try Self.primaryKey(connection, table)
    let isKeyed = keys.count == 1
    let key = isKeyed ? keys[0] : table.hasRowid ? "rowid" : Self.nothing
    let column = table.columns["value"]
    let query = """
      SELECT \(time), \(table.column("value")), \(table.column("unit")), \(key) FROM \(rowsInRange) \
      ORDER BY \(time), \(key) LIMIT \(Self.mostRows)
      """
    func row(_ statement: borrowing Statement) -> String? {
      if isKeyed { return unsafe statement.withBytes(3) { unsafe intake.identifier($0) } }
      return table.hasRowid ? "rowid \(statement.integer(3))" : nil
    }
    var parser = TimeParser(zone: bounds.storedZone)
    var found: [RejectedExample] = []
    for range in bounds.ranges(from: start, to: end) where found.count < RejectedExample.most {
      try connection.withStatement(query) { statement throws(SQLiteError) in
        try statement.bind([name, range.low, range.high].map(SQLiteValue.text))
        while found.count < RejectedExample.most, try statement.step() {
          let time = unsafe statement.withBytes(0) { unsafe parser.parse($0) }
          guard statement.kind(0) == .text, time != TimeParser.unreadable, time >= start.microseconds,
            time < end.microseconds, Self.reason(statement) == reason
          else { continue }
          let value = unsafe statement.withBytes(1) { unsafe ValueExample.cut(intake.text($0)) }
          found.append(
            RejectedExample(
              column: column, value: statement.kind(1) == .null ? "NULL" : value,
              row: row(statement), time: Instant(microseconds: time)))
        }
      }
    }
    return found
  }

  /// Why the value of a row with value and unit in these places cannot be used; nil for one that can, but for a duration that
  /// is negative.
  private static func reason(_ row: borrowing Statement) -> Rejection.Reason? {
    guard [.integer, .real].contains(row.kind(1)), row.real(1).isFinite else { return .notANumber }
    let converted = unsafe row.withBytes(2) { unit in
      unsafe UnitConversion.of(String(decoding: unit, as: UTF8.self)).apply(row.real(1))
    }
    if !Magnitude.isUsable(converted) { return .outOfRange }
    return converted < 0 ? .negativeDuration : nil
  }
}

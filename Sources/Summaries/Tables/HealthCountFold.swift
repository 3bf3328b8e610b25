package import Records
import Statistics

/// Checks counted together: a row stands for the checks of the `seconds` that begin at its time.
///
/// A row is counted to the period in which it begins, also where it ends in another; then it is told.
package struct HealthCountFold: TableFold {
  package static var table: SourceTable { .healthCounts }

  private enum CountColumn {
    static let time = 0
    static let name = 1
    static let seconds = 2
    static let passed = 3
    static let failed = 4
    static let maintenance = 5
    static let responseMean = 6
    static let paused = 7
  }

  /// Of a row that does not say it.
  private static let usualSeconds = 3600
  /// A century: what lasts longer is a mistake.
  private static let mostSeconds = 3_155_760_000.0
  private static let mostChecks = 1e12

  private let period: Period
  private var reading: RowReading
  private var faults: RejectionCounter
  private var checks: CheckTallies

  package init(_ request: TableRequest, keeping choices: [Int: NameChoice]) {
    period = request.comparison.current
    reading = RowReading(storedZone: request.storedZone, request.intake, keeping: choices)
    faults = RejectionCounter(Self.table, request)
    checks = CheckTallies(request.comparison)
  }

  package var overflow: [Int: NameChoice] { reading.overflow }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    guard let time = reading.instant(row, CountColumn.time) else { return faults.noteTime(row, CountColumn.time) }
    guard time < period.end else { return }
    var unusable: Int?
    let length = amount(row, CountColumn.seconds, upTo: Self.mostSeconds, &unusable)
    let seconds = length.map { max(1, Int(held: $0)) } ?? Self.usualSeconds
    let passed = count(row, CountColumn.passed, &unusable)
    let failed = count(row, CountColumn.failed, &unusable)
    let maintenance = count(row, CountColumn.maintenance, &unusable)
    let mean = amount(row, CountColumn.responseMean, upTo: Self.mostSeconds, &unusable)
    let name = reading.name(row, CountColumn.name)
    checks.add(name, from: time, seconds: seconds, isPaused: reading.isSet(row, CountColumn.paused)) { slot in
      var counted = SlotTally(start: slot.start, seconds: slot.seconds)
      counted.passed = passed
      counted.failed = failed
      counted.maintenance = maintenance
      if let mean, passed > 0 {
        counted.timed = passed
        counted.responses.add(mean * Double(passed))
      }
      slot.add(counted)
    }
    let end = time.adding(seconds: Int64(seconds))
    if let unusable, period.contains(time) {
      faults.note(.unusableValue, row, unusable)
    } else if end > period.end || time < period.start && end > period.start {
      faults.note(.acrossEdge)
    }
  }

  package func length(_ row: borrowing some StoredRow & ~Copyable) -> Double? {
    reading.number(row, CountColumn.seconds)
  }

  private func count(_ row: borrowing some StoredRow & ~Copyable, _ column: Int, _ unusable: inout Int?) -> Int {
    amount(row, column, upTo: Self.mostChecks, &unusable).map { Int(held: $0) } ?? 0
  }

  /// Nil for nothing, and for what cannot be used.
  private func amount(
    _ row: borrowing some StoredRow & ~Copyable, _ column: Int, upTo most: Double, _ unusable: inout Int?
  ) -> Double? {
    if reading.isBlank(row, column) { return nil }
    if let value = reading.number(row, column), value >= 0, value <= most { return value }
    unusable = unusable ?? column
    return nil
  }

  package func summary() -> HealthSummary {
    var summary = HealthSummary(checks.all)
    summary.rejections = faults.rejections
    return summary
  }
}

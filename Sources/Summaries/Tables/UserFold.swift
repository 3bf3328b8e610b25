package import Records

/// Registered users.
package struct UserFold: TableFold {
  package static var table: SourceTable { .users }

  private static let joined = 0

  private let period: Period
  private let baseline: Period
  private var reading: RowReading
  private var faults: RejectionCounter
  private var counts = UserSummary()

  package init(_ request: TableRequest, keeping choices: [Int: NameChoice]) {
    period = request.comparison.current
    baseline = request.comparison.baseline
    reading = RowReading(storedZone: request.storedZone, request.intake, keeping: choices)
    faults = RejectionCounter(Self.table, request)
  }

  package var overflow: [Int: NameChoice] { reading.overflow }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    guard let joined = reading.instant(row, Self.joined) else { return faults.noteTime(row, Self.joined) }
    guard joined < period.end else { return }
    counts.total += 1
    if period.contains(joined) { counts.new += 1 }
    if baseline.contains(joined) { counts.referenceNew += 1 }
  }

  package func summary() -> UserSummary {
    var summary = counts
    summary.rejections = faults.rejections
    return summary
  }
}

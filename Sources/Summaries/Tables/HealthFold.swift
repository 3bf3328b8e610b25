package import Records

/// Health checks by name, and by five-minute bucket.
///
/// Only the status PASS has passed; what is neither PASS nor FAIL is an error.
package struct HealthFold: TableFold {
  package static var table: SourceTable { .health }

  private enum HealthColumn {
    static let name = 0
    static let status = 1
    static let checked = 2
    static let responseTime = 3
  }

  private let period: Period
  private let baseline: Period
  private var reading: RowReading
  private var faults: RejectionCounter
  private var checks: [String: (check: HealthSummary.Check, seconds: [Double])] = [:]
  private var unknown: [String: Int] = [:]
  private var buckets: CheckBuckets
  private var baselineBuckets: CheckBuckets

  package init(_ request: TableRequest, keeping choices: [Int: NameChoice]) {
    period = request.comparison.current
    baseline = request.comparison.baseline
    reading = RowReading(
      storedZone: request.storedZone, request.intake, words: [HealthColumn.status: .checkStatuses], keeping: choices)
    faults = RejectionCounter(Self.table, request)
    buckets = CheckBuckets(period)
    baselineBuckets = CheckBuckets(baseline)
  }

  package var overflow: [Int: NameChoice] { reading.overflow }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    guard let checked = reading.instant(row, HealthColumn.checked) else {
      return faults.noteTime(row, HealthColumn.checked)
    }
    let status = reading.name(row, HealthColumn.status)
    let isPassed = status == "PASS"
    if baseline.contains(checked) { baselineBuckets.add(checked, isPassed: isPassed) }
    guard period.contains(checked) else { return }
    buckets.add(checked, isPassed: isPassed)
    let name = reading.name(row, HealthColumn.name)
    let seconds = reading.number(row, HealthColumn.responseTime).flatMap {
      $0 >= 0 && Magnitude.isUsable($0) ? $0 : nil
    }
    // In place: a copy of the response times a row would cost more than all the rest.
    Self.count(status, seconds, in: &checks[name, default: (HealthSummary.Check(name: name), [])])
    if !KnownWords.checkStatuses.words.contains(status) {
      faults.note(.unknownStatus)
      unknown[status, default: 0] += 1
    } else if seconds == nil, !reading.isBlank(row, HealthColumn.responseTime) {
      faults.note(.unusableValue)
    }
  }

  private static func count(
    _ status: String, _ seconds: Double?, in entry: inout (check: HealthSummary.Check, seconds: [Double])
  ) {
    switch status {
    case "PASS": entry.check.passed += 1
    case "FAIL": entry.check.failed += 1
    default: entry.check.errors += 1
    }
    if let seconds { entry.seconds.append(seconds) }
  }

  package func summary() -> HealthSummary {
    var summary = HealthSummary()
    summary.rejections = faults.rejections
    summary.buckets = buckets.counts
    summary.referenceBuckets = baselineBuckets.counts
    summary.fold(checks.values.map { (check: $0.check, seconds: $0.seconds) })
    summary.unknownWords = UnknownWords.counted(
      unknown, .status, of: Self.table, rows: checks.values.reduce(0) { $0 + $1.check.total })
    return summary
  }
}

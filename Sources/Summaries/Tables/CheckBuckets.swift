import Records

/// Health checks by five-minute bucket from a period's start on.
struct CheckBuckets {
  private let start: Int64
  private(set) var counts: [(passed: Int, run: Int)]

  init(_ period: Period) {
    start = period.start.microseconds
    let buckets = Int((period.end.microseconds - start + 299_999_999) / 300_000_000)
    counts = Array(repeating: (passed: 0, run: 0), count: buckets)
  }

  /// `instant` lies in the period.
  mutating func add(_ instant: Instant, isPassed: Bool) {
    let bucket = Int((instant.microseconds - start) / 300_000_000)
    counts[bucket].run += 1
    if isPassed { counts[bucket].passed += 1 }
  }
}

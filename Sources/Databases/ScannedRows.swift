import Summaries

/// What a scan was to meet, and whether it can have missed any row.
struct ScannedRows {
  /// The times of all its days.
  let ranges: [TextRange]
  /// The positions of the days that are counted in full, and their times; the last day is one of them.
  let detailed: [Int]
  let detailedRanges: [TextRange]
  /// Whether every id of the scanned ones had its row: then the table lacks none.
  private(set) var isDense = true

  init(ranges: [TextRange], detailed: [Int], detailedRanges: [TextRange]) {
    self.ranges = ranges
    self.detailed = detailed
    self.detailedRanges = detailedRanges
  }

  mutating func note(_ rows: Int, among ids: ClosedRange<Int64>) {
    isDense = isDense && UInt64(rows) == UInt64(bitPattern: ids.upperBound &- ids.lowerBound) &+ 1
  }
}

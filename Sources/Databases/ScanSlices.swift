/// Cuts a range of row ids into slices of about so many rows, one per statement.
///
/// Ids may be sparse: the slices widen where few rows come and narrow where many do.
struct ScanSlices {
  private let last: Int64
  private let rowsWanted: Int
  /// Nil when everything has been handed out.
  private var start: Int64?
  private var width: UInt64

  init(_ ids: ClosedRange<Int64>, rowsWanted: Int) {
    last = ids.upperBound
    start = ids.lowerBound
    self.rowsWanted = rowsWanted
    width = UInt64(rowsWanted)
  }

  /// The next slices in order, at most `count`; none at the end.
  mutating func next(_ count: Int) -> [ClosedRange<Int64>] {
    var slices: [ClosedRange<Int64>] = []
    while slices.count < count, let first = start {
      // Ids span all of Int64: distances are unsigned.
      let left = UInt64(bitPattern: last &- first)
      let end = left < width ? last : first &+ Int64(bitPattern: width - 1)
      slices.append(first...end)
      start = end == last ? nil : end + 1
    }
    return slices
  }

  /// The same; nil at the end.
  mutating func nextRound(_ count: Int) -> [ClosedRange<Int64>]? {
    let slices = next(count)
    return slices.isEmpty ? nil : slices
  }

  /// - Parameter rows: how many rows each slice of the last round held.
  mutating func adapt(to rows: [Int]) {
    let most = rows.max() ?? 0
    if most < rowsWanted / 4 {
      let (wider, overflows) = width.multipliedReportingOverflow(by: 4)
      width = overflows ? UInt64.max : wider
    } else if most > rowsWanted * 2 {
      width = max(1024, width / 4)
    }
  }
}

/// What the index tells of one day.
struct DayCount: Sendable {
  /// Rows of each metric type that has any, by its number.
  var rows: [Int: Int] = [:]
  /// Between the ids of each type's first and last row in order of time; nil in a table without ids.
  var ids: ClosedRange<Int64>?

  /// Rows are inserted a little out of order when transactions commit late.
  static let slack: Int64 = 256
  /// A window this many times wider than its rows is not worth scanning: the ids do not follow the time.
  private static let sparsest: UInt64 = 4

  var isEmpty: Bool { rows.isEmpty }

  /// The ids that hold the day's rows, with some to spare; nil where it is too wide.
  var window: ClosedRange<Int64>? {
    // Ids may span all of Int64: their distance is unsigned.
    guard let ids,
      UInt64(bitPattern: ids.upperBound &- ids.lowerBound) <= UInt64(rows.values.reduce(0, +)) * Self.sparsest + 4096
    else { return nil }
    return max(ids.lowerBound, .min + Self.slack) - Self.slack...min(ids.upperBound, .max - Self.slack) + Self.slack
  }
}

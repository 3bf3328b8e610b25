/// The row ids of a table, and where the wanted rows begin among them.
struct ScanExtent {
  let ids: ClosedRange<Int64>
  /// The smallest id among the first rows, by time, of the wanted days; nil when it is not known.
  let firstWanted: Int64?
  /// The same for the days that need metadata.
  let firstDetailed: Int64?
  /// The largest id among the last rows, by time, of the wanted days; nil when it is not known.
  let lastWanted: Int64?
  /// Whether the texts of stored times sort as the times do.
  let isExact: Bool
  /// Up to so many ids a table is read whole.
  var smallTable = 0

  /// Whether it is read whole: then no row can hide from the comparison with the index.
  var isSmall: Bool { Self.distance(ids.lowerBound, ids.upperBound) < UInt64(smallTable) }

  /// The ids among which nearly all wanted rows lie.
  var core: ClosedRange<Int64> {
    guard isExact, isMostOfTable, !isSmall, let firstWanted else { return ids }
    let low = max(ids.lowerBound, Self.sum(firstWanted, -DayCount.slack))
    let high = lastWanted.map { min(ids.upperBound, Self.sum($0, DayCount.slack)) } ?? ids.upperBound
    return low...max(low, high)
  }

  /// Whether so many unwanted rows account for every id below the core; deleted rows make it false, and then it is read.
  func isAllBelow(_ rows: Int) -> Bool { rows >= 0 && UInt64(rows) == Self.distance(ids.lowerBound, core.lowerBound) }
  func isAllAbove(_ rows: Int) -> Bool { rows >= 0 && UInt64(rows) == Self.distance(core.upperBound, ids.upperBound) }

  /// Reading by index or window costs more than one scan from about 60 % of the table on.
  var isMostOfTable: Bool {
    let length = Self.distance(ids.lowerBound, ids.upperBound)
    guard let firstWanted, ids.contains(firstWanted), length >= 1000 else { return false }
    return Double(Self.distance(firstWanted, ids.upperBound)) >= 0.6 * Double(length)
  }

  /// False for a range that holds older days only, as far as ids follow time.
  func needsMetadata(_ slice: ClosedRange<Int64>) -> Bool {
    guard let firstDetailed else { return true }
    return slice.upperBound >= Self.sum(firstDetailed, -DayCount.slack)
  }

  // Ids span all of Int64: distances are unsigned, and what is near an end stays there.
  private static func distance(_ low: Int64, _ high: Int64) -> UInt64 { UInt64(bitPattern: high &- low) }

  private static func sum(_ id: Int64, _ step: Int64) -> Int64 {
    let (sum, overflows) = id.addingReportingOverflow(step)
    return overflows ? (step < 0 ? .min : .max) : sum
  }
}

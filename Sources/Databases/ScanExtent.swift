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

  /// The ids among which nearly all wanted rows lie.
  var core: ClosedRange<Int64> {
    guard isExact, isMostOfTable, let firstWanted else { return ids }
    let low = max(ids.lowerBound, firstWanted - MetricWorker.slack)
    let high = lastWanted.map { min(ids.upperBound, $0 + MetricWorker.slack) } ?? ids.upperBound
    return low...max(low, high)
  }

  /// Whether so many unwanted rows account for every id below the core; deleted rows make it false, and then it is read.
  func isAllBelow(_ rows: Int) -> Bool { Int64(rows) == core.lowerBound - ids.lowerBound }
  func isAllAbove(_ rows: Int) -> Bool { Int64(rows) == ids.upperBound - core.upperBound }

  /// Reading by index or window costs more than one scan from about 60 % of the table on.
  var isMostOfTable: Bool {
    guard let firstWanted, ids.count > 1000 else { return false }
    return Double(ids.upperBound - firstWanted) >= 0.6 * Double(ids.upperBound - ids.lowerBound)
  }

  /// False for a range that holds older days only, as far as ids follow time.
  func needsMetadata(_ slice: ClosedRange<Int64>) -> Bool {
    guard let firstDetailed else { return true }
    return slice.upperBound >= firstDetailed - MetricWorker.slack
  }
}

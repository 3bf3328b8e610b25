/// The row ids of a table, and where the wanted rows begin among them.
struct ScanExtent {
  let ids: ClosedRange<Int64>
  /// The smallest id among the first rows, by time, of the wanted days; nil when it is not known.
  let firstWanted: Int64?
  /// The same for the days that need metadata.
  let firstDetailed: Int64?

  /// Reading by index or window costs more than one scan from about 60 % of the table on.
  var isMostOfTable: Bool {
    guard let firstWanted, ids.count > 100_000 else { return false }
    return Double(ids.upperBound - firstWanted) >= 0.6 * Double(ids.upperBound - ids.lowerBound)
  }

  /// False for a range that holds older days only, as far as ids follow time.
  func needsMetadata(_ slice: ClosedRange<Int64>) -> Bool {
    guard let firstDetailed else { return true }
    return slice.upperBound >= firstDetailed - MetricWorker.slack
  }
}

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
  var isSmall: Bool { width(from: ids.lowerBound) < UInt64(smallTable) }

  /// Ids span all of Int64: distances are unsigned.
  private func width(from low: Int64) -> UInt64 { UInt64(bitPattern: ids.upperBound &- low) }

  /// The ids among which nearly all wanted rows lie.
  var core: ClosedRange<Int64> {
    guard isExact, isMostOfTable, !isSmall, let firstWanted else { return ids }
    let low = max(ids.lowerBound, max(firstWanted, .min + MetricWorker.slack) - MetricWorker.slack)
    let high =
      lastWanted.map { min(ids.upperBound, min($0, .max - MetricWorker.slack) + MetricWorker.slack) } ?? ids.upperBound
    return low...max(low, high)
  }

  /// Whether so many unwanted rows account for every id below the core; deleted rows make it false, and then it is read.
  func isAllBelow(_ rows: Int) -> Bool { Int64(rows) == core.lowerBound &- ids.lowerBound }
  func isAllAbove(_ rows: Int) -> Bool { Int64(rows) == ids.upperBound &- core.upperBound }

  /// Reading by index or window costs more than one scan from about 60 % of the table on.
  var isMostOfTable: Bool {
    guard let firstWanted, ids.contains(firstWanted), width(from: ids.lowerBound) >= 1000 else { return false }
    return Double(width(from: firstWanted)) >= 0.6 * Double(width(from: ids.lowerBound))
  }

  /// False for a range that holds older days only, as far as ids follow time.
  func needsMetadata(_ slice: ClosedRange<Int64>) -> Bool {
    guard let firstDetailed else { return true }
    return slice.upperBound >= max(firstDetailed, .min + MetricWorker.slack) - MetricWorker.slack
  }
}

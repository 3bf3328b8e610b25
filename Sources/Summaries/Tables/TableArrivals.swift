import Records

/// When the rows of one of the smaller tables came.
final class TableArrivals {
  private let spans: [Range<Int64>]
  /// Rows of each span.
  private(set) var counts: [Int]
  /// Nil for a table that does not tell coverage.
  private(set) var hours: HourCounts?

  /// - Parameter hours: empty, of a table that tells coverage.
  init(_ spans: [Range<Instant>], hours: HourCounts?) {
    self.spans = spans.map { $0.lowerBound.microseconds..<$0.upperBound.microseconds }
    counts = Array(repeating: 0, count: spans.count)
    self.hours = hours
  }

  /// - Parameter moment: microseconds since 1970.
  func note(_ moment: Int64) {
    for span in spans.indices where spans[span].contains(moment) {
      counts[span] += 1
      break
    }
    noteHour(moment)
  }

  /// That an hour is told of.
  func noteHour(_ moment: Int64) { hours?.add(moment) }
}

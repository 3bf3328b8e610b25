package import Records

/// When the rows of one of the smaller tables came.
package final class TableArrivals {
  private let spans: [Range<Int64>]
  /// Rows of each span.
  private(set) var counts: [Int]
  /// The earliest row, in microseconds since 1970; `Int64.max` without any.
  private(set) var first = Int64.max
  /// The latest row before the end of the first span, in microseconds since 1970; `Int64.min` without any.
  private(set) var last = Int64.min
  /// Rows stamped later than the report, and the latest of them.
  private(set) var later = (rows: 0, latest: Int64.min)
  private let days: [Range<Int64>]
  /// Rows of each of the days.
  package private(set) var dayCounts: [Int]
  /// The day of the row before: most rows come in the order of time.
  private var latest = 0
  /// Nil for a table that does not tell coverage.
  private(set) var hours: HourCounts?

  /// - Parameters:
  ///   - hours: empty, of a table that tells coverage.
  ///   - days: those of which rows are counted one by one, in the order of time.
  package init(_ spans: [Range<Instant>], hours: HourCounts?, days: [DaySpan] = []) {
    self.days = days.map { $0.start.microseconds..<$0.end.microseconds }
    dayCounts = Array(repeating: 0, count: days.count)
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
    if moment < first { first = moment }
    if moment > last, let end = spans.first?.upperBound, moment < end { last = moment }
    noteDay(moment)
    noteHour(moment)
  }

  /// - Parameter moment: microseconds since 1970.
  package func noteDay(_ moment: Int64) {
    guard let first = days.first, let last = days.last, moment >= first.lowerBound, moment < last.upperBound else {
      return
    }
    if !days[latest].contains(moment) {
      guard let place = days.firstIndex(where: { moment < $0.upperBound }) else { return }
      latest = place
    }
    if days[latest].contains(moment) { dayCounts[latest] += 1 }
  }

  /// A row stamped later than the report.
  func noteLater(_ moment: Int64) { later = (later.rows + 1, max(later.latest, moment)) }

  /// That an hour is told of.
  func noteHour(_ moment: Int64) { hours?.add(moment) }
}

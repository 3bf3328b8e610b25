import Records
import Summaries

/// Readings of a gauge in a row, all beyond a limit (docs/methods.md#readings-in-a-row).
struct ReadingRuns {
  let measure: Measure
  let days: [WatchedDay]
  let period: Period

  struct ReadingRun: Hashable {
    let start: Instant
    let end: Instant
    let readings: Int
    var seconds: Double { end.seconds(since: start) }
  }

  static let leastReadings = 3
  /// From the first to the last reading.
  static func leastSeconds(_ level: Fact.LimitLevel) -> Double { level == .critical ? 900 : 1800 }

  /// The longest of all days, of equal ones the first; nil when there is none.
  /// - Parameter first: earlier readings do not count.
  func longest(_ level: Fact.LimitLevel, from first: Instant? = nil) -> ReadingRun? {
    guard measure.limit(level) != nil else { return nil }
    let days = days.map { day in
      day.readings.filter { reading in first.map { reading.time >= $0 } ?? true }
    }
    var longest: ReadingRun?
    for run in days.flatMap({ runs(of: $0, level) })
    where run.readings >= Self.leastReadings && run.seconds >= Self.leastSeconds(level) {
      if run.seconds > longest?.seconds ?? 0 { longest = run }
    }
    return longest
  }

  private func runs(of readings: [LimitReading], _ level: Fact.LimitLevel) -> [ReadingRun] {
    readings.split { level == .critical ? !$0.isBeyondCritical : !$0.isBeyondWarning }
      .compactMap { run in
        run.first.flatMap { first in
          run.last.map { ReadingRun(start: first.time, end: $0.time, readings: run.count) }
        }
      }
  }
}

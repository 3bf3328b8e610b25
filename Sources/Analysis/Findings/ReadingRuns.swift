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
    var longest: ReadingRun?
    for run in days.flatMap({ runs($0, level, from: first) }) where run.seconds > longest?.seconds ?? 0 {
      longest = run
    }
    return longest
  }

  /// On which days there is one.
  func days(_ level: Fact.LimitLevel) -> [Day] { days.filter { !runs($0, level).isEmpty }.map(\.span.day) }

  /// The last of all days; nil when there is none.
  func last(_ level: Fact.LimitLevel) -> LocalSpan? {
    days.flatMap { runs($0, level) }.last.map { LocalSpan(from: $0.start, to: $0.end, of: period) }
  }

  /// Those long enough to be told.
  private func runs(_ day: WatchedDay, _ level: Fact.LimitLevel, from first: Instant? = nil) -> [ReadingRun] {
    guard measure.limit(level) != nil else { return [] }
    return runs(of: day.readings.filter { reading in first.map { reading.time >= $0 } ?? true }, level).filter {
      $0.readings >= Self.leastReadings && $0.seconds >= Self.leastSeconds(level)
    }
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

import Records
import Statistics

/// Runs of one job while rows come, in any order.
struct JobTally {
  private(set) var counts = JobSummary.RunCounts()
  private(set) var referenceCounts = JobSummary.RunCounts()
  private(set) var seconds: [Double] = []
  private(set) var referenceSeconds: [Double] = []
  /// Those that succeeded or failed, from the start of the reference to the end of the period.
  private(set) var outcomes: [JobSummary.RunOutcome] = []
  /// Whether one succeeded or failed before these.
  private(set) var hasOlder = false
  /// The last one before the period, in microseconds since 1970.
  private(set) var lastBefore: Int64?
  /// The last one of all.
  private(set) var last: Int64?
  /// On which of the seven days before the period it ran, the latest first.
  private(set) var daysBefore: UInt8 = 0
  /// How many failed of those that succeeded or failed on the days before the period.
  private(set) var before = SumsBefore()

  /// Where in time a run lies.
  struct Place {
    let time: Int64
    let isOfPeriod: Bool
    let isOfReference: Bool
    /// From the start of the reference on.
    let isOfOutcomes: Bool
    /// Among the seven days before the period, 0 is the latest; nil for none of them.
    let dayBefore: Int?
  }

  enum RunResult { case succeeded, failed, canceled, unknown }

  /// - Parameters:
  ///   - seconds: how long it took; nil where that is not known.
  ///   - error: its number among the errors of the fold; nil for none.
  ///   - days: those that tell what is usual.
  mutating func add(_ result: RunResult, _ seconds: Double?, error: Int?, at place: Place, of days: TimeSlots) {
    last = max(last ?? .min, place.time)
    if place.isOfPeriod {
      counts.add(result)
      if let seconds { self.seconds.append(seconds) }
    } else {
      lastBefore = max(lastBefore ?? .min, place.time)
      before.add(
        result == .failed ? 1 : 0, of: result == .failed || result == .succeeded ? 1 : 0, at: place.time,
        in: days)
    }
    if place.isOfReference {
      referenceCounts.add(result)
      if let seconds { referenceSeconds.append(seconds) }
    }
    if let day = place.dayBefore { daysBefore |= 1 << UInt8(day) }
    guard result == .succeeded || result == .failed else { return }
    if place.isOfOutcomes {
      outcomes.append(JobSummary.RunOutcome(time: place.time, isFailed: result == .failed, error: error))
    } else {
      hasOlder = true
    }
  }

  /// What several tell together; of outcomes nothing.
  static func sum(_ all: [JobTally]) -> JobTally {
    var sum = JobTally()
    for tally in all {
      sum.counts.add(tally.counts)
      sum.referenceCounts.add(tally.referenceCounts)
      sum.seconds += tally.seconds
      sum.referenceSeconds += tally.referenceSeconds
    }
    return sum
  }

  /// Its runs in the order of time, of equal times those that succeeded first, then by the text of the error.
  func ordered(_ errors: [[UInt8]]) -> [JobSummary.RunOutcome] {
    outcomes.sorted { a, b in
      if a.time != b.time { return a.time < b.time }
      if a.isFailed != b.isFailed { return b.isFailed }
      func text(_ error: Int?) -> [UInt8] { error.map { errors[$0] } ?? [] }
      return a.error != b.error && text(a.error).lexicographicallyPrecedes(text(b.error))
    }
  }
}

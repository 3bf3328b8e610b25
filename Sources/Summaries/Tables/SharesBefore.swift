package import Records

/// How much of what a table tells failed on each of the days before the period, as far as its rows are still there.
///
/// It tells what is usual (docs/methods.md#usual).
package struct SharesBefore: Sendable {
  package struct DayShare: Sendable, Hashable {
    package let day: Day
    package let failed: Int
    /// At least 1.
    package let judged: Int

    package init(_ day: Day, failed: Int, judged: Int) {
      self.day = day
      self.failed = failed
      self.judged = judged
    }
  }

  private struct Tally: Sendable {
    var failed = 0
    var judged = 0
  }

  /// By the place of the day among those before the period; empty while no row told of one.
  private var tallies: [Tally] = []
  /// When the first row of all came, in microseconds since 1970.
  private var first = Int64.max

  package init() {}

  /// Whether all of that is told that begins then: of the day of the first row it is not known when it began.
  package func reaches(_ start: Instant) -> Bool { first < start.microseconds }

  /// Those of which anything is told, oldest first.
  package func days(_ comparison: Comparison) -> [DayShare] {
    zip(comparison.usualDays, tallies).compactMap { day, tally in
      tally.judged > 0 && reaches(day.start) ? DayShare(day.day, failed: tally.failed, judged: tally.judged) : nil
    }
  }

  /// A row of any time, with so many that failed among those that can be judged.
  mutating func add(failed: Int, of judged: Int, at time: Int64, in days: TimeSlots) {
    first = min(first, time)
    guard judged > 0, let place = days.index(of: time) else { return }
    if tallies.isEmpty { tallies = Array(repeating: Tally(), count: days.count) }
    tallies[place].failed = SlotTally.sum(tallies[place].failed, failed)
    tallies[place].judged = SlotTally.sum(tallies[place].judged, judged)
  }

  mutating func add(_ other: SharesBefore) {
    first = min(first, other.first)
    if tallies.isEmpty { tallies = Array(repeating: Tally(), count: other.tallies.count) }
    for (place, tally) in other.tallies.enumerated() {
      tallies[place].failed = SlotTally.sum(tallies[place].failed, tally.failed)
      tallies[place].judged = SlotTally.sum(tallies[place].judged, tally.judged)
    }
  }
}

package import Records

/// What a table tells of each of the days before the period, as far as its rows are still there: how many failed among those that
/// can be judged, or the sum of ratings among those rated.
///
/// It tells what is usual (docs/methods.md#usual).
package struct SumsBefore: Sendable {
  package struct DaySum: Sendable, Hashable {
    package let day: Day
    package let sum: Int
    /// What it is summed over, at least 1.
    package let count: Int

    package init(_ day: Day, _ sum: Int, of count: Int) {
      self.day = day
      self.sum = sum
      self.count = count
    }
  }

  private struct Tally: Sendable {
    var sum = 0
    var count = 0
  }

  /// By the place of the day among those before the period; empty while no row told of one.
  private var tallies: [Tally] = []
  /// When the first row of all came, in microseconds since 1970.
  private var first = Int64.max

  package init() {}

  /// Whether all of that is told that begins then: of the day of the first row it is not known when it began.
  package func reaches(_ start: Instant) -> Bool { first < start.microseconds }

  /// Those of which anything is told, oldest first.
  package func days(_ comparison: Comparison) -> [DaySum] {
    zip(comparison.usualDays, tallies).compactMap { day, tally in
      tally.count > 0 && reaches(day.start) ? DaySum(day.day, tally.sum, of: tally.count) : nil
    }
  }

  /// A row of any time.
  mutating func add(_ sum: Int, of count: Int, at time: Int64, in days: TimeSlots) {
    first = min(first, time)
    guard count > 0, let place = days.index(of: time) else { return }
    if tallies.isEmpty { tallies = Array(repeating: Tally(), count: days.count) }
    add(Tally(sum: sum, count: count), at: place)
  }

  mutating func add(_ other: SumsBefore) {
    first = min(first, other.first)
    if tallies.isEmpty { tallies = Array(repeating: Tally(), count: other.tallies.count) }
    for (place, tally) in other.tallies.enumerated() { add(tally, at: place) }
  }

  private mutating func add(_ tally: Tally, at place: Int) {
    tallies[place].sum = SlotTally.sum(tallies[place].sum, tally.sum)
    tallies[place].count = SlotTally.sum(tallies[place].count, tally.count)
  }
}

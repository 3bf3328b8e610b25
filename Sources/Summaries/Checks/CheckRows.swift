import Records

/// The rows of one check, folded into slots.
package struct CheckRows: Sendable {
  package let name: String
  /// Of the period, by start once the fold is done; of one start several may stand while it runs.
  private(set) var current: [SlotTally] = []
  /// Of what the period is compared with.
  private(set) var earlier: [SlotTally] = []
  /// The first and last row before the period's end, in microseconds since 1970.
  private(set) var first = Int64.max
  private(set) var last = Int64.min
  private(set) var lastPassed = Int64.min
  /// Whether the last row says that somebody paused it.
  private(set) var isPaused = false
  /// Of the days before the period.
  private(set) var before = SumsBefore()

  init(name: String) { self.name = name }

  /// What came in the period; those in maintenance are not among them.
  package var passed: Int { current.reduce(0) { $0 + $1.passed } }
  package var failed: Int { current.reduce(0) { $0 + $1.failed } }
  package var timed: Int { current.reduce(0) { $0 + $1.timed } }

  /// Every row before the period's end, of whichever period.
  mutating func note(_ moment: Int64, isPassed: Bool, isPaused: Bool) {
    first = min(first, moment)
    if moment >= last { self.isPaused = isPaused }
    last = max(last, moment)
    if isPassed { lastPassed = max(lastPassed, moment) }
  }

  /// A row before the period.
  mutating func remember(_ moment: Int64, in days: TimeSlots, _ change: (inout SlotTally) -> Void) {
    var told = SlotTally(start: moment, seconds: 0)
    change(&told)
    before.add(told.failed, of: SlotTally.sum(told.passed, told.failed), at: moment, in: days)
  }

  /// Adds to the slot of that start, which most often is that of the row before.
  mutating func count(
    start: Int64, seconds: Int, isCurrent: Bool, _ change: (inout SlotTally) -> Void
  ) {
    if isCurrent {
      Self.count(start, seconds, in: &current, change)
    } else {
      Self.count(start, seconds, in: &earlier, change)
    }
  }

  private static func count(
    _ start: Int64, _ seconds: Int, in slots: inout [SlotTally], _ change: (inout SlotTally) -> Void
  ) {
    if slots.isEmpty || slots[slots.count - 1].start != start || slots[slots.count - 1].seconds != seconds {
      slots.append(SlotTally(start: start, seconds: seconds))
    }
    change(&slots[slots.count - 1])
  }

  /// The same with the rows of others added.
  func joined(_ others: [CheckRows], as name: String) -> CheckRows {
    var joined = CheckRows(name: name)
    let all = [self] + others
    joined.current = SlotTally.merged(all.flatMap(\.current))
    joined.earlier = SlotTally.merged(all.flatMap(\.earlier))
    for check in all { joined.before.add(check.before) }
    joined.first = all.map(\.first).min() ?? .max
    joined.last = all.map(\.last).max() ?? .min
    joined.isPaused = all.max { $0.last < $1.last }?.isPaused ?? false
    joined.lastPassed = all.map(\.lastPassed).max() ?? .min
    return joined
  }

  /// What is kept of the period.
  struct Kept: Codable, Hashable, Sendable {
    var name: String
    var slots: [SlotTally]
    var first: Int64
    var last: Int64
    var lastPassed: Int64
    var isPaused: Bool
  }

  var kept: Kept {
    Kept(name: name, slots: current, first: first, last: last, lastPassed: lastPassed, isPaused: isPaused)
  }

  /// The same with what was kept of the reference; nil for nothing.
  func adopting(_ kept: Kept?) -> CheckRows {
    var check = self
    check.earlier = kept?.slots ?? []
    guard let kept else { return check }
    check.first = min(first, kept.first)
    if kept.last > last { check.isPaused = kept.isPaused }
    check.last = max(last, kept.last)
    check.lastPassed = max(lastPassed, kept.lastPassed)
    return check
  }

  /// What makes a check be named among too many: failures, then rows.
  var weight: (failures: Int, runs: Int) {
    let all = current + earlier
    return (failed, all.reduce(0) { $0 + $1.passed + $1.failed })
  }
}

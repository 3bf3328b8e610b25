package import Records

/// How many events a table tells of each of the days before the period, by their names, as far as its rows are still there.
///
/// It tells what is usual (docs/methods.md#usual).
package struct EventsBefore: Sendable {
  /// By the place of the day among those before the period.
  private var byName: [String: [Int]] = [:]
  /// When the first row of all came, in microseconds since 1970.
  private var first = Int64.max

  package init() {}

  /// Of each day that the rows reach back to, also those without any: of the day of the first row it is not known when it
  /// began.
  /// - Parameter name: empty where nothing is told apart.
  package func days(_ comparison: Comparison, named name: String = "") -> [Day: Int] {
    let counts = byName[name]
    let known = zip(comparison.usualDays, 0...).filter { first < $0.0.start.microseconds }
    return Dictionary(known.map { ($0.day, counts?[$1] ?? 0) }) { one, _ in one }
  }

  /// A row of any time.
  mutating func note(_ time: Int64) { first = min(first, time) }

  /// An event, which began then.
  mutating func add(_ name: String = "", at time: Int64, in days: TimeSlots) {
    guard let place = days.index(of: time) else { return }
    byName[name, default: Array(repeating: 0, count: days.count)][place] += 1
  }
}

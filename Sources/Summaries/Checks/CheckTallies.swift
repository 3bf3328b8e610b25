import Records

/// Checks by name while the rows of a table are folded.
struct CheckTallies {
  private let period: Period
  private let baseline: Period
  private let usualDays: TimeSlots
  private var checks: [String: CheckRows] = [:]

  init(_ comparison: Comparison) {
    period = comparison.current
    baseline = comparison.baseline
    usualDays = TimeSlots(comparison.usualDays)
  }

  private static let hour: Int64 = 3_600_000_000

  /// In the hour of its period in which the instant lies.
  mutating func add(
    _ name: String, at instant: Instant, isPassed: Bool, isPaused: Bool, _ change: (inout SlotTally) -> Void
  ) {
    guard instant < period.end else { return }
    let isCurrent = period.contains(instant)
    let isCounted = isCurrent || baseline.contains(instant)
    let start = (isCurrent ? period : baseline).start.microseconds
    // In place: a copy of a check's slots a row would cost more than all the rest.
    Self.change(&checks[name, default: CheckRows(name: name)]) { check in
      check.note(instant.microseconds, isPassed: isPassed, isPaused: isPaused)
      if !isCurrent { check.remember(instant.microseconds, in: usualDays, change) }
      guard isCounted else { return }
      check.count(
        start: start + (instant.microseconds - start) / Self.hour * Self.hour, seconds: 3600, isCurrent: isCurrent,
        change)
    }
  }

  /// As a slot of its own, counted to the period in which it begins.
  mutating func add(
    _ name: String, from start: Instant, seconds: Int, isPaused: Bool, _ change: (inout SlotTally) -> Void
  ) {
    guard start < period.end else { return }
    let isCurrent = period.contains(start)
    let isCounted = isCurrent || baseline.contains(start)
    Self.change(&checks[name, default: CheckRows(name: name)]) { check in
      check.note(start.microseconds, isPassed: false, isPaused: isPaused)
      if !isCurrent { check.remember(start.microseconds, in: usualDays, change) }
      guard isCounted else { return }
      check.count(start: start.microseconds, seconds: seconds, isCurrent: isCurrent, change)
    }
  }

  private static func change(_ check: inout CheckRows, _ change: (inout CheckRows) -> Void) { change(&check) }

  var all: [CheckRows] { checks.values.map { $0.joined([], as: $0.name) } }
}

import Records

/// A local hour as the rule of silences sees it (docs/methods.md#missing-hours).
struct RecordedHour: Sendable {
  let start: Instant
  /// The clock hour on the kind of day: Monday to Friday 0 to 23, Saturday and Sunday 24 to 47.
  let slot: Int
  /// The same by the hour of UTC.
  let universalSlot: Int
  /// Within four weeks after a clock change the hour of UTC counts too: what runs by UTC has moved on the local clock.
  let isAfterClockChange: Bool
  /// The second of two hours that the clock of the stored times calls the same: rows of it cannot be told from the first's.
  let isRepeated: Bool
  /// Of a day that the settings mark as what; nil for others.
  let event: CalendarEvent.Marking?
  /// 0 to 7; 7 stands for any more.
  var rows: UInt8 = 0

  /// Whether it may tell when rows come.
  var tellsHabits: Bool { !isRepeated && event == nil }
  /// Whether rows can be missing in it.
  var mayBeMissing: Bool { !isRepeated && (event == nil || event == .sale) }

  /// How many rows are counted in an hour.
  static let most: UInt8 = 7
}

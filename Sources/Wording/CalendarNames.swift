/// What a language calls weekdays and months.
public struct CalendarNames: Sendable {
  /// Monday first.
  public let weekdays: [String]
  /// Two or three letters, Monday first.
  public let shortWeekdays: [String]
  /// As they stand behind the day of the month.
  public let months: [String]
  /// At most three letters, as they stand behind the day of the month.
  public let shortMonths: [String]
}

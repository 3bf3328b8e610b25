/// What a language calls weekdays and months.
package struct CalendarNames: Sendable {
  /// Monday first.
  package let weekdays: [String]
  /// Two or three letters, Monday first.
  package let shortWeekdays: [String]
  /// As they stand behind the day of the month.
  package let months: [String]
  /// At most three letters, as they stand behind the day of the month.
  package let shortMonths: [String]
}

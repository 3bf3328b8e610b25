/// A stretch of the calendar with a name of its own, such as a day or an ISO week.
package protocol CalendarSpan: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The one that the day belongs to.
  init(containing day: Day)
  /// Parses the name, as `description` has it; nil for anything else.
  init?(_ text: some StringProtocol)
  /// All of them, in order.
  var days: [Day] { get }
  var previous: Self { get }
}

extension Day: CalendarSpan {
  package init(containing day: Day) { self = day }
  package var days: [Day] { [self] }
  package var previous: Day { adding(-1) }
}

extension Week: CalendarSpan {}

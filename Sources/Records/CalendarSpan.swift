/// A stretch of the calendar with a name of its own, such as a day or an ISO week.
public protocol CalendarSpan: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The one that the day belongs to.
  init(containing day: Day)
  /// Parses the name, as `description` has it; nil for anything else.
  init?(_ text: some StringProtocol)
  /// All of them, in order.
  var days: [Day] { get }
  var previous: Self { get }
}

extension Day: CalendarSpan {
  public init(containing day: Day) { self = day }
  public var days: [Day] { [self] }
  public var previous: Day { adding(-1) }
}

extension Week: CalendarSpan {}

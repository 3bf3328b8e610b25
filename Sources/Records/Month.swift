/// A month of the calendar.
public struct Month: Hashable, Comparable, Sendable {
  public let first: Day

  public init(containing day: Day) { first = day.adding(1 - day.dayOfMonth) }

  /// Parses `2026-10`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 7, let first = Day("\(text)-01") else { return nil }
    self.init(containing: first)
  }

  public var next: Month { Month(containing: first.adding(31)) }
  public static func < (a: Month, b: Month) -> Bool { a.first < b.first }
}

extension Month: CalendarSpan {
  public var days: [Day] { (first.number..<next.first.number).map(Day.init(number:)) }
  public var previous: Month { Month(containing: first.adding(-1)) }
  /// `2026-10`
  public var description: String { "\(padded(first.year, 4))-\(padded(first.month, 2))" }
}

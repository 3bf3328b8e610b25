/// A month of the calendar.
package struct Month: Hashable, Comparable, Sendable {
  package let first: Day

  package init(containing day: Day) { first = day.adding(1 - day.dayOfMonth) }

  /// Parses `2026-10`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 7, let first = Day("\(text)-01") else { return nil }
    self.init(containing: first)
  }

  package var next: Month { Month(containing: first.adding(31)) }
  package static func < (a: Month, b: Month) -> Bool { a.first < b.first }
}

extension Month: CalendarSpan {
  package var days: [Day] { (first.number..<next.first.number).map(Day.init(number:)) }
  package var previous: Month { Month(containing: first.adding(-1)) }
  /// Such as `2026-10`.
  package var description: String { "\(padded(first.year, 4))-\(padded(first.month, 2))" }
}

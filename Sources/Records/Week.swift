/// An ISO 8601 week, Monday to Sunday.
package struct Week: Hashable, Comparable, Sendable {
  package let monday: Day

  package init(containing day: Day) { monday = day.adding(1 - day.weekday) }

  /// Parses `2026-W47`; nil for anything else, and for week 53 of a year that has 52.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 8, parts.count == 2, parts[0].utf8.count == 4, parts[1].first == "W",
      (String(parts[0]) + parts[1].dropFirst()).utf8.allSatisfy({ (48...57).contains($0) }),
      let year = Int(parts[0]), let number = Int(parts[1].dropFirst()), (1...53).contains(number),
      let fourth = Day(year: year, month: 1, day: 4)
    else { return nil }
    let week = Week(containing: fourth.adding(7 * (number - 1)))
    guard week.year == year else { return nil }
    self = week
  }

  package var days: [Day] { (0..<7).map(monday.adding) }
  package var previous: Week { Week(containing: monday.adding(-7)) }

  /// The ISO year: that of the week's Thursday.
  package var year: Int { monday.adding(3).year }
  /// 1 to 53.
  package var number: Int {
    let january4 = Day(number: Day.number(year: year, month: 1, day: 4))
    return (monday.number - Week(containing: january4).monday.number) / 7 + 1
  }

  package static func < (a: Week, b: Week) -> Bool { a.monday < b.monday }
}

extension Week: CustomStringConvertible {
  /// Such as `2026-W47`.
  package var description: String { "\(padded(year, 4))-W\(padded(number, 2))" }
}

/// Three months, of which the first is January, April, July or October.
package struct Quarter: Hashable, Comparable, Sendable {
  package let first: Month

  package init(containing day: Day) {
    var month = Month(containing: day)
    while month.first.month % 3 != 1 { month = month.previous }
    first = month
  }

  /// Parses `2026-Q4`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 7, text.dropFirst(4).hasPrefix("-Q"),
      let number = ["1", "2", "3", "4"].firstIndex(of: String(text.dropFirst(6))),
      let first = Month("\(text.prefix(4))-\(padded(3 * number + 1, 2))")
    else { return nil }
    self.first = first
  }

  package var months: [Month] { [first, first.next, first.next.next] }
  /// 1 to 4.
  package var number: Int { first.first.month / 3 + 1 }
  package static func < (a: Quarter, b: Quarter) -> Bool { a.first < b.first }
}

extension Quarter: CalendarSpan {
  package var days: [Day] { months.flatMap(\.days) }
  package var previous: Quarter { Quarter(containing: first.first.adding(-1)) }
  /// Such as `2026-Q4`.
  package var description: String { "\(padded(first.first.year, 4))-Q\(number)" }
}

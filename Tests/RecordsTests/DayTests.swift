import Foundation
import Records
import Testing

@Suite struct DayTests {
  @Test("every day of eight hundred years has Foundation's date and weekday")
  func foundation() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "UTC")!
    for number in stride(from: -100_000, to: 200_000, by: 17) {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let day = Day(number: number)
      #expect(day.components == (parts.year!, parts.month!, parts.day!))
      #expect(day.weekday == (parts.weekday! + 5) % 7 + 1)
      #expect(Day(day.description) == day)
      #expect(Day(year: day.year, month: day.month, day: day.dayOfMonth) == day)
    }
  }

  @Test(
    "what is no day is refused",
    arguments: [
      "", "2026", "2026-11", "2026-11-1", "2026-1-19", "02026-1-19", "2026-011-9", "20260-1-19", "202-611-19",
      "2026-11-031", "2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-11-00", "0000-01-01", "-026-11-19",
      "+026-11-19", "2026/11/19", "2026-11-19 ", " 2026-11-19", "2026-11-1٩", "2026-11-19T00:00", "yesterday",
    ])
  func refused(text: String) { #expect(Day(text) == nil) }

  @Test("leap days are where the Gregorian rule puts them")
  func leapDays() {
    for year in 1...9999 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
    }
  }
}

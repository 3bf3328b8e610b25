import Foundation
import Records
import Testing

@Suite struct WeekTests {
  @Test("weeks of four hundred years are Foundation's ISO 8601 weeks")
  func foundation() {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = TimeZone(identifier: "UTC")!
    for number in stride(from: -70_000, to: 76_000, by: 5) {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let week = Week(containing: Day(number: number))
      #expect(week.year == calendar.component(.yearForWeekOfYear, from: date))
      #expect(week.number == calendar.component(.weekOfYear, from: date))
      #expect(Week(week.description) == week)
      #expect(week.days.count == 7 && week.days.contains(Day(number: number)) && week.days[0].weekday == 1)
      #expect(Week(containing: week.days[0].adding(7)).previous == week)
    }
  }

  @Test(
    "a week begins on its Monday",
    arguments: [
      ("2026-W47", "2026-11-16"), ("2026-W01", "2025-12-29"), ("2026-W53", "2026-12-28"), ("2025-W01", "2024-12-30"),
      ("2020-W53", "2020-12-28"), ("2021-W01", "2021-01-04"),
    ])
  func monday(text: String, monday: String) {
    #expect(Week(text)?.monday == Day(monday))
    #expect(Week(text)?.description == text)
  }

  @Test(
    "what is no week is refused",
    arguments: [
      "", "2026", "2026-47", "2026-W0", "2026-W00", "2026-W54", "2025-W53", "2026-W7", "2026-w47", "2026W47", "26-W047",
      "2026-W4x", "2026-W+1", "0000-W01", "2026-W47 ", "2026-W١٢",
    ])
  func refused(text: String) { #expect(Week(text) == nil) }
}

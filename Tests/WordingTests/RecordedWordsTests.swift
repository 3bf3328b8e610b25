import Testing

@testable import Wording

@Suite struct RecordedWordsTests {
  @Test(
    "an incident lasted minutes up to 90, then hours and minutes, from ten on whole hours, from 72 on days",
    arguments: [
      (29.0, "29 s", "29 с"), (60.0, "1 min", "1 мин"), (5400.0, "90 min", "90 мин"),
      (5460.0, "1 h 31 min", "1 ч 31 мин"), (7200.0, "2 h", "2 ч"), (12_600.0, "3 h 30 min", "3 ч 30 мин"),
      (35_969.0, "9 h 59 min", "9 ч 59 мин"), (35_971.0, "10 h", "10 ч"), (192_000.0, "53 h", "53 ч"),
      (259_200.0, "3 days", "3 дня"), (345_000.0, "3 days", "3 дня"), (345_600.0, "4 days", "4 дня"),
    ])
  func lengths(seconds: Double, english: String, russian: String) {
    #expect(English().lasted(seconds) == english)
    #expect(Russian().lasted(seconds) == russian.replacing(" ", with: "\u{A0}"))
  }

  @Test("recorded words stand unchanged in the marks of the language, and inner ones keep theirs")
  func quotations() {
    #expect(English().quotation("Key renewed") == "“Key renewed”")
    #expect(Russian().quotation("Key renewed") == "«Key renewed»")
    #expect(Russian().quotation("Кнопка «Оплатить»") == "„Кнопка «Оплатить»“")
  }
}

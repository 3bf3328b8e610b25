import Records
import TestSupport
import Testing

@testable import Wording

@Suite("Why the state is what it is")
struct StateNoteTests {
  private static let failing = Fact.shareBeyond(
    ShareBeyond(
      "requests.error_rate", count: 107, of: 273, SentenceTable.failing, SentenceTable.span(SentenceTable.day)))

  @Test(
    "the rule that set it, and whether it is over",
    arguments: [
      (
        StateReason.finding(failing, isOver: true), "39 % of requests failed 11:40–13:05 (limit 5 %); this has ended",
        "39 % запросов с ошибкой, 11:40–13:05 (критично от 5 %); это уже закончилось"
      ),
      (.finding(failing, isOver: false), "; this has not ended", "; это ещё не закончилось"),
      (.missingHours(MissingHours(hours: 20, of: 24)), "no metrics for 20 of 24 hours", "нет метрик за 20 из 24 часов"),
    ])
  func note(reason: StateReason, english: String, russian: String) {
    #expect(plain(English().note(reason)).hasSuffix(english))
    #expect(plain(Russian().note(reason)).hasSuffix(russian))
  }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
}

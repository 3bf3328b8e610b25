import Records
import TestSupport
import Testing

@testable import Wording

@Suite("Phrases that misled readers are gone")
struct OldPhrasesTests {
  private static let old = [
    "error rate", "Nothing for certain", "rests on", "Judgement", "whole report lies", "as read on", "metric rows",
    "about other", "critical error was", "critical limit of", "Top categories", "Top modules", "pts", "Server errors",
    "Доля ошибок", "доля ошибок", "Ничего определённого", "Топ ", "Обновлени", "умеренно", "критического порога",
    "Средний заказ", "Главные действия", "Весь отчёт лежит", ", наибольшее", "частыми обращениями", "п.п.",
    "подключени",
  ]

  @Test("no sentence, name, definition or label of either language has one", arguments: old)
  func gone(phrase: String) {
    for words in [English(), Russian()] as [any Words] {
      var texts = Label.allCases.map(words.label) + Section.allCases.flatMap { [words.section($0), words.quiet($0)] }
      texts += SentenceTable.allFacts.flatMap { fact, _ in
        let told = words.telling(fact)
        return [told.sentence, told.line, told.clause ?? "", told.headline ?? ""]
      }
      texts += SentenceTable.allAdvice.map { words.sentence($0.0) }
      texts += FigureCatalogue.named.flatMap { [words.name(of: $0), words.definition(of: $0) ?? ""] }
      texts += [words.wholeReport(in: "daily/2026-11-20")]
      for text in texts {
        #expect(!text.replacing("\u{A0}", with: " ").contains(phrase), "\(text)")
      }
    }
  }
}

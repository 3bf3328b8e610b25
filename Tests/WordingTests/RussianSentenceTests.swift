import Records
import TestSupport
import Testing

@testable import Wording

@Suite("Russian sentences")
struct RussianSentenceTests {
  private static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test("every fact is a whole sentence", arguments: RussianSentenceTable.allFacts)
  func tellsFact(fact: Fact, text: String) { #expect(Self.plain(Russian().telling(fact).sentence) == text) }

  @Test("every advice is a whole sentence", arguments: RussianSentenceTable.allAdvice)
  func tellsAdvice(advice: Advice, text: String) { #expect(Self.plain(Russian().sentence(advice)) == text) }

  @Test("what is named in English is named in Russian, and the other way round")
  func vocabulary() {
    #expect(Set(RussianDefinitions.texts.keys) == Set(EnglishFigures.definitions.keys))
    for key in RussianSubject.known.keys { #expect(RussianFigures.names[key] != nil, "\(key)") }
    #expect(Set(Russian.evidence.keys) == Set(English.evidence.keys))
    for text in RussianDefinitions.texts.values { #expect(text.hasSuffix("."), "\(text)") }
  }

  @Test("every figure of the catalogue has a name, and no other")
  func catalogue() { #expect(Set(RussianFigures.names.keys) == FigureCatalogue.named) }

  @Test(
    "names of figures",
    arguments: [
      ("requests.duration.p95", "Время ответа, p95"), ("reference.requests.count", "Запросы"),
      ("custom.queue", "queue"), ("custom.mail.max", "mail.max"), ("unheard.of", "unheard.of"),
    ])
  func names(id: String, name: String) { #expect(Russian().name(of: FigureID(id)) == name) }

  @Test("stored values get names, unknown ones stay")
  func stored() {
    let words = Russian()
    #expect(words.category("ui") == "Интерфейс" && words.category("weird") == "weird")
    #expect(words.status("in_progress") == "В работе" && words.status("frozen") == "frozen")
    #expect(words.severity(stored: "critical") == "Критическая" && words.severity(stored: "P1") == "P1")
  }

  @Test("a technical reason stands in quotation marks, without its full stop")
  func reasons() {
    let words = Russian()
    #expect(
      Self.plain(words.failed(table: "incidents", reason: "no such column: title. "))
        == "Таблицу incidents не удалось прочитать. Причина: «no such column: title».")
    #expect(Self.plain(words.failed(table: "incidents", reason: " ")).hasSuffix("Причина: «не указана»."))
    #expect(
      Self.plain(words.note(.notDrawn(name: "backlog", reason: "out of memory.")))
        == "График backlog не удалось нарисовать. Причина: «out of memory».")
    #expect(Self.plain(words.note(.missingGlyphs(text: "日"))).contains("«日»"))
  }

  @Test("which side of a limit, and what is left out")
  func small() {
    let words = Russian()
    #expect(words.beyond(2, .seconds, rises: true) == "выше 2\u{A0}с")
    #expect(words.beyond(0.99, .fraction, rises: false) == "ниже 99\u{A0}%")
    #expect(Self.plain(words.more(2)) == "и ещё 2 в полном отчёте")
    #expect(Self.plain(words.revision(3, nil)) == "Это редакция 3: она заменяет прежний отчёт за этот период.")
    #expect(
      words.verdict(.notEnoughData, isLikely: false) == "изменение не\u{A0}подтверждено"
        && words.verdict(.noChange, isLikely: false) == "без существенных изменений")
    #expect(
      words.severity(.critical).lowercased() == "критическая" && words.currency("RUB") == "₽"
        && words.currency("KZT") == "KZT")
  }
}

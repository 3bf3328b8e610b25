import Records
import TestSupport
import Testing

@testable import Wording

@Suite("English sentences")
struct EnglishSentenceTests {
  @Test("every fact is a whole sentence", arguments: SentenceTable.allFacts)
  func tellsFact(fact: Fact, text: String) {
    #expect(English().telling(fact).sentence.replacing("\u{A0}", with: " ") == text)
  }

  @Test("every advice is a whole sentence", arguments: SentenceTable.allAdvice)
  func tellsAdvice(advice: Advice, text: String) {
    #expect(English().sentence(advice).replacing("\u{A0}", with: " ") == text)
  }

  @Test("no text exclaims, doubles a blank or carries an invisible character")
  func plainness() {
    let words = English()
    var texts =
      SentenceTable.allFacts.map { words.telling($0.0).sentence } + SentenceTable.allAdvice.map { words.sentence($0.0) }
    texts += Label.allCases.map(words.label) + Section.allCases.flatMap { [words.section($0), words.quiet($0)] }
    for table in [EnglishFigures.names, EnglishFigures.definitions] { texts += table.values }
    for text in texts {
      #expect(!text.isEmpty && !text.contains("!") && !text.contains("  "), "\(text)")
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .format || $0 == "\u{202F}" }, "\(text)")
    }
  }

  @Test("what is defined or begins a sentence has a name; definitions end with a full stop")
  func vocabulary() {
    for key in EnglishFigures.definitions.keys { #expect(EnglishFigures.names[key] != nil, "\(key)") }
    for text in EnglishFigures.definitions.values { #expect(text.hasSuffix("."), "\(text)") }
  }

  @Test(
    "names of figures",
    arguments: [
      ("requests.duration.p95", "Response time, p95"), ("reference.requests.count", "Requests"),
      ("custom.queue", "queue"), ("custom.mail.max", "mail.max"), ("unheard.of", "unheard.of"),
    ])
  func names(id: String, name: String) { #expect(English().name(of: FigureID(id)) == name) }

  @Test("stored values get names, unknown ones stay")
  func stored() {
    let words = English()
    #expect(words.category("ui") == "User interface" && words.category("weird") == "weird")
    #expect(words.status("in_progress") == "In progress" && words.status("frozen") == "frozen")
    #expect(words.severity(stored: "critical") == "Critical" && words.severity(stored: "P1") == "P1")
  }

  @Test("a change that proves nothing is told in the words of findings")
  func unproven() {
    let words = English()
    #expect(words.verdict(.notEnoughData, isLikely: false) == "no clear change")
    #expect(words.verdict(.noChange, isLikely: false) == "no real change")
    #expect(words.verdict(.regressed, isLikely: true) == "probably worse")
  }

  @Test("every figure of the catalogue has a name, and no other")
  func catalogue() { #expect(Set(EnglishFigures.names.keys) == FigureCatalogue.named) }

  @Test("since when runs of jobs are known is said in both languages")
  func firstJobRun() {
    let first = Instant(iso8601: "2026-11-09T04:00:00Z")!
    func plain(_ words: any Words) -> String { words.firstJobRun(first, in: .utc).replacing("\u{A0}", with: " ") }
    #expect(
      plain(English()) == "The first run of a job is of 9 November 2026, 04:00; before it nothing is known of jobs.")
    #expect(
      plain(Russian()) == "Первый записанный запуск задания — 9 ноября 2026 г., 04:00; что было раньше, неизвестно.")
  }
}

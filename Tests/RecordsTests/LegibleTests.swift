import Records
import Testing

@Suite("Legible text")
struct LegibleTests {
  @Test(
    "one line, nothing invisible",
    arguments: [
      ("plain", "plain"), ("", ""), ("  a \t\n b  ", "a b"),
      ("a\r\nb\u{2028}c\u{85}d\u{A0}\u{A0}e\u{3000}f", "a b c d e f"),
      ("5\u{A0}ms \u{A0}and", "5\u{A0}ms and"), ("\u{A0}a\u{A0}", "a"),
      ("\u{1B}[31mred", "\\u{1B}[31mred"), ("nul\u{0}", "nul\\u{0}"), ("\u{9B}2J", "\\u{9B}2J"),
      ("a\u{202E}b", "a\\u{202E}b"), ("a\u{200B}b", "a\\u{200B}b"), ("\u{FEFF}x", "\\u{FEFF}x"),
      ("so\u{AD}ft", "so\\u{AD}ft"), ("1\u{200D}", "1\\u{200D}"), ("\u{3164}", "\\u{3164}"), ("\u{E000}", "\\u{E000}"),
      ("кофе 日本 é e\u{301}", "кофе 日本 é e\u{301}"), ("👩‍👩‍👧 ☎️", "👩‍👩‍👧 ☎️"), ("<b>|*", "<b>|*"),
    ])
  func line(text: String, result: String) { #expect(Legible.line(text) == result) }

  @Test(
    "cut at the limit with an ellipsis, and only beyond it",
    arguments: [
      ("abcde", 5, "abcde"), ("abcdef", 5, "abcd…"), ("ab cd ef", 5, "ab c…"), ("abcd e", 5, "abcd…"),
      ("abcde   ", 5, "abcde"), ("\u{1B}abc", 6, "…"), ("a\u{1B}", 7, "a\\u{1B}"),
    ])
  func cut(text: String, limit: Int, result: String) { #expect(Legible.line(text, limit: limit) == result) }

  @Test("neither length nor heaps of marks get through")
  func floods() {
    #expect(Legible.line(String(repeating: "x", count: 10_000)).count == 120)
    let heap = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(Legible.line(heap).unicodeScalars.count <= 8)
  }
}

import Testing

@testable import Rendering

@Suite("Columns of text")
struct DisplayWidthTests {
  @Test(
    "width",
    arguments: [
      ("", 0), ("abc", 3), ("кофе", 4), ("e\u{301}", 1), ("−5 %", 4), ("日本", 4), ("한국", 4), ("ｗ", 2), ("👩‍👩‍👧", 2),
      ("🇫🇷", 2), ("☎", 1), ("☎️", 2), ("→…“", 3),
    ])
  func width(text: String, columns: Int) { #expect(DisplayWidth.of(text) == columns) }

  @Test("letters and marks are as wide as Unicode's tables say")
  func tables() {
    for scalar in (0x20...0x2300).filter({ $0 < 0x1100 || $0 > 0x115F }).compactMap(Unicode.Scalar.init) {
      let properties = scalar.properties
      let columns =
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: 0
        default: properties.isEmojiPresentation ? 2 : 1
        }
      #expect(DisplayWidth.of(String(scalar)) == columns, "\(scalar)")
      // Beside a letter, unless it becomes one with it.
      if "日\(scalar)".count == 2 { #expect(DisplayWidth.of("日\(scalar)") == 2 + columns, "\(scalar)") }
    }
  }

  @Test(
    "cut",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("кофейня", 4, "коф…"),
    ])
  func cut(text: String, width: Int, result: String) { #expect(DisplayWidth.cut(text, to: width) == result) }

  @Test(
    "wrapped",
    arguments: [
      ("", 10, [""]), ("one two three", 7, ["one two", "three"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
      ("a abcdefgh b", 4, ["a", "abcd", "efgh", "b"]), ("日本語日本語", 5, ["日本", "語日", "本語"]),
      ("the rate is 0.39 % now", 16, ["the rate is", "0.39 % now"]), ("took 2.14 s", 9, ["took", "2.14 s"]),
      ("in 1 2 3 4", 6, ["in 1 2", "3 4"]),
    ])
  func wrapped(text: String, width: Int, lines: [String]) { #expect(DisplayWidth.wrapped(text, to: width) == lines) }

  @Test("a character wider than the line still comes out")
  func narrow() { #expect(DisplayWidth.wrapped("日a", to: 1) == ["日", "a"]) }
}

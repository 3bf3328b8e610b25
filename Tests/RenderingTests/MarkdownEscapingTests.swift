import Testing

@testable import Rendering

@Suite("Markdown escaping")
struct MarkdownEscapingTests {
  @Test(
    "marks lose their meaning, plain text stays readable",
    arguments: [
      ("1.42 % (2026-W46), it's “so”: a-b + c = d.", "1.42 % (2026-W46), it's “so”: a-b + c = d."),
      ("a|b", "a\\|b"), ("\\|", "\\\\\\|"), ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("<b>&amp;", "\\<b\\>\\&amp;"),
      ("![x](y)", "\\!\\[x\\](y)"), ("- a", "\\- a"), ("+1", "\\+1"), ("1. a", "1\\. a"), ("12) a", "12\\) a"),
      ("1.5 s", "1.5 s"), ("1.", "1\\."), ("# a", "\\# a"), ("> a", "\\> a"), ("=", "\\="), ("a\r\nb", "a b"),
      ("http://a.b www.c.d", "http\\://a.b www\\.c.d"), ("a@b.c", "a@<!-- -->b.c"), ("{{x}}", "\\{\\{x\\}\\}"),
      ("", ""),
    ])
  func escapes(text: String, markdown: String) { #expect(MarkdownEscaping.escaped(text) == markdown) }
}

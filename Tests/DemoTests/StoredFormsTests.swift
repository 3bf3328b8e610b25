import Records
import Testing

@testable import Demo

struct StoredFormsTests {
  @Test(
    "times are written as Django writes them",
    arguments: [
      (0, "1970-01-01 00:00:00"), (1_795_159_767_749_253, "2026-11-20 07:29:27.749253"),
      (1_795_159_767_000_001, "2026-11-20 07:29:27.000001"), (1_795_159_767_120_000, "2026-11-20 07:29:27.120000"),
      (1_795_159_767_000_000, "2026-11-20 07:29:27"),
    ])
  func times(microseconds: Int64, expected: String) {
    var forms = StoredForms()
    #expect(forms.time(Instant(microseconds: microseconds)) == expected)
    #expect(forms.time(Instant(microseconds: microseconds)) == Instant(microseconds: microseconds).stored)
  }

  /// Python's json.dumps.
  @Test(
    "JSON strings are escaped as Python escapes them",
    arguments: [
      ("кофе \"чай\"", #""\u043a\u043e\u0444\u0435 \"\u0447\u0430\u0439\"""#), ("a\\b\n\t\r", #""a\\b\n\t\r""#),
      ("\u{8}\u{c}\u{1b}[31m", #""\b\f\u001b[31m""#), ("👩 ﷽", #""\ud83d\udc69 \ufdfd""#),
      ("\u{202e}\u{200b}\u{7f}~/", #""\u202e\u200b\u007f~/""#),
    ])
  func escapes(text: String, expected: String) { #expect(StoredForms.quoted(text) == expected) }

  @Test("identifiers are version 4 UUIDs of 32 digits, each another")
  func identifiers() {
    var random = RandomSource(seed: 3, stream: "test")
    let made = (0..<1000).map { _ in Array(StoredForms().identifier(&random)) }
    for identifier in made {
      #expect(identifier.count == 32 && identifier.allSatisfy { "0123456789abcdef".contains($0) })
      #expect(identifier[12] == "4" && "89ab".contains(identifier[16]))
    }
    #expect(Set(made).count == 1000)
    #expect(StoredForms.hyphenated(String(made[0])).split(separator: "-").map(\.count) == [8, 4, 4, 4, 12])
  }
}

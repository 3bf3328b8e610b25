import Records
import Testing

@Suite struct StoredTextTests {
  @Test(
    "stored text becomes valid UTF-8 in one Unicode form",
    arguments: [
      ([], ""), (Array("plain".utf8), "plain"), (Array("жук 😀".utf8), "жук 😀"), (Array("e\u{301}".utf8), "\u{E9}"),
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0xD0], "\u{FFFD}"), ([0x61, 0, 0x62], "a\u{0}b"),
      (Array("\u{1100}\u{1161}".utf8), "\u{AC00}"), (Array("\u{212B}".utf8), "\u{C5}"),
    ] as [([UInt8], String)])
  func normalised(bytes: [UInt8], expected: String) {
    // Compared by scalars: Swift's == takes canonically equal texts for one.
    let text = StoredText.normalised(bytes)
    #expect(Array(text.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(Array(StoredText.normalised(Array(text.utf8)).unicodeScalars) == Array(text.unicodeScalars))
  }
}

import Settings
import Testing

@Suite struct BoundsTests {
  @Test("a file of more than a megabyte is refused")
  func size() {
    let found = complaints(Array(repeating: UInt8(ascii: "#"), count: 1_048_577))
    #expect(found == ["d.yaml:1:1: the file has 1048577 bytes. A settings file has at most 1048576."])
    #expect(complaints(Array(repeating: UInt8(ascii: "#"), count: 1_048_576)).isEmpty)
  }

  @Test("nesting is bounded, in every style", arguments: ["[", "{a: ", "- ", "? "])
  func depth(opening: String) {
    let found = complaints(String(repeating: opening, count: 100_000))
    #expect(found.count == 1)
    #expect(
      found.first?.contains("nested more than 32 levels deep") == true
        || found.first?.contains("a key has to be plain text") == true, "\(found)")
  }

  @Test("the number of values is bounded")
  func nodes() {
    let many = "measures:\n" + (0..<5001).map { "  a\($0): 1\n" }.joined()
    #expect(complaints(many).first?.hasSuffix("more than 10000 values. Use fewer, or fewer aliases.") == true)
  }

  @Test("aliases that multiply are bounded by what they stand for")
  func laughs() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(complaints(text) == ["d.yaml:4:45: more than 10000 values. Use fewer, or fewer aliases."])
    var merged = "b0: &b0 { x: 1 }\n"
    for level in 1...30 { merged += "b\(level): &b\(level) { <<: [*b\(level - 1), *b\(level - 1)], y\(level): 1 }\n" }
    #expect(!complaints(merged).isEmpty)
  }

  @Test("no damaged file does more than fail with places inside it")
  func noise() throws {
    let example = Array(Settings.example().utf8)
    var state: UInt64 = 7
    func number(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let pieces: [[UInt8]] =
      ["{", "}", "[", "*a", "&a ", "<<: ", "\n", "\t", "\"", "'", "${", "!", "|", "? ", ": ", "- ", "é"]
      .map { Array($0.utf8) } + [[0], [0xFF], [0xEF, 0xBB, 0xBF]]
    for _ in 0..<300 {
      var bytes = example
      for _ in 0...number(below: 4) {
        let place = number(below: bytes.count)
        bytes.replaceSubrange(
          place..<min(bytes.count, place + number(below: 3)), with: pieces[number(below: pieces.count)])
      }
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 2
      do throws(SettingsErrors) {
        _ = try Settings.parse(bytes, file: "d.yaml", environment: [:])
      } catch {
        #expect(!error.problems.isEmpty)
        #expect(error.problems.allSatisfy { (1...lines).contains($0.line) && $0.column >= 1 }, "\(error)")
      }
    }
  }
}

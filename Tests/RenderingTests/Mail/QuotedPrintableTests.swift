import Testing

@testable import Rendering

@Suite("Quoted-printable")
struct QuotedPrintableTests {
  static let cases: [(String, String)] = [
    ("", ""), ("plain", "plain"), ("a=b", "a=3Db"), ("ж", "=D0=B6"), ("a\nb", "a\r\nb"), ("a\r\nb\n", "a\r\nb\r\n"),
    ("end ", "end=20"), ("-- \nx", "--=20\r\nx"), ("a\tb", "a=09b"), (".", "=2E"), ("a.\n.b", "a.\r\n=2Eb"),
    ("From me\nFrom", "=46rom me\r\nFrom"), ("a From me", "a From me"), ("\u{0}", "=00"), ("~!", "~!"),
    (String(repeating: "x", count: 76), String(repeating: "x", count: 76)),
    (String(repeating: "x", count: 77), String(repeating: "x", count: 75) + "=\r\nxx"),
    (String(repeating: "x", count: 75) + "=", String(repeating: "x", count: 75) + "=\r\n=3D"),
    (String(repeating: "x", count: 75) + ".y", String(repeating: "x", count: 75) + "=\r\n=2Ey"),
  ]

  @Test("encodes", arguments: cases)
  func encodes(text: String, result: String) {
    #expect(String(decoding: QuotedPrintable.encoded(text), as: UTF8.self) == result)
  }

  @Test("lines are at most 76 long and read back as they were, whatever stands in them")
  func roundTrip() {
    let texts = ReportFixture.hostileTexts + [String(repeating: ". From =ж \t", count: 400)]
    for text in texts {
      let encoded = String(decoding: QuotedPrintable.encoded(text), as: UTF8.self)
      let lines = encoded.split(omittingEmptySubsequences: false) { $0 == "\r\n" }
      #expect(
        lines.allSatisfy { $0.utf8.count <= 76 && $0.last != " " && !$0.hasPrefix(".") && !$0.hasPrefix("From ") })
      let wanted = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\r\n")
      #expect(decoded(encoded) == wanted)
    }
  }

  private func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.replacing("=\r\n", with: "").utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

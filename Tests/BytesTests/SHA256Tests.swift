import Bytes
import Testing

@Suite struct SHA256Tests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let hex: String

    init(_ name: String, _ bytes: [UInt8], _ hex: String) {
      (testDescription, self.bytes, self.hex) = (name, bytes, hex)
    }
  }

  // Oracle: Python hashlib.sha256(...).hexdigest().
  static let cases = [
    Case("nothing", [], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Case("abc", Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Case("no text", [0, 255, 0, 10], "04a25cf12e2a148ae41856bc097134650f259998477d9788bd75d5f88c6234e9"),
    Case(
      "a million times a", [UInt8](repeating: 0x61, count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]

  @Test("The digest is that of hashlib", arguments: cases)
  func digest(example: Case) { #expect(SHA256.hex(example.bytes) == example.hex) }
}

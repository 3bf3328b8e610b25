import Bytes
import Testing

@Suite struct SHA256Tests {
  // Oracle: Python hashlib.sha256(...).hexdigest().
  @Test(
    "The digest is that of hashlib",
    arguments: [
      ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      ([0, 255, 0, 10], "04a25cf12e2a148ae41856bc097134650f259998477d9788bd75d5f88c6234e9"),
      ([UInt8](repeating: 0x61, count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ] as [([UInt8], String)])
  func digest(bytes: [UInt8], hex: String) {
    #expect(SHA256.hex(bytes) == hex)
  }
}

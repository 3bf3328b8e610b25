import Bytes
import Testing

@Suite struct DeflateTests {
  @Test("What is compressed comes back", arguments: [0, 1, 2, 255, 65_536, 300_001])
  func roundTrip(length: Int) throws {
    var state: UInt32 = 7
    let bytes = (0..<length).map { _ -> UInt8 in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 30)
    }
    #expect(try Deflate.decompress(Deflate.compress(bytes), limit: length) == bytes)
  }

  // Oracle: Python list(zlib.compress(b"Daybook Daybook Daybook", 6)).
  @Test("A stream written by Python is read")
  func foreignStream() throws {
    let stream: [UInt8] = [
      120, 156, 115, 73, 172, 76, 202, 207, 207, 86, 112, 65, 165, 1, 101, 198, 8, 156,
    ]
    #expect(try Deflate.decompress(stream, limit: 100) == Array("Daybook Daybook Daybook".utf8))
  }

  @Test("A stream that is cut short, spoilt or longer than allowed is refused")
  func refusals() {
    let stream = Deflate.compress([UInt8](repeating: 9, count: 1000))
    #expect(throws: Deflate.DeflateFailure.self) { try Deflate.decompress(stream.dropLast(3) + [], limit: 1000) }
    #expect(throws: Deflate.DeflateFailure.self) { try Deflate.decompress(stream, limit: 999) }
    #expect(throws: Deflate.DeflateFailure.self) { try Deflate.decompress([1, 2, 3], limit: 10) }
  }

  // Oracle: Python zlib.crc32(...).
  @Test(
    "The checksum is CRC-32",
    arguments: [
      ([], 0), (Array("123456789".utf8), 3_421_780_262), ((0...255).map { UInt8($0) }, 688_229_491),
    ] as [([UInt8], UInt32)])
  func checksum(bytes: [UInt8], crc: UInt32) {
    #expect(Deflate.crc32(bytes) == crc)
  }
}

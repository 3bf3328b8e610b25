import Testing

@testable import Patterns

@Suite struct LinearTimeTests {
  @Test("twice the text takes at most about twice the reads, whatever is repeated", arguments: HostileText.repeated)
  func doubling(piece: String) {
    for scan in [Mask.masked(source:), Privacy.masked(source:)] as [(CountingBytes) -> [UInt8]] {
      let once = reads(of: piece, times: 4096 / piece.utf8.count, scan)
      let twice = reads(of: piece, times: 8192 / piece.utf8.count, scan)
      #expect(twice <= once * 21 / 10 + 2000, "\(piece): \(once), then \(twice)")
      #expect(twice <= 8192 * 700, "\(piece): \(twice) reads of 8192 bytes")
    }
  }

  @Test("a line of a megabyte is scanned", arguments: ["a.", "key:'"])
  func megabyte(piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    #expect(!Mask.masked(Array(text.utf8)).isEmpty)
    #expect(!Privacy.masked(text).isEmpty)
  }

  private func reads(of piece: String, times: Int, _ scan: (CountingBytes) -> [UInt8]) -> Int {
    let bytes = CountingBytes(Array(String(repeating: piece, count: times).utf8))
    _ = scan(bytes)
    return bytes.reads.number
  }
}

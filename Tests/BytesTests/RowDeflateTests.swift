import Bytes
import Testing

@Suite struct RowDeflateTests {
  /// Numbers as if by chance, always the same.
  struct Chance {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  static func expectSame(_ bytes: [UInt8], _ rowLength: Int) throws {
    let packed = RowDeflate.compress(bytes, rowLength: rowLength)
    #expect(try Deflate.decompress(packed, limit: max(1, bytes.count)) == bytes)
  }

  @Test("zlib unpacks what was packed, from nothing to the first few lengths", arguments: 0...20)
  func short(count: Int) throws {
    try RowDeflateTests.expectSame([UInt8](repeating: 7, count: count), 4)
    try RowDeflateTests.expectSame((0..<count).map { UInt8($0 * 37 % 256) }, 4)
  }

  @Test("zlib unpacks what was packed: noise, runs and rows like the one above", arguments: 1...60)
  func mixed(seed: Int) throws {
    var chance = Chance(state: UInt64(seed))
    let rowLength = 1 + chance.next(below: 700)
    let colours = 1 + chance.next(below: 255)
    var bytes: [UInt8] = []
    while bytes.count < 30_000 {
      switch chance.next(below: 4) {
      case 0: bytes += (0..<chance.next(below: 90)).map { _ in UInt8(chance.next(below: colours)) }
      case 1: bytes += [UInt8](repeating: UInt8(chance.next(below: colours)), count: chance.next(below: 900))
      case 2 where bytes.count > rowLength:
        for _ in 0..<chance.next(below: 3 * rowLength) { bytes.append(bytes[bytes.count - rowLength]) }
      default:
        let from = chance.next(below: bytes.count + 1)
        bytes += Array(bytes[from..<min(bytes.count, from + chance.next(below: 300))])
      }
    }
    try RowDeflateTests.expectSame(bytes, rowLength)
  }

  @Test(
    "Every length and every distance of a reference comes back", arguments: [3, 257, 258, 259, 260, 261, 5000, 32768])
  func references(distance: Int) throws {
    var chance = Chance(state: 5)
    let head = (0..<distance).map { _ in UInt8(chance.next(below: 256)) }
    for length in [3, 4, 10, 11, 12, 13, 130, 131, 257, 258, 259, 260, 261, 516, 517, 600] {
      var bytes = head
      for _ in 0..<length { bytes.append(bytes[bytes.count - distance]) }
      bytes += [1, 2, 3]
      try RowDeflateTests.expectSame(bytes, distance)
    }
  }

  @Test("Counts as uneven as Fibonacci's numbers stay within 15 bits")
  func uneven() throws {
    var (a, b) = (1, 1)
    var bytes: [UInt8] = []
    for symbol in 0..<22 {
      // Pairs of alternating bytes, so that no run and no reference takes them away.
      for index in 0..<a { bytes += [UInt8(symbol), UInt8(100 + index * 7 % 151)] }
      (a, b) = (b, a + b)
    }
    try RowDeflateTests.expectSame(bytes, 1)
  }

  @Test("Rows that repeat take next to nothing")
  func small() {
    let row = (0..<1441).map { UInt8($0 % 251) }
    let packed = RowDeflate.compress((0..<720).flatMap { _ in row }, rowLength: 1441)
    #expect(packed.count < 6000)
    #expect(RowDeflate.compress([UInt8](repeating: 3, count: 1441 * 720), rowLength: 1441).count < 1600)
  }
}

/// Bytes as literals and as references to what came before.
struct DeflateTokens {
  /// A literal byte, or length << 16 | distance with a length of 3 to 258 and a distance of 1 to 32,768.
  private(set) var list: [UInt32] = []

  /// Shorter ones are not worth a look elsewhere.
  private static let enough = 24
  private static let hashBits: UInt32 = 13

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, rowLength: Int) {
    guard let start = bytes.baseAddress else { return }
    list.reserveCapacity(bytes.count / 16)
    var places = [Int32](repeating: -1, count: 1 << Int(DeflateTokens.hashBits))
    let count = bytes.count
    var at = 0
    unsafe places.withUnsafeMutableBufferPointer { places in
      while at < count {
        var (length, distance) = (0, 0)
        if at >= rowLength {
          (length, distance) = (unsafe DeflateTokens.common(start + at, start + at - rowLength, count - at), rowLength)
        }
        if at > 0 {
          // The nearest distance costs the fewest bits.
          let run = unsafe DeflateTokens.common(start + at, start + at - 1, count - at)
          if run >= length { (length, distance) = (run, 1) }
        }
        if length < DeflateTokens.enough, at + 4 <= count {
          let word = unsafe UnsafeRawPointer(start + at).loadUnaligned(as: UInt32.self).littleEndian
          let slot = Int((word &* 2_654_435_761) >> (32 - DeflateTokens.hashBits))
          let place = unsafe Int(places[slot])
          if place >= 0, at - place <= 32_768 {
            let other = unsafe DeflateTokens.common(start + at, start + place, count - at)
            // A far reference costs more bits than a near one.
            if other > length + 1, other >= 4 { (length, distance) = (other, at - place) }
          }
          unsafe places[slot] = Int32(at)
        }
        if length < 3 {
          unsafe list.append(UInt32(start[at]))
          at += 1
        } else {
          append(length: length, distance: distance)
          at += length
        }
      }
    }
  }

  /// In pieces of at most 258 and at least 3.
  private mutating func append(length: Int, distance: Int) {
    var rest = length
    while rest > 0 {
      var piece = min(258, rest)
      if rest > piece, rest - piece < 3 { piece -= 3 }
      list.append(UInt32(piece) << 16 | UInt32(distance))
      rest -= piece
    }
  }

  /// How many bytes from two places on are alike, at most `limit`.
  private static func common(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ limit: Int) -> Int {
    let (x, y) = unsafe (UnsafeRawPointer(a), UnsafeRawPointer(b))
    var length = 0
    while length + 8 <= limit {
      let difference =
        unsafe x.loadUnaligned(fromByteOffset: length, as: UInt64.self).littleEndian
        ^ y.loadUnaligned(fromByteOffset: length, as: UInt64.self).littleEndian
      if difference != 0 { return length + difference.trailingZeroBitCount / 8 }
      length += 8
    }
    while length < limit, unsafe a[length] == b[length] { length += 1 }
    return length
  }
}

/// The same hash for the same bytes in every process.
enum ByteHash {
  /// Eight bytes at a time, multiplied and folded (as in wyhash).
  ///
  /// Only its distribution matters.
  static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    var hash = (UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15) ^ seed
    var offset = 0
    func mix(_ word: UInt64) {
      let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
      hash = product.high ^ product.low
    }
    while offset + 8 <= bytes.count {
      mix(unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0x1234_5678
    while offset < bytes.count {
      rest = rest << 8 | UInt64(unsafe bytes[offset])
      offset += 1
    }
    mix(rest)
    return hash
  }
}

import Glibc

extension UnsafeRawBufferPointer {
  @inline(__always)
  func equals(_ other: StaticString) -> Bool {
    guard count == other.utf8CodeUnitCount, let start = baseAddress else { return false }
    return unsafe memcmp(start, other.utf8Start, count) == 0
  }

  /// Eight bytes at a time: the names compared are short, and a call of memcmp costs more than the comparison.
  @inline(__always)
  func equals(_ other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    guard count > 0, let start = baseAddress else { return true }
    return unsafe other.withUnsafeBytes { bytes in
      guard let other = bytes.baseAddress else { return false }
      if count >= 8 {
        var offset = 0
        while offset + 8 < count {
          guard
            unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
              == other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          else { return false }
          offset += 8
        }
        return unsafe start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
          == other.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      }
      if count >= 4 {
        return unsafe start.loadUnaligned(as: UInt32.self) == other.loadUnaligned(as: UInt32.self)
          && start.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            == other.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      }
      for offset in 0..<count {
        guard unsafe start.load(fromByteOffset: offset, as: UInt8.self) == bytes[offset] else { return false }
      }
      return true
    }
  }
}

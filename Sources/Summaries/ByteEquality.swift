import Glibc

extension UnsafeRawBufferPointer {
  @inline(__always)
  func equals(_ other: StaticString) -> Bool {
    guard count == other.utf8CodeUnitCount, let start = baseAddress else { return false }
    return unsafe memcmp(start, other.utf8Start, count) == 0
  }

  /// memcmp: `elementsEqual` compares byte by byte.
  @inline(__always)
  func equals(_ other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    guard count > 0, let start = baseAddress else { return true }
    return unsafe other.withUnsafeBytes { unsafe memcmp(start, $0.baseAddress!, count) == 0 }
  }
}

@testable import Patterns

/// Bytes that count how often they are read.
struct CountingBytes: ByteSource {
  final class Reads { var number = 0 }

  let bytes: [UInt8]
  let reads = Reads()

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  subscript(_ position: Int) -> UInt8 {
    reads.number += 1
    return bytes[position]
  }
}

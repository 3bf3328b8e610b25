import CDeflate

/// zlib streams (RFC 1950) and the checksum of PNG.
package enum Deflate {
  package enum DeflateFailure: Error, Hashable {
    /// Not a zlib stream, cut short, or longer than allowed.
    case unreadable
  }

  /// Of the charts' own pixels level 5 gives 3 % longer streams, level 7 2 % shorter ones in a third more time.
  package static let level: Int32 = 6

  /// A zlib stream of `bytes`; the same input gives the same bytes with the same libdeflate.
  package static func compress(_ bytes: [UInt8]) -> [UInt8] {
    // Nil only when memory is exhausted.
    guard let compressor = unsafe libdeflate_alloc_compressor(level) else {
      preconditionFailure("no memory to compress")
    }
    defer { unsafe libdeflate_free_compressor(compressor) }
    let room = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
      guard let start = output.baseAddress else { return }
      unsafe bytes.withUnsafeBytes { input in
        count = unsafe libdeflate_zlib_compress(compressor, input.baseAddress ?? nothing, input.count, start, room)
      }
      precondition(count > 0, "the bound leaves room for the worst case")
    }
  }

  /// What a zlib stream holds; refused when it is longer than `limit` bytes.
  package static func decompress(_ bytes: [UInt8], limit: Int) throws(DeflateFailure) -> [UInt8] {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else {
      preconditionFailure("no memory to decompress")
    }
    defer { unsafe libdeflate_free_decompressor(decompressor) }
    var result = LIBDEFLATE_BAD_DATA
    let output = unsafe [UInt8](unsafeUninitializedCapacity: max(1, limit)) { output, count in
      var length = 0
      guard let start = output.baseAddress else { return }
      unsafe bytes.withUnsafeBytes { input in
        result = unsafe libdeflate_zlib_decompress(
          decompressor, input.baseAddress ?? nothing, input.count, start, limit, &length)
      }
      count = result == LIBDEFLATE_SUCCESS ? length : 0
    }
    guard result == LIBDEFLATE_SUCCESS else { throw .unreadable }
    return output
  }

  /// The CRC-32 of PNG and gzip (ISO 3309).
  package static func crc32(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress ?? nothing, $0.count) }
  }

  /// An empty array may have no address; libdeflate wants one.
  private static var nothing: UnsafeRawPointer { unsafe UnsafeRawPointer(bitPattern: 1)! }
}

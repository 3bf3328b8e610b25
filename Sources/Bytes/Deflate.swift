import CZlib

/// zlib streams (RFC 1950) and their checksum.
public enum Deflate {
  public enum Failure: Error, Hashable {
    /// Not a zlib stream, cut short, or longer than allowed. The number is zlib's own.
    case unreadable(code: Int32)
  }

  /// A zlib stream of `bytes`. `level` is 0 (stored) to 9 (smallest); the same input and level give the same bytes.
  public static func compress(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
    precondition((0...9).contains(level))
    var length = compressBound(uLong(bytes.count))
    return unsafe [UInt8](unsafeUninitializedCapacity: Int(length)) { output, count in
      let code = unsafe bytes.withUnsafeBufferPointer { input in
        unsafe compress2(output.baseAddress!, &length, input.baseAddress ?? nothing, uLong(input.count), level)
      }
      // compressBound leaves room for the worst case, so the only other failure is exhausted memory.
      precondition(code == Z_OK, "zlib could not compress: \(code)")
      count = Int(length)
    }
  }

  /// What a zlib stream holds; refused when it is longer than `limit` bytes.
  public static func decompress(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    var length = uLongf(limit)
    var code = Z_OK
    let result = unsafe [UInt8](unsafeUninitializedCapacity: max(1, limit)) { output, count in
      code = unsafe bytes.withUnsafeBufferPointer { input in
        unsafe uncompress(output.baseAddress!, &length, input.baseAddress ?? nothing, uLong(input.count))
      }
      count = code == Z_OK ? Int(length) : 0
    }
    guard code == Z_OK else { throw .unreadable(code: code) }
    return result
  }

  /// The CRC-32 of PNG and gzip (ISO 3309).
  public static func crc32(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      return unsafe UInt32(CZlib.crc32(0, start, uInt(buffer.count)))
    }
  }

  /// An empty array may have no address; zlib wants one.
  private static var nothing: UnsafePointer<UInt8> { unsafe UnsafePointer(bitPattern: 1)! }
}

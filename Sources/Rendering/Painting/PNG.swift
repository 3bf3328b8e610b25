import Bytes

/// Indexed PNG files (ISO/IEC 15948): header, sRGB, palette, one stream, end.
///
/// Nothing in them depends on time or place.
enum PNG {
  static func file(_ pixels: IndexedPixels) -> [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // Eight bits an index, colour type 3 (palette), no interlacing.
    append("IHDR", big(pixels.width) + big(pixels.height) + [8, 3, 0, 0, 0], to: &file)
    append("sRGB", [0], to: &file)
    let palette = pixels.palette.flatMap { [UInt8($0 >> 16), UInt8($0 >> 8 & 255), UInt8($0 & 255)] }
    append("PLTE", palette, to: &file)
    append("IDAT", Deflate.compress(pixels.rows), to: &file)
    append("IEND", [], to: &file)
    return file
  }

  private static func append(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
    let body = Array(type.utf8) + data
    file += big(data.count)
    file += body
    file += big(Int(Deflate.crc32(body)))
  }

  private static func big(_ value: Int) -> [UInt8] {
    [UInt8(value >> 24 & 255), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
  }
}

import Bytes

/// A reader of indexed PNG files that believes nothing: signature, order, checksums, sizes and palette are checked.
struct PaintingPNG {
  enum Fault: Error {
    case signature
    case checksum(String)
    case order, header, pixels
  }

  var width = 0
  var height = 0
  /// 0xRRGGBB, row by row.
  var pixels: [UInt32] = []
  var paletteCount = 0

  init(_ file: [UInt8]) throws {
    guard file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { throw Fault.signature }
    var palette: [UInt32] = []
    var data: [UInt8] = []
    var types: [String] = []
    var at = 8
    while at < file.count {
      let length = PaintingPNG.big(file, at)
      let type = String(decoding: file[at + 4..<at + 8], as: UTF8.self)
      let body = Array(file[at + 4..<at + 8 + length])
      guard PaintingPNG.big(file, at + 8 + length) == Int(Deflate.crc32(body)) else { throw Fault.checksum(type) }
      types.append(type)
      let content = Array(body.dropFirst(4))
      switch type {
      case "IHDR":
        (width, height) = (PaintingPNG.big(content, 0), PaintingPNG.big(content, 4))
        guard content[8...] == [8, 3, 0, 0, 0] else { throw Fault.header }
      case "PLTE":
        palette = stride(from: 0, to: content.count, by: 3).map {
          UInt32(content[$0]) << 16 | UInt32(content[$0 + 1]) << 8 | UInt32(content[$0 + 2])
        }
      case "IDAT": data += content
      default: break
      }
      at += 12 + length
    }
    guard types == ["IHDR", "sRGB", "PLTE", "IDAT", "IEND"] else { throw Fault.order }
    let rows = try Deflate.decompress(data, limit: (width + 1) * height)
    guard rows.count == (width + 1) * height, (1...256).contains(palette.count) else { throw Fault.pixels }
    paletteCount = palette.count
    pixels.reserveCapacity(width * height)
    for row in 0..<height {
      let start = row * (width + 1)
      guard rows[start] == 0 else { throw Fault.pixels }
      for byte in rows[start + 1...start + width] {
        guard Int(byte) < palette.count else { throw Fault.pixels }
        pixels.append(palette[Int(byte)])
      }
    }
  }

  private static func big(_ bytes: [UInt8], _ at: Int) -> Int {
    Int(bytes[at]) << 24 | Int(bytes[at + 1]) << 16 | Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
  }

  /// From this share of a tile's pixels on, two pictures are different.
  static let tolerance = 0.08

  /// The square of 24 pixels whose pixels differ most: the share of those with a channel more than a quarter apart, and
  /// where it is.
  ///
  /// Other versions of the libraries smooth edges otherwise; a label that has moved changes much of its squares,
  /// however small a part of the picture it is.
  func worstTile(against other: PaintingPNG) -> (share: Double, x: Int, y: Int) {
    guard width == other.width, height == other.height else { return (1, 0, 0) }
    let side = 24
    var worst = (share: 0.0, x: 0, y: 0)
    for top in stride(from: 0, to: height, by: side) {
      for left in stride(from: 0, to: width, by: side) {
        let (right, bottom) = (min(width, left + side), min(height, top + side))
        var differing = 0
        for row in top..<bottom {
          for index in row * width + left..<row * width + right where pixels[index] != other.pixels[index] {
            if PaintingPNG.distance(pixels[index], other.pixels[index]) > 64 { differing += 1 }
          }
        }
        let share = Double(differing) / Double(side * side)
        if share > worst.share { worst = (share, left, top) }
      }
    }
    return worst
  }

  /// The largest difference of a channel.
  private static func distance(_ a: UInt32, _ b: UInt32) -> Int {
    var largest = 0
    for shift: UInt32 in [16, 8, 0] {
      let (one, two) = (Int(a >> shift & 255), Int(b >> shift & 255))
      largest = max(largest, abs(one - two))
    }
    return largest
  }
}

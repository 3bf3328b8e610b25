import Foundation

/// A picture in at most 256 colours: the given ones exactly, all between them (smoothed edges) in 32 levels a channel,
/// or fewer where 32 give too many, or where much text would make a large file of them.
struct IndexedPixels {
  let width: Int
  let height: Int
  /// Colours as 0xRRGGBB.
  private(set) var palette: [UInt32]
  /// Row by row, each begun by PNG's filter byte: 0, indices as they are.
  private(set) var rows: [UInt8]
  private let bits: Int
  private let known: ColourTable
  /// By the upper bits of their channels; -1 for one that did not occur yet.
  private var blends: [Int16]
  /// How much of `rows` is there.
  private var filled = 0

  /// How many bits a channel are tried for a picture that high, the most first.
  ///
  /// Two leave 64 colours besides at most 128 exact ones, so the last attempt always fits.
  static func attempts(height: Int) -> [Int] {
    // Higher than any chart: mostly text.
    Array((2...(height > 1600 ? 4 : 5)).reversed())
  }

  init(width: Int, height: Int, exact: [UInt32], bits: Int) {
    self.width = width
    self.height = height
    self.bits = bits
    palette = Array(exact.prefix(128))
    known = ColourTable(palette)
    blends = [Int16](repeating: -1, count: 1 << (3 * bits))
    rows = [UInt8](repeating: 0, count: (width + 1) * height)
  }

  /// The next rows; false when there are too many colours.
  mutating func add(_ surface: borrowing Surface, rows count: Int) -> Bool {
    let length = width + 1
    var start = filled
    filled += count * length
    let (width, bits, known) = (self.width, self.bits, self.known)
    let mask: UInt32 = (0xFF << (8 - UInt32(bits))) & 0xFF
    let drop = UInt32(8 - bits)
    var last: UInt32 = 0xFFFF_FFFF
    var lastIndex: UInt8 = 0
    var fits = true
    var above: UnsafeBufferPointer<UInt32>?
    for row in 0..<count where fits {
      defer { start += length }
      unsafe surface.withRow(row) { pixels in
        defer { unsafe above = pixels }
        unsafe rows.withUnsafeMutableBufferPointer { rows in
          let output = unsafe rows.baseAddress! + start
          if let above = unsafe above, unsafe memcmp(above.baseAddress!, pixels.baseAddress!, width * 4) == 0 {
            // Most rows of a chart are such.
            unsafe output.update(from: output - length, count: length)
            return
          }
          for column in 0..<width {
            let pixel = unsafe pixels[column] & 0xFFFFFF
            if pixel != last {
              last = pixel
              if let index = known[pixel] {
                lastIndex = index
              } else {
                let (r, g, b) = (pixel >> 16 & mask, pixel >> 8 & mask, pixel & mask)
                let slot = Int((r >> drop) << UInt32(2 * bits) | (g >> drop) << UInt32(bits) | b >> drop)
                if blends[slot] < 0 {
                  guard palette.count < 256 else {
                    fits = false
                    return
                  }
                  blends[slot] = Int16(palette.count)
                  palette.append(
                    IndexedPixels.whole(r, bits) << 16 | IndexedPixels.whole(g, bits) << 8
                      | IndexedPixels.whole(b, bits))
                }
                lastIndex = UInt8(blends[slot])
              }
            }
            unsafe output[column + 1] = lastIndex
          }
        }
      }
    }
    return fits
  }

  /// The upper bits of a channel repeated below: 0 stays 0, all ones become 255.
  private static func whole(_ channel: UInt32, _ bits: Int) -> UInt32 {
    var result = channel
    var shift = UInt32(bits)
    while shift < 8 {
      result |= channel >> shift
      shift += UInt32(bits)
    }
    return result
  }
}

/// Exact colours by open addressing; at most 128 in 512 places.
private struct ColourTable {
  private var keys = [UInt32](repeating: 0xFFFF_FFFF, count: 512)
  private var values = [UInt8](repeating: 0, count: 512)

  init(_ colours: [UInt32]) {
    for (index, colour) in colours.enumerated() {
      var place = ColourTable.place(colour)
      while keys[place] != 0xFFFF_FFFF { place = (place + 1) & 511 }
      keys[place] = colour
      values[place] = UInt8(index)
    }
  }

  subscript(_ colour: UInt32) -> UInt8? {
    var place = ColourTable.place(colour)
    while keys[place] != 0xFFFF_FFFF {
      if keys[place] == colour { return values[place] }
      place = (place + 1) & 511
    }
    return nil
  }

  private static func place(_ colour: UInt32) -> Int { Int((colour &* 2_654_435_761) >> 23) }
}

import Foundation

/// A picture in at most 256 colours: the given ones exactly, all between them (smoothed edges) in 32 levels a channel,
/// or fewer where 32 give too many, or where much text would make a large file of them.
struct IndexedPixels {
  let width: Int
  let height: Int
  /// Colours as 0xRRGGBB.
  private(set) var palette: [UInt32] = []
  /// Row by row, each begun by PNG's filter byte: 0, indices as they are.
  private(set) var rows: [UInt8] = []

  /// Higher than any chart: mostly text.
  var isTall: Bool { height > 1600 }

  init(_ surface: borrowing Surface, exact: [UInt32]) {
    width = surface.width
    height = surface.height
    // Two bits a channel leave 64 colours besides at most 128 exact ones, so the last attempt always fits.
    let most = isTall ? 4 : 5
    for bits in (2...most).reversed() where index(surface, exact: Array(exact.prefix(128)), bits: bits) { return }
  }

  private mutating func index(_ surface: borrowing Surface, exact: [UInt32], bits: Int) -> Bool {
    let known = ColourTable(exact)
    var blends = [Int16](repeating: -1, count: 1 << (3 * bits))
    var colours = exact
    var fits = true
    let length = (width + 1) * height
    let mask: UInt32 = (0xFF << (8 - UInt32(bits))) & 0xFF
    let drop = UInt32(8 - bits)
    let width = self.width
    rows = unsafe [UInt8](unsafeUninitializedCapacity: length) { output, count in
      var at = 0
      var last: UInt32 = 0xFFFF_FFFF
      var lastIndex: UInt8 = 0
      var above: UnsafeBufferPointer<UInt32>?
      unsafe surface.withRows { pixels in
        defer { unsafe above = pixels }
        if let above = unsafe above, unsafe memcmp(above.baseAddress!, pixels.baseAddress!, width * 4) == 0 {
          // Most rows of a chart are such.
          let start = unsafe output.baseAddress! + at
          unsafe start.update(from: start - (width + 1), count: width + 1)
          at += width + 1
          return true
        }
        unsafe output[at] = 0
        at += 1
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
                guard colours.count < 256 else {
                  fits = false
                  return false
                }
                blends[slot] = Int16(colours.count)
                colours.append(
                  IndexedPixels.whole(r, bits) << 16 | IndexedPixels.whole(g, bits) << 8 | IndexedPixels.whole(b, bits))
              }
              lastIndex = UInt8(blends[slot])
            }
          }
          unsafe output[at] = lastIndex
          at += 1
        }
        return true
      }
      count = at
    }
    palette = colours
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

/// The inside of a JSON string with its escapes resolved.
enum JSONText {
  /// UTF-8; a lone surrogate becomes U+FFFD, an unknown escape stands for its own character.
  static func unescaped(_ text: UnsafeRawBufferPointer) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      let byte = unsafe text[position]
      position += 1
      guard byte == 0x5C, position < text.count else {
        result.append(byte)
        continue
      }
      let escape = unsafe text[position]
      position += 1
      switch escape {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        guard let unit = unsafe hexadecimal(text, position) else {
          result.append(escape)
          continue
        }
        position += 4
        var scalar = UInt32(unit)
        if unit & 0xFC00 == 0xD800, position + 1 < text.count, unsafe text[position] == 0x5C,
          unsafe text[position + 1] == UInt8(ascii: "u"), let low = unsafe hexadecimal(text, position + 2),
          low & 0xFC00 == 0xDC00
        {
          scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(low & 0x3FF)
          position += 6
        }
        result += String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8
      default: result.append(escape)
      }
    }
    return result
  }

  private static func hexadecimal(_ text: UnsafeRawBufferPointer, _ position: Int) -> UInt16? {
    guard position + 4 <= text.count else { return nil }
    var value: UInt16 = 0
    for offset in position..<position + 4 {
      guard let digit = unsafe Character(Unicode.Scalar(text[offset])).hexDigitValue else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}

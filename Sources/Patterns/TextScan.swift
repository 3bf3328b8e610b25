/// UTF-8 text as scanners see it: reading past either end gives 0, and every test looks at a bounded stretch or at
/// what it then takes, so that a whole text costs time in proportion to its length.
struct TextScan<Source: ByteSource> {
  let source: Source
  let count: Int

  init(_ source: Source) {
    self.source = source
    count = source.count
  }

  @inline(__always)
  subscript(_ position: Int) -> UInt8 { position >= 0 && position < count ? source[position] : 0 }

  func byte(_ position: Int, is character: Unicode.Scalar) -> Bool { self[position] == UInt8(ascii: character) }

  /// The position after the bytes from `start` on for which `belongs` holds.
  @inline(__always)
  func end(from start: Int, limit: Int = .max, while belongs: (UInt8) -> Bool) -> Int {
    var position = start
    let last = limit < count - start ? start + limit : count
    while position < last, belongs(source[position]) { position += 1 }
    return position
  }

  /// True when the ASCII text stands here, in any case.
  ///
  /// `lowercase` is in lower case.
  func has(_ lowercase: StaticString, at start: Int) -> Bool {
    guard start >= 0, start + lowercase.utf8CodeUnitCount <= count else { return false }
    return lowercase.withUTF8Buffer { expected in
      for index in 0..<expected.count {
        let found = source[start + index]
        if unsafe (found.isUppercase ? found | 0x20 : found) != expected[index] { return false }
      }
      return true
    }
  }

  /// Letters of any script, digits and the underscore are parts of words.
  func isWord(before position: Int) -> Bool {
    let last = self[position - 1]
    if last < 0x80 { return last.isAlphanumeric || last == 0x5F }
    var start = position - 1
    while start > 0, start > position - 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return isWord(at: start)
  }

  func isWord(at position: Int) -> Bool {
    let first = self[position]
    if first < 0x80 { return first.isAlphanumeric || first == 0x5F }
    return isLetter(scalar(at: position))
  }

  /// Bytes of the character here: 1 for ASCII and for what is not UTF-8.
  func width(at position: Int) -> Int {
    let first = self[position]
    let width = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
    return min(width, max(1, count - position))
  }

  private func scalar(at position: Int) -> UInt32 {
    let first = UInt32(self[position])
    func tail(_ offset: Int) -> UInt32 { UInt32(self[position + offset] & 0x3F) }
    switch width(at: position) {
    case 2: return (first & 0x1F) << 6 | tail(1)
    case 3: return (first & 0x0F) << 12 | tail(1) << 6 | tail(2)
    case 4: return (first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
    default: return 0
    }
  }

  /// Roughly: all blocks but Latin-1 signs, general punctuation and symbols, CJK punctuation, and emoji.
  private func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAA, 0xB5, 0xBA: true
    case 0..<0xC0, 0xD7, 0xF7: false
    case 0x2000..<0x2C00, 0x3000..<0x3040, 0xE000..<0xF900, 0xFE00..<0xFE70, 0xFF00..<0xFF10, 0xFFE0...0xFFFF: false
    case 0x1F000..<0x20000: false
    default: true
    }
  }
}

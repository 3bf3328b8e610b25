/// Telephone numbers.
extension TextScan {
  /// The position after the number that starts at `start`: `+` and 8 to 15 digits, together or in groups; and the forms
  /// that need no `+` to be known, `8 (999) 123-45-67` and `(555) 123-4567`.
  ///
  /// Nil for none: `+12 345 678` counts rows.
  func phoneNumber(at start: Int) -> Int? {
    if byte(start, is: "+") || has("%2b", at: start) { return international(at: start) }
    return form("8?(ddd)?ddd-dd-dd", at: start) ?? form("(ddd)?ddd-dddd", at: start)
  }

  private func international(at start: Int) -> Int? {
    guard !isWord(before: start) else { return nil }
    var position = start + (byte(start, is: "+") ? 1 : 3)
    guard self[position].isDigit, !byte(position, is: "0") else { return nil }
    var groups: [Int] = []
    var signs: [UInt8] = []
    var stop = position
    while groups.count < 8 {
      let end = end(from: position, limit: 16) { $0.isDigit }
      guard end > position else { break }
      groups.append(end - position)
      stop = end
      let gap = self.end(from: end, limit: 3) { $0.isOne(of: " -.()") || $0 == 0xC2 || $0 == 0xA0 }
      guard gap > end, self[gap].isDigit else { break }
      signs.append(self[end])
      position = gap
    }
    let digits = groups.reduce(0, +)
    guard (8...15).contains(digits), !isWord(at: stop) else { return nil }
    let isDecimal = signs == [UInt8(ascii: ".")]
    let isGroupedByThousands =
      groups.count > 1 && digits < 11 && groups.dropFirst().allSatisfy { $0 == 3 }
      && signs.allSatisfy { $0 == 0x20 || $0 == 0xC2 || $0 == 0x2E }
    return isDecimal || isGroupedByThousands ? nil : stop
  }

  /// `d` a digit, `?` at most one blank or hyphen, `-` one of them, `(` and `)` parentheses or none where the other is
  /// missing too.
  private func form(_ pattern: StaticString, at start: Int) -> Int? {
    guard self[start] == pattern.withUTF8Buffer({ unsafe $0[0] }), !isWord(before: start) else { return nil }
    return pattern.withUTF8Buffer { pattern in
      var position = start
      var isOpen = false
      for index in 0..<pattern.count {
        let sign = unsafe pattern[index]
        let byte = self[position]
        switch sign {
        case UInt8(ascii: "d"):
          guard byte.isDigit else { return nil }
          position += 1
        case UInt8(ascii: "?"): position += byte.isOne(of: " -") ? 1 : 0
        case UInt8(ascii: "-"):
          guard byte.isOne(of: " -") else { return nil }
          position += 1
        case UInt8(ascii: "("):
          isOpen = byte == sign
          position += isOpen ? 1 : 0
        case UInt8(ascii: ")"):
          guard (byte == sign) == isOpen else { return nil }
          position += isOpen ? 1 : 0
        default:
          guard byte == sign else { return nil }
          position += 1
        }
      }
      return isWord(at: position) ? nil : position
    }
  }
}

/// ASCII classes of bytes.
extension UInt8 {
  var isDigit: Bool { self &- 48 < 10 }
  var isASCIILetter: Bool { (self | 0x20) &- 97 < 26 }
  var isUppercase: Bool { self &- 65 < 26 }
  var isLowercase: Bool { self &- 97 < 26 }
  var isHexadecimal: Bool { isDigit || (self | 0x20) &- 97 < 6 }
  var isAlphanumeric: Bool { isDigit || isASCIILetter }
  /// Blank, tab, line ends and the other control characters.
  var isBlank: Bool { self <= 0x20 || self == 0x7F }
  /// A quotation mark of ASCII, or an angle bracket: what stands around an address or a path.
  var isDelimiter: Bool { [0x22, 0x27, 0x60, 0x3C, 0x3E].contains(self) }

  func isOne(of text: StaticString) -> Bool {
    text.withUTF8Buffer { unsafe $0.contains(self) }
  }
}

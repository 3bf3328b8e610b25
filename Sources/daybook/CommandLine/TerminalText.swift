/// Text that may be shown on a terminal whatever it contains.
enum TerminalText {
  /// Control characters, and characters that reorder or hide what follows, become visible escapes: `\u{1B}`.
  static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The same for a line of JSON, in which such characters can stand inside strings only: `\u009B`.
  static func safe(json line: String) -> String {
    guard line.unicodeScalars.contains(where: isUnsafe) else { return line }
    var result = ""
    for scalar in line.unicodeScalars {
      guard isUnsafe(scalar) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    // The zero-width joiners are letters' own business; the rest of Cf turns or hides text.
    case .format: !(0x200C...0x200D).contains(scalar.value)
    default: false
    }
  }
}

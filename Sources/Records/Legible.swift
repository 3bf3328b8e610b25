/// Makes text from a database fit to be read: one line, nothing invisible, not endless.
package enum Legible {
  /// Folds white space and line breaks to single blanks (a lone no-break space stays one), shows control characters and what changes the direction or width
  /// of text as `\u{…}`, and cuts after `limit` characters with an ellipsis.
  package static func line(_ text: String, limit: Int = 120) -> String {
    if isPlain(text, limit) { return text }
    var result = ""
    var length = 0
    /// The longest beginning that leaves room for the ellipsis.
    var cut = ""
    var blank = ""
    for character in text {
      if character.isWhitespace {
        if !result.isEmpty { blank = blank.isEmpty && character == "\u{A0}" ? "\u{A0}" : " " }
        continue
      }
      let shown = blank + shown(character)
      blank = ""
      length += shown.count
      if length > limit { return cut + "…" }
      result += shown
      if length < limit { cut = result }
    }
    return result
  }

  /// Short, printable ASCII without doubled blanks is legible as it is.
  private static func isPlain(_ text: String, _ limit: Int) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return text.utf8.count < limit && (previous != 0x20 || text.isEmpty)
  }

  private static func shown(_ character: Character) -> String {
    // A character may carry any number of combining marks; a few are language, hundreds are an attack.
    guard character.unicodeScalars.contains(where: isInvisible) || character.unicodeScalars.count > 8 else {
      return String(character)
    }
    // Emoji are built with joiners; a joiner between two other scalars of one character is harmless.
    if let first = character.unicodeScalars.first, first.properties.isEmoji, first.value > 0x7F,
      character.unicodeScalars.count <= 8,
      character.unicodeScalars.allSatisfy({ !isInvisible($0) || $0 == "\u{200D}" || $0 == "\u{FE0F}" })
    {
      return String(character)
    }
    return character.unicodeScalars.prefix(8).map { scalar in
      isInvisible(scalar) ? "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}" : String(scalar)
    }.joined()
  }

  /// The text without characters that nobody sees; blanks and line ends stay.
  package static func withoutInvisible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isHidden($0) }))
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    isInvisible(scalar) && !scalar.properties.isWhitespace
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    default: scalar.value == 0x115F || scalar.value == 0x1160 || scalar.value == 0x3164 || scalar.value == 0xFFA0
    }
  }
}

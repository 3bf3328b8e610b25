/// Columns a text takes on a terminal or in a fixed-width mail: combining marks 0, East Asian wide characters and emoji 2.
enum DisplayWidth {
  static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }

  static func of(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if first.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    // Unicode Standard Annex #11: the ranges of width W and F that a report may meet.
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// Cut to at most `width` columns, with an ellipsis when something was cut.
  static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var result = ""
    var used = 0
    for character in text {
      let next = of(character)
      if used + next > width - 1 { break }
      result.append(character)
      used += next
    }
    return result + "…"
  }

  /// Filled up with blanks to `width` columns.
  static func padded(_ text: String, to width: Int, alignedRight: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - of(text)))
    return alignedRight ? blanks + text : text + blanks
  }

  /// Broken into lines of at most `width` columns at blanks; a longer word is broken where it must be.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      var word = String(word)
      if used > 0, used + 1 + of(word) > width {
        lines.append(line)
        line = ""
        used = 0
      }
      while of(word) > width {
        var head = ""
        while let character = word.first, of(head) + of(character) <= width {
          head.append(character)
          word.removeFirst()
        }
        lines.append(head)
      }
      line += (used > 0 ? " " : "") + word
      used = of(line)
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}

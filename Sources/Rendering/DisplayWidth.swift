/// Columns a text takes on a terminal or in a fixed-width mail: combining marks 0, East Asian wide characters and emoji 2.
enum DisplayWidth {
  static func of(_ text: some StringProtocol) -> Int {
    var scalars = 0
    for scalar in text.unicodeScalars {
      guard isPlain(scalar) else { return text.reduce(0) { $0 + of($1) } }
      scalars += 1
    }
    return scalars
  }

  static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if isPlain(first), scalars.index(after: scalars.startIndex) == scalars.endIndex { return 1 }
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

  /// Letters, digits and marks of European languages: one column each, and none joins with its neighbour.
  ///
  /// Asking Unicode's tables costs a hundred times as much, and a report has little else.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x400...0x482, 0x48A...0x52F, 0x2010...0x2027, 0x202F...0x203B,
      0x2190...0x2193, 0x2212:
      true
    default: false
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

  /// Broken into lines of at most `width` columns at blanks, a number and its unit kept together; a longer word is broken
  /// where it must be.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for var word in words(text, upTo: width) {
      var size = of(word)
      if used > 0, used + 1 + size > width {
        lines.append(line)
        line = ""
        used = 0
      }
      while size > width {
        var head = ""
        var taken = 0
        while let character = word.first, taken == 0 || taken + of(character) <= width {
          head.append(character)
          taken += of(character)
          word.removeFirst()
        }
        lines.append(head)
        size -= taken
      }
      line += (used > 0 ? " " : "") + word
      used += (used > 0 ? 1 : 0) + size
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Words between blanks; what ends in a digit holds on to a short word behind it: `0.39 %`, `2.14 s`.
  private static func words(_ text: String, upTo width: Int) -> [String] {
    var words: [String] = []
    var isNumber = false
    for word in text.split(separator: " ") {
      let word = String(word)
      let isUnit = of(word) <= 4 && word.first?.isNumber == false
      if isNumber, isUnit, let number = words.last, of(number) + 1 + of(word) <= width {
        words[words.count - 1] = number + " " + word
        isNumber = false
      } else {
        words.append(word)
        isNumber = word.last?.isNumber == true
      }
    }
    return words
  }
}

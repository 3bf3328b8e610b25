/// Text made fit for one line: whoever wrote it, it cannot break lines, reverse the reading order or tower over others.
package enum LabelText {
  /// More than any line of a picture holds.
  private static let longest = 300

  package static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars.prefix(longest) {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
        if result.last != " " { result.append(" ") }
      case .format:
        // Direction overrides and invisible characters; the joiner of emoji and Indic scripts may stay.
        if scalar.value == 0x200D { result.append(scalar) }
      case .nonspacingMark, .enclosingMark, .spacingMark:
        marks += 1
        if marks <= 2 { result.append(scalar) }
        continue
      default:
        result.append(scalar)
      }
      marks = 0
    }
    let cleaned = String(result)
    return text.unicodeScalars.dropFirst(longest).isEmpty ? cleaned.trimmingSpaces() : cleaned.cutAtWord()
  }
}

extension String {
  /// Without the word that was cut, if there is another, and with an ellipsis.
  fileprivate func cutAtWord() -> String {
    String(self[..<(lastIndex(of: " ") ?? endIndex)]).trimmingSpaces() + "…"
  }

  fileprivate func trimmingSpaces() -> String {
    var slice = self[...]
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return String(slice)
  }
}

/// Why a picture could not be made.
package enum PaintingError: Error, Hashable {
  /// Neither Inter nor DejaVu Sans is installed; the paths that were tried.
  case noFont(tried: [String])
  /// Cairo could not set up or finish a drawing; its own words.
  case cairo(String)
  /// Data were to be drawn and none of their colours came out: a blank plot is never published.
  case blankPlot(title: String)
}

extension PaintingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noFont(let tried):
      "no font for the pictures: install fonts-inter or fonts-dejavu-core (tried \(tried.joined(separator: ", ")))"
    case .cairo(let message): "a picture could not be drawn: \(message)"
    case .blankPlot(let title): "the picture \"\(title)\" came out blank"
    }
  }
}

/// What is less than perfect about the pictures, though they were made.
package enum PaintingWarning: Hashable, Sendable {
  /// Inter is not installed; drawn with DejaVu Sans.
  case substituteFont
  /// Neither font has these characters, one behind the other; question marks stand in their place.
  case missingGlyphs(text: String)
}

extension PaintingWarning: CustomStringConvertible {
  package var description: String {
    switch self {
    case .substituteFont: "the font Inter is not installed, pictures use DejaVu Sans (install fonts-inter)"
    case .missingGlyphs(let text): "no font has the characters \"\(text)\": pictures show ? in their place"
    }
  }
}

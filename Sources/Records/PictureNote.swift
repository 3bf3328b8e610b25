/// What the reader must know of the pictures of a report.
///
/// Reasons are technical and in English, in every language.
package enum PictureNote: Hashable, Sendable {
  case noneDrawn(reason: String)
  /// The picture's name is that of its file.
  case notDrawn(name: String, reason: String)
  /// Inter is not installed; drawn with DejaVu Sans.
  case substituteFont
  /// Neither font has these characters, one behind the other.
  case missingGlyphs(text: String)

  /// What of the machine's fonts is missing, by names that stay the same: `font`, `U+1F525`.
  ///
  /// Empty for other notes.
  package var fontNames: [String] {
    switch self {
    case .substituteFont: ["font"]
    case .missingGlyphs(let text):
      text.map { $0.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: "-") }
    case .noneDrawn, .notDrawn: []
    }
  }

  /// A picture is missing because of it.
  package var isLoss: Bool {
    switch self {
    case .noneDrawn, .notDrawn: true
    case .substituteFont, .missingGlyphs: false
    }
  }

  /// Each once, and all missing characters in one.
  package static func merged(_ notes: [PictureNote]) -> [PictureNote] {
    var merged: [PictureNote] = []
    var missing: Set<Character> = []
    for note in notes {
      if case .missingGlyphs(let text) = note {
        missing.formUnion(text)
      } else if !merged.contains(note) {
        merged.append(note)
      }
    }
    guard !missing.isEmpty else { return merged }
    let text = missing.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    return merged + [.missingGlyphs(text: String(text))]
  }
}

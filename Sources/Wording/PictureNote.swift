/// What the reader must know of the pictures of a report. Reasons are technical and in English, in every language.
public enum PictureNote: Hashable, Sendable {
  case noneDrawn(reason: String)
  /// The picture's name is that of its file.
  case notDrawn(name: String, reason: String)
  /// Inter is not installed; drawn with DejaVu Sans.
  case substituteFont
  /// Neither font has all characters of the text.
  case missingGlyphs(text: String)
}

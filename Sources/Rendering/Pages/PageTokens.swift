import Charting

/// The colours of pages as CSS custom properties, from the palette of the pictures.
enum PageTokens {
  static let css = """
    :root{color-scheme:light dark;\(properties(.light))}
    @media screen and (prefers-color-scheme:dark){:root{\(properties(.dark))}}
    @media print{:root{color-scheme:light}}
    """

  private static func properties(_ palette: Palette) -> String {
    [
      ("ground", palette.ground), ("surface", palette.surface), ("text", palette.text),
      ("secondary", palette.secondary), ("grid", palette.grid), ("expected", palette.expected),
      ("link", palette.words(in: .series(1))), ("good", palette.words(in: .good)),
      ("warning", palette.words(in: .warning)), ("bad", palette.words(in: .bad)),
    ].map { "--\($0):\(PageDrawings.hex($1))" }.joined(separator: ";")
  }
}

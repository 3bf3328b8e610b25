/// Sizes and distances of every picture, in points at 1x.
package struct Theme: Hashable, Sendable {
  package var palette: Palette
  /// Axis labels, keys, subtitles.
  package var small = 13.0
  /// A sentence in an empty picture.
  package var body = 15.0
  package var title = 18.0
  /// Between the picture's edge and anything drawn.
  package var margin = 24.0
  /// Between neighbouring things: steps of 4.
  package var gap = 8.0
  /// The reported period's lines.
  package var line = 2.0
  /// The period before, limits, deployments.
  package var thin = 1.0
  package var dot = 3.0

  /// True in narrow pictures.
  private(set) var isCompact = false
  /// True in narrow and low pictures: tags stand in the row of the heading.
  private(set) var isDense = false

  package init(palette: Palette) { self.palette = palette }

  package static let light = Theme(palette: .light)
  package static let dark = Theme(palette: .dark)

  /// The theme as it suits a size.
  package func fitting(_ size: PictureSize) -> Theme { size.width < 480 ? compact : size.height < 280 ? dense : self }

  private var dense: Theme {
    var theme = self
    theme.gap = 6
    theme.isDense = true
    return theme
  }

  /// For pictures of a phone's width: a smaller title and narrower margins, labels as large as ever.
  private var compact: Theme {
    var theme = dense
    theme.title = body
    theme.margin = 16
    theme.isCompact = true
    return theme
  }

  /// The share of a picture's width that labels beside a plot may take.
  var sideShare: Double { isCompact ? 0.34 : 0.27 }

  /// From one line of text to the next.
  package func lineHeight(_ size: Double) -> Double { (size * 1.3).rounded() }

  /// From the middle of a line of text down to its baseline: half of Inter's figure height (0.73 of the size).
  package func rise(_ size: Double) -> Double { size * 0.364 }
}

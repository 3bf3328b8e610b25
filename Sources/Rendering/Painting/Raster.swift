import Charting
import Records

/// The pixels of a picture, one band of rows after another, so that the tallest takes no more memory than a chart.
struct Raster: ~Copyable {
  /// A chart has one band.
  private static let bandHeight = 720

  let width: Int
  let height: Int
  /// The band that was painted last.
  let surface: Surface
  private let painter: Painter
  private let picture: Picture
  private let scale: Int
  private var painted: Int?

  init(_ picture: Picture, scale: Int, with painter: Painter) throws(PaintingError) {
    self.painter = painter
    self.picture = picture
    self.scale = scale
    width = Int(held: picture.width).multipliedReportingOverflow(by: scale).partialValue
    height = Int(held: picture.height).multipliedReportingOverflow(by: scale).partialValue
    // Where less than the whole is painted, Cairo does not see how tall it would be.
    surface = try Surface(width: width, height: height > Surface.greatestSide ? height : min(height, Self.bandHeight))
  }

  var bands: Range<Int> { 0..<((height + Self.bandHeight - 1) / Self.bandHeight) }

  /// Leaves on the surface what stands in these rows of the picture.
  mutating func paint(_ band: Int) throws(PaintingError) -> Range<Int> {
    let top = band * Self.bandHeight
    if painted != band { try painter.paint(picture, from: Double(top) / Double(scale), surface, scale: scale) }
    painted = band
    return top..<min(height, top + Self.bandHeight)
  }
}

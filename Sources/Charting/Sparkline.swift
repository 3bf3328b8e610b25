/// A line of the size of a word: no axes, no text.
///
/// The last value is a dot where it is the number beside the line, a gap is a break, a value alone between gaps is a dot.
///
/// - Parameters:
///   - values: evenly spaced, oldest first; nil and what is not finite are gaps. May be empty or all gaps: then only the
///     dotted base line is drawn.
///   - threshold: a thin level line, in the values' unit; nil for none. One far above the values is left out, as it
///     would flatten them.
///   - usual: where values are usual, pale behind the line; nil for none. What of it lies far from the values is cut off.
///   - trend: a dashed line over the last values; nil for none.
///   - ink: the line's.
///   - thresholdInk: the limit's line.
///   - fromZero: whether the scale begins at 0. False for shares near 1 (availability), whose movement would not show.
///   - endsInValue: whether the last value is the number written beside the line, and so a dot.
///   - size: 120 × 32 in tiles and tables.
package func sparkline(
  _ values: [Double?], threshold: Double?, usual: UsualBand? = nil, trend: SparklineTrend? = nil, ink: Ink,
  thresholdInk: Ink = .warning, fromZero: Bool = true, endsInValue: Bool = true, size: PictureSize = .sparkline,
  theme: Theme
) -> Picture {
  let picture = Picture(width: size.width, height: size.height, ground: theme.palette.ground)
  var drawing = SparklineDrawing(
    values: values.map(DrawnNumber.known), threshold: threshold.flatMap(DrawnNumber.held), fromZero: fromZero,
    picture: picture, theme: theme)
  if let usual { drawing.drawUsual(usual) }
  drawing.drawThreshold(thresholdInk)
  drawing.drawGaps()
  if let trend { drawing.drawTrend(trend) }
  drawing.drawLine(ink, endsInValue: endsInValue)
  return drawing.picture
}

extension PictureSize {
  package static let sparkline = PictureSize(width: 120, height: 32)
}

private struct SparklineDrawing {
  let values: [Double?]
  let threshold: Double?
  var picture: Picture
  let theme: Theme
  private let x: Projection
  private let y: Projection

  private static let inset = 4.0

  init(values: [Double?], threshold: Double?, fromZero: Bool, picture: Picture, theme: Theme) {
    self.values = values
    self.threshold = threshold
    self.picture = picture
    self.theme = theme
    let inset = SparklineDrawing.inset
    let last = Double(max(1, values.count - 1))
    x = Projection(low: 0, high: last, start: inset, end: picture.width - inset)
    let known = values.compactMap(\.self)
    let highest = known.max() ?? 0
    let lowest = known.min() ?? 0
    var (low, high) = fromZero ? (min(0, lowest), max(0, highest)) : (lowest, highest)
    if let threshold, threshold.isFinite {
      let reach = fromZero ? high * 1.6 : high + 0.6 * (high - low)
      if threshold <= reach { high = max(high, threshold) }
      if !fromZero, threshold >= low - 0.6 * (highest - lowest) { low = min(low, threshold) }
      if fromZero, low == 0, high == 0 { high = max(0, threshold) }
    }
    // Nothing but one value, or nothing but zeros: a level line, at the base if it is 0.
    if high == low { (low, high) = low == 0 ? (0, 1) : (low - abs(low) * 0.1, high + abs(high) * 0.1) }
    y = Projection(low: low, high: high, start: picture.height - inset, end: inset)
  }

  private var palette: Palette { theme.palette }

  mutating func drawUsual(_ usual: UsualBand) {
    let (low, high) = (max(usual.low, y.low), min(usual.high, y.high))
    guard low < high else { return }
    let (top, bottom) = (y.held(high), y.held(low))
    // A little wider than the last value's dot.
    let width = usual.isOfLast ? 3 * SparklineDrawing.inset : picture.width
    picture.orders.append(
      .fill(Rect(x: picture.width - width, y: top, width: width, height: bottom - top), palette.expected))
  }

  mutating func drawTrend(_ trend: SparklineTrend) {
    guard trend.length > 1, let last = values.indices.last, trend.from.isFinite, trend.to.isFinite else { return }
    let first = max(0, last + 1 - trend.length)
    let from = trend.to + (trend.from - trend.to) * Double(last - first) / Double(trend.length - 1)
    let ends = [(first, from), (last, trend.to)].map { Point(x.place(Double($0)), y.held($1)) }
    picture.orders.append(.stroke(ends, width: 1, palette.secondary, dash: [3, 2]))
  }

  mutating func drawThreshold(_ ink: Ink) {
    guard let threshold, threshold.isFinite, threshold >= y.low, !y.isBeyond(threshold) else { return }
    let place = snapped(y.held(threshold))
    let inset = SparklineDrawing.inset
    picture.orders.append(
      .fill(Rect(x: inset, y: place - 0.5, width: picture.width - 2 * inset, height: 1), palette[ink]))
  }

  /// Nothing known is a dotted base line; a gap between values only breaks the line.
  mutating func drawGaps() {
    guard values.allSatisfy({ $0 == nil }) else { return }
    drawDotted(x.start, x.end, picture.height - SparklineDrawing.inset)
  }

  private mutating func drawDotted(_ from: Double, _ to: Double, _ base: Double) {
    picture.orders.append(.stroke([Point(from, base), Point(to, base)], width: 1, palette.secondary, dash: [1, 2]))
  }

  mutating func drawLine(_ ink: Ink, endsInValue: Bool) {
    let colour = palette[ink]
    let runs = stretches { $0 != nil }
    for run in runs {
      let points = run.compactMap { place in values[place].map { Point(x.place(Double(place)), y.held($0)) } }
      if points.count == 1 {
        picture.orders.append(.disc(points[0], radius: 2, colour))
      } else {
        picture.orders.append(.stroke(points, width: 1.5, colour, dash: []))
      }
    }
    guard endsInValue, let last = values.last, let last else { return declare(runs, colour) }
    picture.orders.append(.disc(Point(x.place(Double(values.count - 1)), y.held(last)), radius: 2.5, colour))
    declare(runs, colour)
  }

  private mutating func declare(_ runs: [Range<Int>], _ colour: Colour) {
    guard !runs.isEmpty else { return }
    let area = Rect(x: 0, y: 0, width: picture.width, height: picture.height)
    picture.plots.append(Picture.Plot(area: area, colours: [colour]))
  }

  /// Unbroken runs of places whose values are so.
  private func stretches(_ isSo: (Double?) -> Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for (index, value) in values.enumerated() where isSo(value) {
      if let last = result.last, last.upperBound == index {
        result[result.count - 1] = last.lowerBound..<index + 1
      } else {
        result.append(index..<index + 1)
      }
    }
    return result
  }
}

package import Charting
package import Document

/// Turns a digest into drawing orders, as high as it needs to be.
///
/// The same arguments give the same picture.
package func layout(
  _ front: FrontPage, form: FrontPageForm = .phone, theme: Theme = .light, measuring: any TextMeasuring
) -> Picture {
  fitted(front.cleaned(), form: form, theme: theme, measuring: measuring).picture
}

/// As much of the digest as fits, and how many of its charts that are.
func fitted(
  _ front: FrontPage, form: FrontPageForm, theme: Theme, measuring: any TextMeasuring
) -> (picture: Picture, charts: Int) {
  var drawn = (picture: Picture(width: 0, height: 0, ground: theme.palette.ground), charts: 0)
  for room in FrontPageRoom.steps(form) {
    let drawing = FrontPageDrawing(front: front, form: form, room: room, theme: theme, measuring: measuring)
    drawn = (drawing.picture(), min(front.charts.count, room.charts))
    if drawn.picture.height <= form.greatestHeight { break }
  }
  return drawn
}

/// A digest being drawn from the top: each part begins where the one before ended.
struct FrontPageDrawing {
  let front: FrontPage
  let form: FrontPageForm
  let room: FrontPageRoom
  var sheet: Sheet
  /// The lower end of what is drawn.
  var y: Double

  var theme: Theme { sheet.theme }
  var left: Double { theme.margin }
  var width: Double { form.width - 2 * theme.margin }
  /// Lines longer than this tire the eye: about 72 characters of small text.
  var measure: Double { min(width, 560) }

  init(front: FrontPage, form: FrontPageForm, room: FrontPageRoom, theme: Theme, measuring: any TextMeasuring) {
    self.front = front
    self.form = form
    self.room = room
    let picture = Picture(width: form.width, height: form.greatestHeight, ground: theme.palette.ground)
    sheet = Sheet(picture: picture, theme: theme, measuring: measuring)
    y = theme.margin
  }

  func picture() -> Picture {
    var drawing = self
    drawing.drawState()
    drawing.drawNews()
    drawing.drawAdvice()
    drawing.drawTiles()
    drawing.drawCharts()
    drawing.drawErrors()
    drawing.drawDataQuality()
    let drawn = drawing.sheet.picture
    return Picture(
      width: drawn.width, height: (drawing.y + theme.margin).rounded(.up), ground: drawn.ground, orders: drawn.orders,
      plots: drawn.plots)
  }

  // MARK: What all parts use

  /// One line of text; `y` moves below it.
  mutating func line(
    _ text: String, x: Double? = nil, size: Double, bold: Bool = false, _ colour: Colour, height: Double? = nil
  ) {
    let height = height ?? theme.lineHeight(size)
    put(text, x: x ?? left, middle: y + height / 2, size: size, bold: bold, colour)
    y += height
  }

  /// Text in at most `lines` lines.
  mutating func paragraph(
    _ text: String, x: Double, width: Double, lines: Int, size: Double, bold: Bool = false, isBalanced: Bool = false,
    _ colour: Colour
  ) {
    let limit = isBalanced ? balanced(text, within: width, lines: lines, size: size) : width
    for part in sheet.wrapped(text, within: limit, lines: lines, size, bold: bold) {
      line(part, x: x, size: size, bold: bold, colour)
    }
  }

  /// The narrowest width that takes no more lines, so that no word stands alone on the last.
  private func balanced(_ text: String, within width: Double, lines: Int, size: Double) -> Double {
    let count = sheet.wrapped(text, within: width, lines: lines + 1, size).count
    guard count > 1, count <= lines else { return width }
    var (low, high) = (width / 2, width)
    while high - low > 4 {
      let middle = (low + high) / 2
      let candidate = sheet.wrapped(text, within: middle, lines: count + 1, size)
      let fits = candidate.count <= count && !candidate.contains { $0.hasSuffix("…") }
      if fits { high = middle } else { low = middle }
    }
    return high
  }

  mutating func put(
    _ text: String, x: Double, middle: Double, anchor: TextRun.Anchor = .start, size: Double, bold: Bool = false,
    _ colour: Colour
  ) {
    let baseline = snapped(middle + theme.rise(size))
    sheet.text(text, at: Point(x, baseline), anchor: anchor, size: size, bold: bold, colour)
  }

  /// The line between two parts, with the air around it.
  mutating func divider() {
    y = (y + 12).rounded(.up)
    sheet.fill(Rect(x: left, y: y, width: width, height: 1), sheet.palette.grid)
    y += 16
  }

  mutating func heading(_ text: String) {
    line(sheet.fitted(text, within: width, theme.body, bold: true), size: theme.body, bold: true, sheet.palette.text)
    y += 4
  }
}

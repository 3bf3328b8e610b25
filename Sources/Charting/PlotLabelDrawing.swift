/// Labels that stand in the plot, at the place they speak of.
extension PanelDrawing {
  func drawPlotLabels(on sheet: inout Sheet) {
    guard !isMultiple else { return }
    var labels = PlotLabels(in: self, on: sheet)
    for case .span(let span) in panel.marks {
      guard case .window(let ink) = span.kind, !span.label.isEmpty else { continue }
      drawWindow(span, ink, among: &labels, on: &sheet)
    }
    for case .line(let line) in panel.marks {
      guard case .at(let wish) = line.labelPlace, !line.label.isEmpty, let place = point(of: line, nearest: wish)
      else { continue }
      let isCurrent = line.style == .current
      if isCurrent {
        sheet.picture.orders.append(.disc(place, radius: sheet.theme.dot, sheet.palette[line.ink]))
      }
      draw(
        line.label, bold: isCurrent, sheet.palette.words(in: isCurrent ? line.ink : .secondary),
        at: Rect(x: place.x, y: place.y, width: 0, height: 0), among: &labels, on: &sheet)
    }
    if sheet.theme.isCompact { drawLimitLabels(among: &labels, on: &sheet) }
  }

  /// In narrow pictures, where the plot needs the room beside it: over or under the limit at one of its ends.
  private func drawLimitLabels(among labels: inout PlotLabels, on sheet: inout Sheet) {
    let size = sheet.theme.small
    let height = sheet.theme.lineHeight(size)
    for label in limitLabels(on: sheet) {
      let text = sheet.fitted(label.text, within: area.width - 4, size)
      let width = sheet.width(text, size)
      let boxes = [area.right - width, area.x, (area.x + area.right - width) / 2].flatMap { x in
        [label.y - height, label.y + 1, label.y + height].map { Rect(x: x, y: $0, width: width, height: height) }
      }
      guard
        let box = labels.place(boxes, for: Rect(x: area.x, y: label.y, width: area.width, height: 0))
      else { continue }
      sheet.text(
        text, at: Point(box.x, snapped(box.y + height / 2 + sheet.theme.rise(size))), size: size, label.colour,
        halo: sheet.picture.ground)
    }
  }

  /// The hours a title speaks of: a stroke under the axis, and their figure at the highest that is drawn in them.
  private func drawWindow(_ span: SpanMark, _ ink: Ink, among labels: inout PlotLabels, on sheet: inout Sheet) {
    let (from, to) = (x.held(span.from), x.held(span.to))
    let colour = sheet.palette.words(in: ink)
    // Shorter ones are all at their label.
    if to - from >= 12 {
      sheet.fill(Rect(x: snapped(from), y: area.bottom + 0.5, width: snapped(to - from), height: 3), colour)
    }
    let target =
      labels.peak(from: from, to: to) ?? Rect(x: from, y: area.y + area.height / 2, width: to - from, height: 0)
    if draw(span.label, bold: true, colour, at: target, covering: 6, among: &labels, on: &sheet) { return }
    draw(span.brief, bold: true, colour, at: target, among: &labels, on: &sheet)
  }

  /// Over, beside or under its place, or a little off with a line to it.
  /// - Returns: False where that would cover more than allowed.
  @discardableResult private func draw(
    _ label: String, bold: Bool, _ colour: Colour, at target: Rect, covering most: Double? = nil,
    among labels: inout PlotLabels,
    on sheet: inout Sheet
  ) -> Bool {
    let size = sheet.theme.small
    let height = sheet.theme.lineHeight(size)
    let text = sheet.fitted(label, within: area.width, size, bold: bold)
    let width = sheet.width(text, size, bold: bold)
    let off = sheet.theme.dot + 3
    let (before, after) = (target.x - off - 2 - width, target.right + off + 2)
    let (middle, over, level) = ((target.x + target.right - width) / 2, target.y - off - height, target.y - height / 2)
    var corners = [
      Point(middle, over), Point(after, level), Point(before, level), Point(after - 2, over), Point(before + 2, over),
      Point(middle, target.y + off),
    ]
    for away in stride(from: 8.0, through: 48, by: 8) {
      corners += [after, before].flatMap { start -> [Point] in
        let x = start + (start == after ? away : -away)
        return [Point(x, level), Point(x, target.y), Point(x, over)]
      }
    }
    let boxes = corners.map { Rect(x: $0.x, y: $0.y, width: width, height: height) }
    guard let box = labels.place(boxes, for: target, covering: most) else { return false }
    if PlotLabels.distance(box, target) > off + 10 {
      let isBefore = box.right < target.x
      let start = Point(isBefore ? target.x - off : target.right + off, target.y)
      let end = Point(isBefore ? box.right + 2 : box.x - 2, max(box.y + 4, min(target.y, box.bottom - 4)))
      if isBefore || box.x > target.right { sheet.stroke([start, end], width: 1, colour) }
    }
    sheet.text(
      text, at: Point(box.x, snapped(box.y + height / 2 + sheet.theme.rise(size))), size: size, bold: bold, colour,
      halo: sheet.picture.ground)
    return true
  }

  /// The middle of the drawn sample nearest to a place.
  private func point(of line: LineMark, nearest wish: Double) -> Point? {
    func middle(_ sample: LineMark.LineSample) -> Double { sample.until.map { ($0 + sample.x) / 2 } ?? sample.x }
    let sample = line.samples.filter(isDrawn).min { abs(middle($0) - wish) < abs(middle($1) - wish) }
    return sample.flatMap { sample in sample.y.map { Point(x.held(middle(sample)), y.held($0)) } }
  }
}

/// Draws one panel: what lies behind, grid, marks, labels, axis; from back to front.
struct PanelDrawing {
  let plan: PanelPlan
  let area: Rect
  /// Room at the right for end labels.
  let right: Double
  /// The x axis is written below.
  let isLast: Bool
  /// The y axis is written beside it.
  let isFirst: Bool
  /// One of several side by side.
  let isMultiple: Bool
  /// Where the heading begins, and how far tags may reach.
  let outer: ClosedRange<Double>
  let x: Projection
  let y: Projection

  var panel: Panel { plan.panel }

  init(
    plan: PanelPlan, area: Rect, right: Double, isLast: Bool, isFirst: Bool = true, isMultiple: Bool = false,
    outer: ClosedRange<Double>, sheet: Sheet
  ) {
    self.plan = plan
    self.area = area
    self.right = right
    self.isLast = isLast
    self.isFirst = isFirst
    self.isMultiple = isMultiple
    self.outer = outer
    switch plan.panel.x {
    case .span(let from, let to, _):
      x = Projection(low: from, high: to > from ? to : from + 1, start: area.x, end: area.right)
    case .band(let names): x = Projection(low: 0, high: Double(max(1, names.count)), start: area.x, end: area.right)
    case .amount, .log:
      if let positions = plan.positions {
        x = Projection(
          low: positions.low, high: positions.high, start: area.x, end: area.right,
          isLogarithmic: positions.isLogarithmic)
        break
      }
      var labels: [String] = []
      for mark in plan.panel.marks {
        switch mark {
        case .bars(let bars): labels += bars.map(\.label)
        case .dots(let dots): labels += dots.map(\.label)
        default: break
        }
      }
      let widest = labels.map { sheet.width($0, sheet.theme.small) }.max() ?? 0
      x = PanelDrawing.amounts(plan, from: area.x, to: area.right - (widest > 0 ? widest + sheet.theme.gap : 0))
    }
    switch plan.panel.y {
    case .amount, .log: y = PanelDrawing.amounts(plan, from: area.bottom, to: area.y)
    case .span(let from, let to, _): y = Projection(low: from, high: to, start: area.bottom, end: area.y)
    case .band(let names): y = Projection(low: 0, high: Double(max(1, names.count)), start: area.y, end: area.bottom)
    }
  }

  private static func amounts(_ plan: PanelPlan, from start: Double, to end: Double) -> Projection {
    if let range = plan.range { return Projection(low: range.low, high: range.high, start: start, end: end) }
    let ticks = plan.logTicks
    return Projection(
      low: ticks.first ?? 1, high: ticks.last ?? 10, start: start, end: end, isLogarithmic: true)
  }

  func draw(on sheet: inout Sheet) {
    drawHeading(on: &sheet)
    drawBehind(on: &sheet)
    AxisDrawing(panel: self).drawGrid(on: &sheet)
    for mark in panel.marks {
      switch mark {
      case .band(let band): drawBand(band, on: &sheet)
      case .line(let line): drawUnder(line, on: &sheet)
      case .stack(let stack): drawStack(stack, on: &sheet)
      default: break
      }
    }
    for case .references(let marks) in panel.marks { drawReferences(marks, on: &sheet) }
    for mark in panel.marks {
      switch mark {
      case .bars(let bars): drawBars(bars, on: &sheet)
      case .cells(let cells): drawCells(cells, on: &sheet)
      default: break
      }
    }
    drawTimeline(on: &sheet)
    drawLevels(on: &sheet)
    for case .version(let at, _) in panel.marks where x.holds(at) {
      let place = snapped(x.held(at))
      sheet.stroke(
        [Point(place, area.y), Point(place, area.bottom)], width: 1, sheet.palette.secondary, dash: [1, 3])
    }
    for case .line(let line) in panel.marks where line.style != .current { drawLine(line, on: &sheet) }
    for case .line(let line) in panel.marks where line.style == .current { drawLine(line, on: &sheet) }
    for case .dots(let dots) in panel.marks { drawDots(dots, on: &sheet) }
    AxisDrawing(panel: self).drawAxis(on: &sheet)
    for case .text(let atX, let atY, let text) in panel.marks { drawText(text, atX, atY, on: &sheet) }
    for case .gap(let from, let to, let label) in panel.marks { drawGapLabel(from, to, label, on: &sheet) }
    drawPlotLabels(on: &sheet)
    drawEndLabels(on: &sheet)
    drawTags(on: &sheet)
    declarePlot(on: &sheet)
    declareHovers(on: &sheet)
  }

  private func drawHeading(on sheet: inout Sheet) {
    guard plan.headingRow > 0 else { return }
    let size = sheet.theme.small
    let baseline = snapped(headingMiddle(sheet) + sheet.theme.rise(size))
    sheet.text(heading(sheet), at: Point(outer.lowerBound, baseline), size: size, bold: true, sheet.palette.text)
    guard let value else { return }
    let colour = sheet.palette.words(in: value.ink)
    sheet.text(value.label, at: Point(area.right, baseline), anchor: .end, size: size, bold: true, colour)
  }

  /// In small multiples a line's label stands at the end of the heading's row.
  private var value: (label: String, ink: Ink)? {
    guard isMultiple else { return nil }
    for case .line(let line) in panel.marks where line.style == .current && !line.label.isEmpty {
      return (line.label, line.ink)
    }
    return nil
  }

  func heading(_ sheet: Sheet) -> String {
    let taken = value.map { outer.upperBound - area.right + sheet.width($0.label, sheet.theme.small, bold: true) + 8 }
    let room = outer.upperBound - outer.lowerBound - (taken ?? 0)
    return sheet.fitted(panel.heading, within: room, sheet.theme.small, bold: true)
  }

  func headingMiddle(_ sheet: Sheet) -> Double {
    area.y - plan.topRows + plan.spareRow + sheet.theme.lineHeight(sheet.theme.small) / 2
  }

  private func drawBehind(on sheet: inout Sheet) {
    for case .shade(let from, let to, let ink, _) in panel.marks {
      let (start, end) = (snapped(x.held(from)), snapped(x.held(to)))
      // A short incident is still to be seen.
      sheet.fill(
        Rect(x: start, y: area.y, width: max(2, end - start), height: area.height), sheet.palette[ink])
    }
    drawSpans(on: &sheet)
    for case .gap(let from, let to, _) in panel.marks { drawGap(from, to, on: &sheet) }
  }

  private func declareHovers(on sheet: inout Sheet) {
    let along = plan.isLying ? y : x
    for case .hovers(let hovers) in panel.marks {
      for hover in hovers where !hover.text.isEmpty {
        let (a, b) = (along.held(hover.from), along.held(hover.to))
        let (start, length) = (min(a, b), abs(b - a))
        guard length > 0 else { continue }
        let place =
          plan.isLying
          ? Rect(x: outer.lowerBound, y: start, width: outer.upperBound - outer.lowerBound, height: length)
          : Rect(x: start, y: area.y, width: length, height: area.height)
        sheet.picture.hovers.append(Picture.Hover(area: place, text: hover.text))
      }
    }
  }

  /// What the painter will look for: any of the data's own colours.
  private func declarePlot(on sheet: inout Sheet) {
    let palette = sheet.palette
    var colours: [Colour] = []
    for mark in panel.marks {
      let inks: [Ink] =
        switch mark {
        case .line(let line) where line.samples.contains { $0.y?.isFinite == true }: [line.ink]
        case .bars(let bars): bars.flatMap { $0.parts.map(\.ink) }
        case .stack(let stack) where stack.samples.contains { $0.values?.contains { $0 > 0 } == true }:
          stack.parts.map(\.ink)
        case .dots(let dots): dots.map(\.ink)
        case .cells(let cells): cells.compactMap(\.level).filter { $0 > 0 }.map { .ramp($0) }
        case .rows(let rows) where rows.contains { $0.stretches.contains { $0.kind == .ground } }: [.up]
        default: []
        }
      for ink in inks where !colours.contains(palette[ink]) { colours.append(palette[ink]) }
    }
    guard !colours.isEmpty else { return }
    let reach = sheet.theme.dot + 1
    let around = Rect(
      x: area.x - reach, y: area.y - reach, width: area.width + 2 * reach, height: area.height + 2 * reach)
    sheet.picture.plots.append(Picture.Plot(area: around, colours: colours))
  }
}

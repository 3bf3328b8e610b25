/// Lines, bands and the areas under lines: all break at gaps.
extension PanelDrawing {
  func drawLine(_ line: LineMark, on sheet: inout Sheet) {
    let colour = sheet.palette[line.ink]
    let width = line.style == .current ? sheet.theme.line : sheet.theme.thin
    let runs = runs(of: line)
    for run in runs {
      if run.count == 1 {
        sheet.picture.orders.append(.disc(run[0], radius: line.style == .current ? sheet.theme.dot : 2, colour))
      } else {
        sheet.stroke(run, width: width, colour, dash: line.style == .previousDashed ? [4, 3] : [])
      }
    }
    guard line.style == .current, let end = runs.last, end.count > 1, let last = end.last else { return }
    sheet.picture.orders.append(.disc(last, radius: sheet.theme.dot, colour))
    if !line.startLabel.isEmpty, let first = runs.first?.first {
      sheet.picture.orders.append(.disc(first, radius: sheet.theme.dot, colour))
    }
  }

  func drawUnder(_ line: LineMark, on sheet: inout Sheet) {
    guard let ink = line.under else { return }
    let base = y.isLogarithmic ? y.start : y.held(0)
    for run in runs(of: line) where run.count > 1 {
      let shape = [Point(run[0].x, base)] + run + [Point(run[run.count - 1].x, base)]
      sheet.picture.orders.append(.shape(shape, sheet.palette[ink]))
    }
  }

  func drawBand(_ band: BandMark, on sheet: inout Sheet) {
    var upper: [Point] = []
    var lower: [Point] = []
    func close(_ sheet: inout Sheet) {
      if upper.count > 1 {
        sheet.picture.orders.append(.shape(upper + lower.reversed(), sheet.palette[band.ink]))
      }
      upper = []
      lower = []
    }
    for sample in band.samples {
      guard let low = sample.low, let high = sample.high, low.isFinite, high.isFinite, x.holds(sample.x) else {
        close(&sheet)
        continue
      }
      upper.append(Point(x.held(sample.x), y.held(high)))
      lower.append(Point(x.held(sample.x), y.held(low)))
    }
    close(&sheet)
  }

  func drawDots(_ dots: [DotMark], on sheet: inout Sheet) {
    let size = sheet.theme.small
    var taken: [Rect] = []
    let isLying = plan.isLying
    for dot in dots where dot.x.isFinite && dot.y.isFinite && (isLying ? y : x).holds(isLying ? dot.y : dot.x) {
      let place = Point(x.held(dot.x), y.held(dot.y))
      let colour = sheet.palette[dot.ink]
      if let low = dot.low, let high = dot.high, low.isFinite, high.isFinite {
        let ends =
          isLying
          ? [Point(x.held(low), place.y), Point(x.held(high), place.y)]
          : [Point(place.x, y.held(low)), Point(place.x, y.held(high))]
        sheet.stroke(ends, width: 1.5, colour)
      }
      let radius = dot.ring ? 6 : sheet.theme.dot
      sheet.picture.orders.append(
        dot.ring ? .ring(place, radius: radius, width: 1.5, colour) : .disc(place, radius: radius, colour))
      let width = sheet.width(dot.label, size)
      guard width > 0, width <= area.width else { continue }
      let line = sheet.theme.lineHeight(size)
      // Beside a whisker, else over the dot, or under it at the plot's top.
      let beside = isLying || dot.low != nil && dot.high != nil
      let end = isLying ? max(place.x, dot.high.map(x.held) ?? place.x) : place.x
      let wish = beside ? end + radius + 6 : place.x - width / 2
      let left = max(area.x, min(wish, area.right - width))
      let over = place.y - radius - 2 - line
      let besideLeft = place.x + radius + 4
      let top = beside ? place.y - line / 2 : over >= area.y ? over : place.y + radius + 2
      var box = Rect(x: left, y: top, width: width, height: line)
      // At the plot's top there is more room beside it than under it, where the line comes up.
      if !beside, over < area.y, besideLeft + width <= area.right {
        box.x = besideLeft
        box.y = place.y - line / 2
      }
      guard !taken.contains(where: { $0.overlaps(box) }) else { continue }
      taken.append(box)
      sheet.text(
        dot.label, at: Point(box.x, snapped(box.y + line / 2 + sheet.theme.rise(size))), size: size,
        sheet.palette.words(in: dot.ink), halo: sheet.picture.ground)
    }
  }

  func drawText(_ text: String, _ atX: Double, _ atY: Double, on sheet: inout Sheet) {
    let size = sheet.theme.small
    let fitted = sheet.fitted(text, within: area.width, size)
    let half = sheet.width(fitted, size) / 2
    let centre = max(area.x + half, min(x.held(atX), area.right - half))
    sheet.text(
      fitted, at: Point(centre, snapped(y.held(atY) + sheet.theme.rise(size))), anchor: .middle, size: size,
      sheet.palette.text, halo: sheet.picture.ground)
  }

  /// False for what is missing, what lies outside the scales, and what a logarithm does not know.
  func isDrawn(_ sample: LineMark.LineSample) -> Bool {
    guard let value = sample.y, value.isFinite, x.holds(sample.x) else { return false }
    return y.holds(value)
  }

  /// Unbroken stretches, as places; a value that holds for a while has two.
  func runs(of line: LineMark) -> [[Point]] {
    line.samples.split { !isDrawn($0) }.map { run in
      run.flatMap { sample -> [Point] in
        guard let value = sample.y else { return [] }
        return [sample.x, sample.until].compactMap(\.self).map { Point(x.held($0), y.held(value)) }
      }
    }
  }
}

extension Rect {
  func overlaps(_ other: Rect) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}

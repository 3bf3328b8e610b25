/// Lines, bands and the areas under lines: all break at gaps.
extension PanelDrawing {
  func drawLine(_ line: LineMark, on sheet: inout Sheet) {
    let colour = sheet.palette[line.ink]
    let width = line.style == .current ? sheet.theme.line : sheet.theme.thin
    for run in runs(of: line) {
      if run.count == 1 {
        sheet.picture.orders.append(.disc(run[0], radius: line.style == .current ? sheet.theme.dot : 2, colour))
      } else {
        sheet.stroke(run, width: width, colour, dash: line.style == .previousDashed ? [4, 3] : [])
      }
    }
    if line.style == .current, let end = runs(of: line).last, end.count > 1, let last = end.last {
      sheet.picture.orders.append(.disc(last, radius: sheet.theme.dot, colour))
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
      guard let low = sample.low, let high = sample.high, low.isFinite, high.isFinite else {
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
    for dot in dots where dot.x.isFinite && dot.y.isFinite {
      let place = Point(x.held(dot.x), y.held(dot.y))
      let colour = sheet.palette[dot.ink]
      if let low = dot.low, let high = dot.high {
        sheet.stroke([Point(place.x, y.held(low)), Point(place.x, y.held(high))], width: 1.5, colour)
      }
      let radius = dot.ring ? 6 : sheet.theme.dot
      sheet.picture.orders.append(
        dot.ring ? .ring(place, radius: radius, width: 1.5, colour) : .disc(place, radius: radius, colour))
      let width = sheet.width(dot.label, size)
      guard width > 0, width <= area.width else { continue }
      let line = sheet.theme.lineHeight(size)
      // Beside a whisker, else over the dot, or under it at the plot's top.
      let beside = dot.low != nil && dot.high != nil
      let wish = beside ? place.x + radius + 6 : place.x - width / 2
      let left = max(area.x, min(wish, area.right - width))
      let over = place.y - radius - 2 - line
      let top = beside ? place.y - line / 2 : over >= area.y ? over : place.y + radius + 2
      let box = Rect(x: left, y: top, width: width, height: line)
      guard !taken.contains(where: { $0.overlaps(box) }) else { continue }
      taken.append(box)
      sheet.text(
        dot.label, at: Point(left, snapped(top + line / 2 + sheet.theme.rise(size))), size: size,
        sheet.palette.words(in: dot.ink))
    }
  }

  func drawText(_ text: String, _ atX: Double, _ atY: Double, on sheet: inout Sheet) {
    let size = sheet.theme.small
    let fitted = sheet.fitted(text, within: area.width, size)
    let half = sheet.width(fitted, size) / 2
    let centre = max(area.x + half, min(x.held(atX), area.right - half))
    sheet.text(
      fitted, at: Point(centre, snapped(y.held(atY) + sheet.theme.rise(size))), anchor: .middle, size: size,
      sheet.palette.text)
  }

  /// False for what is missing, and for what a logarithm does not know.
  func isDrawn(_ value: Double?) -> Bool {
    value.map { $0.isFinite && !(y.isLogarithmic && $0 <= 0) } ?? false
  }

  /// Unbroken stretches, as places; what lies beyond a cut scale is held at its end.
  private func runs(of line: LineMark) -> [[Point]] {
    var runs: [[Point]] = []
    var run: [Point] = []
    for sample in line.samples {
      if let value = sample.y, isDrawn(value) {
        run.append(Point(x.held(sample.x), y.held(value)))
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }
}

extension Rect {
  func overlaps(_ other: Rect) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}

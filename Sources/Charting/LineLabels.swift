/// Labels of lines that stand in the plot, at the place they speak of.
extension PanelDrawing {
  func drawLineLabels(on sheet: inout Sheet) {
    guard !isMultiple else { return }
    let size = sheet.theme.small
    let height = sheet.theme.lineHeight(size)
    var taken: [Rect] = []
    for case .line(let line) in panel.marks {
      guard case .at(let wish) = line.labelPlace, !line.label.isEmpty, let place = point(of: line, nearest: wish)
      else { continue }
      let isCurrent = line.style == .current
      let text = sheet.fitted(line.label, within: area.width, size, bold: isCurrent)
      let width = sheet.width(text, size, bold: isCurrent)
      let off = sheet.theme.dot + 3
      let candidates = [
        Point(place.x - width / 2, place.y - off - height), Point(place.x + off + 2, place.y - height / 2),
        Point(place.x - off - 2 - width, place.y - height / 2), Point(place.x + off, place.y - off - height),
        Point(place.x - off - width, place.y - off - height), Point(place.x - width / 2, place.y + off),
      ].map { corner in
        Rect(
          x: max(area.x + 2, min(corner.x, area.right - width)),
          y: max(area.y + 1, min(corner.y, area.bottom - height - 1)), width: width, height: height)
      }
      // Of equal ones the first.
      guard
        let box = candidates.enumerated().min(by: { a, b in
          (cost(a.element, place, taken), a.offset) < (cost(b.element, place, taken), b.offset)
        })?.element
      else { continue }
      taken.append(box)
      let colour = sheet.palette.words(in: isCurrent ? line.ink : .secondary)
      sheet.text(
        text, at: Point(box.x, snapped(box.y + height / 2 + sheet.theme.rise(size))), size: size, bold: isCurrent,
        colour, halo: sheet.picture.ground)
    }
  }

  /// How much a label there would cover: another label most, then its own place, then the lines.
  private func cost(_ box: Rect, _ place: Point, _ taken: [Rect]) -> Int {
    let covered = taken.contains { $0.overlaps(box) } ? 1000 : 0
    let own = place.x > box.x - 1 && place.x < box.right + 1 && place.y > box.y - 1 && place.y < box.bottom + 1
    var crossed = 0
    for case .line(let line) in panel.marks {
      for run in runs(of: line) {
        crossed +=
          zip(run, run.dropFirst()).count { from, to in
            let (top, bottom) = (min(from.y, to.y), max(from.y, to.y))
            return from.x < box.right && to.x > box.x && top < box.bottom && bottom > box.y
          } * (line.style == .current ? 4 : 1)
      }
    }
    return covered + (own ? 100 : 0) + crossed
  }

  /// The middle of the drawn sample nearest to a place.
  private func point(of line: LineMark, nearest wish: Double) -> Point? {
    func middle(_ sample: LineMark.LineSample) -> Double { sample.until.map { ($0 + sample.x) / 2 } ?? sample.x }
    let sample = line.samples.filter(isDrawn).min { abs(middle($0) - wish) < abs(middle($1) - wish) }
    return sample.flatMap { sample in sample.y.map { Point(x.held(middle(sample)), y.held($0)) } }
  }
}

/// Bars, the thin marks across them, and cells: all on whole pixels.
extension PanelDrawing {
  func drawBars(_ bars: [Bar], on sheet: inout Sheet) {
    let breadth = self.breadth(of: bars)
    let along = plan.isLying ? y : x
    var nextLabel = -Double.infinity
    for bar in bars where along.holds(bar.from) && along.holds(bar.to) {
      let (from, to) = (along.place(bar.from), along.place(bar.to))
      if plan.positions != nil {
        // The bars of a histogram fill their classes.
        let left = snapped(from)
        drawParts(of: bar, start: left + 0.5, breadth: max(0.5, snapped(to) - left - 1), on: &sheet)
        continue
      }
      let middle = (from + to) / 2
      let start = snapped(middle - breadth / 2)
      drawParts(of: bar, start: start, breadth: breadth, on: &sheet)
      let size = sheet.theme.small
      if plan.isLying, middle >= nextLabel {
        nextLabel = middle + size
        sheet.text(
          bar.label, at: Point(labelStart(of: bar, on: sheet), snapped(middle + sheet.theme.rise(size))), size: size,
          sheet.palette.text)
      }
    }
  }

  private func drawParts(of bar: Bar, start: Double, breadth: Double, on sheet: inout Sheet) {
    let amounts = plan.isLying ? x : y
    let base = snapped(amounts.held(0))
    guard bar.total > 0, bar.total.isFinite else {
      if let ink = bar.parts.last?.ink {
        let ink = ink == .past ? .previous : ink
        sheet.fill(block(base, base + (plan.isLying ? 1 : -1), start, breadth), sheet.palette[ink])
      }
      return
    }
    var sum = 0.0
    var edge = base
    for part in bar.parts where part.value > 0 {
      sum += part.value
      let next = snapped(amounts.held(sum))
      sheet.fill(block(edge, next, start, breadth), sheet.palette[part.ink])
      // A hairline of ground keeps the parts apart for eyes that see no hue.
      if edge != base, abs(next - edge) >= 3 {
        sheet.fill(block(edge - 0.5, edge + 0.5, start, breadth), sheet.picture.ground)
      }
      if part.ink == .past {
        let rim = next < edge ? 1.5 : -1.5
        sheet.fill(block(next, next + rim, start, breadth), sheet.palette.previous)
      }
      edge = next
    }
    // Something is never nothing.
    if edge == base, let ink = bar.parts.last(where: { $0.value > 0 })?.ink {
      let ink = ink == .past ? .previous : ink
      sheet.fill(block(base, base + (plan.isLying ? 1 : -1), start, breadth), sheet.palette[ink])
    }
  }

  func drawReferences(_ marks: [ReferenceMark], on sheet: inout Sheet) {
    let along = plan.isLying ? y : x
    let amounts = plan.isLying ? x : y
    for mark in marks
    where mark.value.isFinite && along.holds(mark.from) && along.holds(mark.to) {
      let slot = abs(along.place(mark.to) - along.place(mark.from))
      // The bar is drawn over it: to its sides the mark reaches out.
      let breadth = snapped(min(slot, min(slot * 0.72, 40) + 12))
      let middle = (along.place(mark.from) + along.place(mark.to)) / 2
      let place = snapped(amounts.held(mark.value))
      let shape = block(place - 1, place + 1, snapped(middle - breadth / 2), breadth)
      sheet.fill(shape, sheet.palette.previous)
    }
  }

  func drawCells(_ cells: [HeatCell], on sheet: inout Sheet) {
    for cell in cells {
      let (left, right) = (snapped(x.place(Double(cell.column))), snapped(x.place(Double(cell.column + 1))))
      let (top, bottom) = (snapped(y.place(Double(cell.row))), snapped(y.place(Double(cell.row + 1))))
      let field = Rect(x: left + 0.5, y: top + 0.5, width: right - left - 1, height: bottom - top - 1)
      if let level = cell.level {
        sheet.fill(field, sheet.palette[.ramp(level)])
      } else {
        sheet.hatch(field)
      }
    }
  }

  /// All bars of a mark are equally broad: seven tenths of the narrowest slot, at most 40.
  private func breadth(of bars: [Bar]) -> Double {
    let along = plan.isLying ? y : x
    let slot = bars.map { abs(along.place($0.to) - along.place($0.from)) }.min() ?? 0
    return max(1, (min(slot * 0.72, 40) * 2).rounded(.down) / 2)
  }

  /// Where the label of a lying bar begins: at the bar's end, or behind the reference mark that would stand in it.
  private func labelStart(of bar: Bar, on sheet: Sheet) -> Double {
    let gap = sheet.theme.gap
    let start = snapped(x.held(bar.total)) + gap
    guard let value = reference(in: bar), value.isFinite else { return start }
    let mark = snapped(x.held(value))
    let end = start + sheet.width(bar.label, sheet.theme.small)
    return mark + gap > start && mark - gap / 2 < end ? mark + gap : start
  }

  /// The reference mark of a lying bar.
  private func reference(in bar: Bar) -> Double? {
    for case .references(let marks) in panel.marks {
      if let mark = marks.first(where: { $0.from == bar.from }) { return mark.value }
    }
    return nil
  }

  /// The place of an upright bar; nil for one that is not drawn.
  func box(of bar: Bar) -> Rect? {
    guard bar.total > 0, bar.total.isFinite, x.holds(bar.from), x.holds(bar.to) else { return nil }
    let (from, to) = (x.place(bar.from), x.place(bar.to))
    let (top, base) = (y.held(bar.total), y.held(0))
    return Rect(x: from, y: min(top, base), width: to - from, height: abs(base - top))
  }

  /// Between two places on the amount scale and two on the other.
  private func block(_ from: Double, _ to: Double, _ start: Double, _ breadth: Double) -> Rect {
    plan.isLying
      ? Rect(x: min(from, to), y: start, width: abs(to - from), height: breadth)
      : Rect(x: start, y: min(from, to), width: breadth, height: abs(to - from))
  }
}

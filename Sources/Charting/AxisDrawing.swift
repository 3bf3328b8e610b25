/// Grid lines, tick labels and the line amounts stand on.
struct AxisDrawing {
  let panel: PanelDrawing

  private var area: Rect { panel.area }

  func drawGrid(on sheet: inout Sheet) {
    let size = sheet.theme.small
    let (ticks, labels, unit) = panel.plan.yTicks
    let numbers = area.x - sheet.theme.gap - sheet.width(unit, size)
    for (index, tick) in ticks.enumerated() {
      let place = snapped(panel.y.place(tick))
      if tick != 0 {
        sheet.fill(Rect(x: area.x, y: place - 0.5, width: area.width, height: 1), sheet.palette.grid)
      }
      let baseline = snapped(place + sheet.theme.rise(size))
      sheet.text(
        labels[index], at: Point(numbers, baseline), anchor: .end, size: size, sheet.palette.secondary)
      if index == ticks.count - 1 {
        sheet.text(unit, at: Point(numbers, baseline), size: size, sheet.palette.secondary)
      }
    }
    if case .band(let names) = panel.panel.y { drawNames(names, on: &sheet) }
  }

  /// The names of lying bars or of a heat map's rows.
  private func drawNames(_ names: [String], on sheet: inout Sheet) {
    let size = sheet.theme.small
    let room = area.x - sheet.theme.margin - sheet.theme.gap
    for (index, name) in names.enumerated() {
      let baseline = snapped(panel.y.place(Double(index) + 0.5) + sheet.theme.rise(size))
      let text = sheet.fitted(name, within: room, size)
      sheet.text(text, at: Point(sheet.theme.margin, baseline), size: size, sheet.palette.text)
    }
  }

  func drawAxis(on sheet: inout Sheet) {
    if panel.plan.isLying {
      let place = snapped(panel.x.held(0))
      sheet.fill(Rect(x: place - 0.5, y: area.y, width: 1, height: area.height), sheet.palette.axis)
      return
    }
    switch panel.panel.y {
    case .amount where panel.y.low <= 0 && panel.y.high >= 0:
      let place = snapped(panel.y.place(0))
      sheet.fill(Rect(x: area.x, y: place - 0.5, width: area.width, height: 1), sheet.palette.axis)
    default: break
    }
    guard panel.isLast else { return }
    switch panel.panel.x {
    case .span(_, _, let sets): drawTicks(sets, on: &sheet)
    case .band(let names):
      drawTicks([names.enumerated().map { Tick(at: Double($0.offset) + 0.5, label: $0.element) }], on: &sheet)
    case .amount, .log: break
    }
  }

  private func drawTicks(_ sets: [[Tick]], on sheet: inout Sheet) {
    let size = sheet.theme.small
    let line = sheet.theme.lineHeight(size)
    guard var ticks = sets.first(where: { fits($0, sheet) }) ?? sets.last else { return }
    if case .band(let names) = panel.panel.x {
      let slot = area.width / Double(max(1, names.count))
      for index in ticks.indices { ticks[index].label = sheet.fitted(ticks[index].label, within: slot - 8, size) }
    }
    let onSpan = if case .band = panel.panel.x { false } else { true }
    for (row, keyPath) in [\Tick.label, \Tick.detail].enumerated() {
      let baseline = snapped(area.bottom + 6 + line * (Double(row) + 0.5) + sheet.theme.rise(size))
      var free = -Double.infinity
      for tick in ticks where !tick[keyPath: keyPath].isEmpty {
        let (start, end) = extent(tick, keyPath, sheet)
        guard start >= free else { continue }
        free = end + 8
        if row == 0, onSpan {
          let place = snapped(panel.x.held(tick.at))
          sheet.fill(Rect(x: place - 0.5, y: area.bottom, width: 1, height: 4), sheet.palette.axis)
        }
        sheet.text(
          tick[keyPath: keyPath], at: Point(start, baseline), size: size, sheet.palette.secondary)
      }
    }
  }

  private func fits(_ ticks: [Tick], _ sheet: Sheet) -> Bool {
    for keyPath in [\Tick.label, \Tick.detail] {
      let extents = ticks.filter { !$0[keyPath: keyPath].isEmpty }.map { extent($0, keyPath, sheet) }
      if zip(extents, extents.dropFirst()).contains(where: { $0.end + 10 > $1.start }) { return false }
    }
    return true
  }

  /// Centred under its place, but never beyond the margins.
  private func extent(_ tick: Tick, _ keyPath: KeyPath<Tick, String>, _ sheet: Sheet) -> (start: Double, end: Double) {
    let width = sheet.width(tick[keyPath: keyPath], sheet.theme.small)
    let margin = sheet.theme.margin
    let start = max(margin, min(panel.x.held(tick.at) - width / 2, sheet.picture.width - margin - width))
    return (start, start + width)
  }
}

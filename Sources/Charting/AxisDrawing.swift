/// Grid lines, tick labels and the line amounts stand on.
struct AxisDrawing {
  let panel: PanelDrawing

  private var area: Rect { panel.area }

  func drawGrid(on sheet: inout Sheet) {
    let size = sheet.theme.small
    if panel.plan.hasLyingTicks { drawUprightGrid(on: &sheet) }
    if !panel.timeline.isEmpty { drawTimes(on: &sheet) }
    if panel.plan.hasStartLabels, case .band(let names) = panel.panel.x {
      for index in names.indices {
        let place = snapped(panel.x.place(Double(index) + 0.5))
        sheet.fill(Rect(x: place - 0.5, y: area.y, width: 1, height: area.height), sheet.palette.grid)
      }
    }
    let (ticks, labels, unit) = panel.plan.yTicks
    let numbers = area.x - sheet.theme.gap - sheet.width(unit, size)
    for (index, tick) in ticks.enumerated() {
      let place = snapped(panel.y.place(tick))
      if tick != 0 {
        sheet.fill(Rect(x: area.x, y: place - 0.5, width: area.width, height: 1), sheet.palette.grid)
      }
      let baseline = snapped(place + sheet.theme.rise(size))
      guard panel.isFirst else { continue }
      sheet.text(
        labels[index], at: Point(numbers, baseline), anchor: .end, size: size, sheet.palette.secondary)
      if index == ticks.count - 1 {
        sheet.text(unit, at: Point(numbers, baseline), size: size, sheet.palette.secondary)
      }
    }
    if case .band(let names) = panel.panel.y { drawNames(names, on: &sheet) }
  }

  private func drawUprightGrid(on sheet: inout Sheet) {
    for tick in panel.plan.xTicks.first ?? [] where tick.at != 0 {
      let place = snapped(panel.x.place(tick.at))
      sheet.fill(Rect(x: place - 0.5, y: area.y, width: 1, height: area.height), sheet.palette.grid)
    }
  }

  /// Where days and hours begin, under rows of a timeline.
  private func drawTimes(on sheet: inout Sheet) {
    let places =
      if case .band(let names) = panel.panel.x { (0...names.count).map(Double.init) } else {
        panel.plan.xTicks.first(where: { fits($0, sheet) })?.map(\.at) ?? []
      }
    for place in places {
      sheet.fill(
        Rect(x: snapped(panel.x.held(place)) - 0.5, y: area.y, width: 1, height: area.height), sheet.palette.grid)
    }
  }

  /// The names of lying bars or of a heat map's rows; every second one or fewer where the rows are flat.
  private func drawNames(_ names: [String], on sheet: inout Sheet) {
    let size = sheet.theme.small
    let room = area.x - sheet.theme.margin - sheet.theme.gap
    let row = area.height / Double(max(1, names.count))
    let step = max(1, whole((size / row).rounded(.up)))
    for (index, name) in names.enumerated() where index % step == 0 {
      let middle = panel.timeline.isEmpty ? panel.y.place(Double(index) + 0.5) : panel.middle(ofRow: index, sheet)
      let baseline = snapped(middle + sheet.theme.rise(size))
      let text = sheet.fitted(name, within: room, size)
      sheet.text(text, at: Point(sheet.theme.margin, baseline), size: size, sheet.palette.text)
    }
  }

  func drawAxis(on sheet: inout Sheet) {
    if panel.plan.isLying {
      let place = snapped(panel.x.held(0))
      sheet.fill(Rect(x: place - 0.5, y: area.y, width: 1, height: area.height), sheet.palette.axis)
      if panel.isLast { drawTicks(panel.plan.xTicks, on: &sheet) }
      return
    }
    switch panel.panel.y {
    case .amount where panel.y.low <= 0 && panel.y.high >= 0 && !panel.plan.hasStartLabels:
      let place = snapped(panel.y.place(0))
      sheet.fill(Rect(x: area.x, y: place - 0.5, width: area.width, height: 1), sheet.palette.axis)
    default: break
    }
    guard panel.isLast else { return }
    switch panel.panel.x {
    case .span, .amount, .log: drawTicks(panel.plan.xTicks, on: &sheet)
    case .band(let names): drawTicks([bandTicks(names, sheet)], on: &sheet)
    }
  }

  /// All names where they fit; of short ones, which name a sequence (weekdays), every second; else all, cut off.
  private func bandTicks(_ names: [String], _ sheet: Sheet) -> [Tick] {
    let ticks = names.enumerated().map { Tick(at: Double($0.offset) + 0.5, label: $0.element) }
    let slot = area.width / Double(max(1, names.count))
    let widest = names.map { sheet.width($0, sheet.theme.small) }.max() ?? 0
    if widest > slot - 8, widest <= 40, widest <= 2 * slot - 12 {
      return ticks.filter { whole($0.at) % 2 == 0 }
    }
    return ticks.map { tick in
      var tick = tick
      tick.label = sheet.fitted(tick.label, within: slot - 8, sheet.theme.small)
      return tick
    }
  }

  private func drawTicks(_ sets: [[Tick]], on sheet: inout Sheet) {
    let size = sheet.theme.small
    let line = sheet.theme.lineHeight(size)
    guard let ticks = sets.first(where: { fits($0, sheet) }) ?? sets.last else { return }
    let onSpan = if case .band = panel.panel.x { false } else { true }
    for (row, keyPath) in [\Tick.label, \Tick.detail].enumerated() {
      let baseline = snapped(area.bottom + 6 + line * (Double(row) + 0.5) + sheet.theme.rise(size))
      var free = -Double.infinity
      for tick in ticks where !tick[keyPath: keyPath].isEmpty {
        let (start, end) = extent(tick, keyPath, sheet)
        // What is wider than the panel with its margins says nothing when cut off.
        guard start >= free, end <= panel.outer.upperBound + 0.01 else { continue }
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
    let (left, right) = (panel.outer.lowerBound, panel.outer.upperBound)
    let start = max(left, min(panel.x.held(tick.at) - width / 2, right - width))
    return (start, start + width)
  }
}

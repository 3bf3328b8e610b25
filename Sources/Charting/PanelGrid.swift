/// Small multiples: panels in rows, all on one amount scale, the y axis written at the left, the x axis below.
struct PanelGrid {
  private var plans: [PanelPlan]
  private let columns: Int
  private let rows: Int

  /// More columns than asked for where the rows would be too many for the height.
  init(_ panels: [Panel], columns: Int, on sheet: Sheet) {
    plans = panels.map { PanelPlan($0, on: sheet) }
    let tallest = (plans.map(\.topRows).max() ?? 0) + 28 + 2 * sheet.theme.gap
    let most = max(1, whole(sheet.picture.height * 0.66 / tallest))
    self.columns = max(1, min(max(columns, (panels.count + most - 1) / most), panels.count))
    rows = (panels.count + self.columns - 1) / self.columns
    // The plots of a row begin at one height.
    for row in 0..<rows {
      let members = row * self.columns..<min(panels.count, (row + 1) * self.columns)
      let tallest = members.map { plans[$0].topRows }.max() ?? 0
      for index in members { plans[index].spareRow = tallest - plans[index].topRows }
    }
  }

  private var tops: Double { stride(from: 0, to: plans.count, by: columns).map { plans[$0].topRows }.reduce(0, +) }

  func draw(under chart: Chart, on sheet: inout Sheet) {
    let theme = sheet.theme
    let between = 2 * theme.gap
    let axis = plans.map { $0.axisHeight(theme) }.max() ?? 0
    let around = axis + tops + between * Double(max(0, rows - 1))
    let least = (plans.map { $0.leastHeight(of: rows) }.max() ?? 0) * Double(rows)
    let top = Header.draw(chart, leaving: around + least, on: &sheet)
    guard !plans.isEmpty else { return }
    let height = snapped(max(24, (sheet.picture.height - theme.margin - top - around) / Double(rows)))
    var settled = self.plans
    for index in settled.indices { settled[index].settle(height: height, sharing: settled.map(\.panel), on: sheet) }
    let left = (settled.map { $0.leftGutter(sheet) }.max() ?? 0).rounded(.up)
    let gaps = between * Double(columns - 1)
    let width = max(24, snapped((sheet.picture.width - 2 * theme.margin - left - gaps) / Double(columns)))
    var y = top
    for (index, plan) in settled.enumerated() {
      let column = index % columns
      if column == 0 { y += plan.topRows + (index == 0 ? 0 : height + between) }
      let x = theme.margin + left + Double(column) * (width + between)
      PanelDrawing(
        plan: plan, area: Rect(x: x, y: snapped(y), width: width, height: height), right: 0,
        isLast: index + columns >= settled.count, isFirst: column == 0, isMultiple: true,
        outer: (column == 0 ? theme.margin : x - theme.gap / 2)...x + width
          + (column == columns - 1 ? 0 : theme.gap / 2),
        sheet: sheet
      ).draw(on: &sheet)
    }
  }
}

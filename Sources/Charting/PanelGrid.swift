/// Small multiples: panels in rows, all on one amount scale, the y axis written at the left, the x axis below.
struct PanelGrid {
  private var plans: [PanelPlan]
  private let columns: Int
  private let rows: Int

  /// More columns than asked for where the rows would be too many for the height.
  init(_ panels: [Panel], columns: Int, on sheet: Sheet) {
    plans = panels.map { PanelPlan($0, on: sheet) }
    let rough = PanelGrid.width(left: 48, columns: columns, on: sheet)
    PanelGrid.placeTags(&plans, columns: columns, left: 48, width: rough, on: sheet)
    let tallest = (plans.map(\.topRows).max() ?? 0) + 28 + 2 * sheet.theme.gap
    let most = max(1, whole(sheet.picture.height * 0.66 / tallest))
    self.columns = max(1, min(max(columns, (panels.count + most - 1) / most), panels.count))
    rows = (panels.count + self.columns - 1) / self.columns
    PanelGrid.level(&plans, columns: self.columns)
  }

  private static func width(left: Double, columns: Int, on sheet: Sheet) -> Double {
    let gaps = 2 * sheet.theme.gap * Double(columns - 1)
    return max(24, snapped((sheet.picture.width - 2 * sheet.theme.margin - left - gaps) / Double(max(1, columns))))
  }

  /// The plots of a row begin at one height.
  private static func level(_ plans: inout [PanelPlan], columns: Int) {
    for index in plans.indices { plans[index].spareRow = 0 }
    for first in stride(from: 0, to: plans.count, by: columns) {
      let members = first..<min(plans.count, first + columns)
      let tallest = members.map { plans[$0].topRows }.max() ?? 0
      for index in members { plans[index].spareRow = tallest - plans[index].topRows }
    }
  }

  private static func x(_ index: Int, columns: Int, left: Double, width: Double, _ theme: Theme) -> Double {
    theme.margin + left + Double(index % max(1, columns)) * (width + 2 * theme.gap)
  }

  private static func placeTags(
    _ plans: inout [PanelPlan], columns: Int, left: Double, width: Double, on sheet: Sheet
  ) {
    for index in plans.indices {
      let x = x(index, columns: columns, left: left, width: width, sheet.theme)
      plans[index].lanes =
        PanelDrawing(
          plan: plans[index], area: Rect(x: x, y: 0, width: width, height: 24), right: 0, isLast: false,
          isMultiple: true, outer: x...x + width, sheet: sheet
        ).tagLanes(atMost: 1, on: sheet)
    }
  }

  private var tops: Double { stride(from: 0, to: plans.count, by: columns).map { plans[$0].topRows }.reduce(0, +) }

  func draw(under chart: Chart, on sheet: inout Sheet) {
    let theme = sheet.theme
    let between = 2 * theme.gap
    let axis = plans.map { $0.axisHeight(theme) }.max() ?? 0
    let around = axis + tops + between * Double(max(0, rows - 1))
    let least = (plans.map { $0.leastHeight(of: rows) }.max() ?? 0) * Double(rows)
    let gaps = plans.flatMap(\.panel.marks).compactMap { mark in
      if case .gap(_, _, let label) = mark, !label.isEmpty { label } else { nil }
    }
    let top = Header.draw(chart.naming(gaps), leaving: around + least, atLeast: around + least, on: &sheet)
    guard !plans.isEmpty else { return }
    var settled = self.plans
    func settle(_ around: Double) -> Double {
      let height = snapped(max(24, (sheet.picture.height - theme.margin - top - around) / Double(rows)))
      for index in settled.indices { settled[index].settle(height: height, sharing: settled.map(\.panel), on: sheet) }
      return height
    }
    _ = settle(around)
    let left = (settled.map { $0.leftGutter(sheet) }.max() ?? 0).rounded(.up)
    let width = PanelGrid.width(left: left, columns: columns, on: sheet)
    PanelGrid.placeTags(&settled, columns: columns, left: left, width: width, on: sheet)
    PanelGrid.level(&settled, columns: columns)
    let tops = stride(from: 0, to: settled.count, by: columns).map { settled[$0].topRows }.reduce(0, +)
    let height = settle(axis + tops + between * Double(max(0, rows - 1)))
    var y = top
    for (index, plan) in settled.enumerated() {
      let column = index % columns
      if column == 0 { y += plan.topRows + (index == 0 ? 0 : height + between) }
      let x = PanelGrid.x(index, columns: columns, left: left, width: width, theme)
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

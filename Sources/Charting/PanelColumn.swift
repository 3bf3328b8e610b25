/// Panels one above the other, their plots level at both sides.
struct PanelColumn {
  private var plans: [PanelPlan]
  private let between: Double
  private let axis: Double

  init(_ panels: [Panel], on sheet: Sheet) {
    plans = panels.map { PanelPlan($0, on: sheet) }
    between = 2 * sheet.theme.gap
    axis = plans.last?.axisHeight(sheet.theme) ?? 0
  }

  /// Everything around the plots.
  private var around: Double {
    axis + plans.map(\.topRows).reduce(0, +) + between * Double(max(0, plans.count - 1))
  }

  func draw(under chart: Chart, on sheet: inout Sheet) {
    let least = plans.map { $0.leastHeight(of: plans.count) }.reduce(0, +)
    let top = Header.draw(chart, leaving: around + least, on: &sheet)
    guard !plans.isEmpty else { return }
    let theme = sheet.theme
    let settled = self.settled(from: top, on: sheet)
    let left = settled.map { $0.leftGutter(sheet) }.max() ?? 0
    let right = settled.map { $0.rightGutter(sheet) }.max() ?? 0
    let x = theme.margin + left.rounded(.up)
    let outer = theme.margin...sheet.picture.width - theme.margin
    let width = max(24, (outer.upperBound - right).rounded(.down) - x)
    for (index, plan) in settled.enumerated() {
      let area = Rect(x: x, y: plan.top, width: width, height: plan.height)
      PanelDrawing(
        plan: plan, area: area, right: right, isLast: index == settled.count - 1, outer: outer, sheet: sheet
      ).draw(on: &sheet)
    }
  }

  /// The height is shared by weight.
  private func settled(from top: Double, on sheet: Sheet) -> [PanelPlan] {
    var plans = plans
    let free = sheet.picture.height - sheet.theme.margin - top - around
    let weights = plans.map(\.panel.weight).reduce(0, +)
    var y = top
    for index in plans.indices {
      let height = snapped(max(24, free * plans[index].panel.weight / weights))
      plans[index].settle(height: height, on: sheet)
      y += plans[index].topRows
      plans[index].top = snapped(y)
      y += height + between
    }
    return plans
  }
}

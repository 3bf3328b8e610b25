/// Panels one above the other, their plots level at both sides.
struct PanelColumn {
  private var plans: [PanelPlan]
  /// What all plots together should have, before words over them take more.
  private static let fairHeight = 112.0
  private let between: Double
  private let axis: Double
  /// Rows of spans over a plot, at most.
  private var rows: Int

  init(_ panels: [Panel], on sheet: Sheet) {
    plans = panels.map { PanelPlan($0, on: sheet) }
    between = 2 * sheet.theme.gap
    rows = sheet.theme.isDense ? 2 : 3
    axis = plans.last?.axisHeight(sheet.theme) ?? 0
  }

  /// Everything around the plots.
  private var around: Double {
    axis + plans.map(\.topRows).reduce(0, +) + between * Double(max(0, plans.count - 1))
  }

  func draw(under unkeyed: Chart, on sheet: inout Sheet) {
    let least = plans.map { $0.leastHeight(of: plans.count) }.reduce(0, +)
    var column = self
    // What stands over the plots, roughly: the header asks before the plots have their places.
    let places = column.placeTags(left: 48, on: sheet)
    let chart = unkeyed.naming(
      zip(column.plans, places).flatMap { plan, area in column.drawing(plan, area, sheet).narrowGaps(on: sheet) })
    var lowest = column
    lowest.rows = 1
    _ = lowest.placeTags(left: 48, on: sheet)
    let top = Header.draw(
      chart, leaving: column.around + max(PanelColumn.fairHeight, least), atLeast: lowest.around + least, on: &sheet)
    guard !plans.isEmpty else { return }
    while column.rows > 1, top + column.around + PanelColumn.fairHeight > sheet.picture.height - sheet.theme.margin {
      column.rows -= 1
      _ = column.placeTags(left: 48, on: sheet)
    }
    // Labels at the left take width, tags height: each decides on the other's, so they are asked in turn.
    var left = 0.0
    var areas: [Rect] = []
    repeat {
      column.settle(from: top, on: sheet)
      left = max(left, column.left(sheet))
      areas = column.placeTags(left: left, on: sheet)
      column.settle(from: top, on: sheet)
    } while column.left(sheet) > left
    let right = column.right(sheet)
    for (index, plan) in column.plans.enumerated() {
      let area = Rect(x: areas[index].x, y: plan.top, width: areas[index].width, height: plan.height)
      PanelDrawing(
        plan: plan, area: area, right: right, isLast: index == plans.count - 1, outer: outer(sheet), sheet: sheet
      ).draw(on: &sheet)
    }
  }

  private func left(_ sheet: Sheet) -> Double { (plans.map { $0.leftGutter(sheet) }.max() ?? 0).rounded(.up) }
  private func right(_ sheet: Sheet) -> Double { plans.map { $0.rightGutter(sheet) }.max() ?? 0 }
  private func outer(_ sheet: Sheet) -> ClosedRange<Double> {
    sheet.theme.margin...max(sheet.theme.margin, sheet.picture.width - sheet.theme.margin)
  }

  /// Gives every plan its tags; answers where the plots lie, but for their heights.
  private mutating func placeTags(left: Double, on sheet: Sheet) -> [Rect] {
    let (outer, right) = (outer(sheet), right(sheet))
    let x = sheet.theme.margin + left
    let width = max(24, (outer.upperBound - right).rounded(.down) - x)
    return plans.indices.map { index in
      let area = Rect(x: x, y: plans[index].top, width: width, height: max(24, plans[index].height))
      let drawing = drawing(plans[index], area, sheet)
      plans[index].tagsBesideHeading = false
      plans[index].lanes = drawing.tagLanes(atMost: rows, on: sheet)
      if sheet.theme.isDense, plans[index].headingRow > 0 {
        let end = outer.lowerBound + sheet.width(drawing.heading(sheet), sheet.theme.small, bold: true) + 12
        let beside = drawing.tagLanes(from: max(x, end), atMost: 1, on: sheet)
        plans[index].tagsBesideHeading = beside.isOneRowOfPoints
        if beside.isOneRowOfPoints { plans[index].lanes = beside }
      }
      return area
    }
  }

  private func drawing(_ plan: PanelPlan, _ area: Rect, _ sheet: Sheet) -> PanelDrawing {
    PanelDrawing(plan: plan, area: area, right: right(sheet), isLast: false, outer: outer(sheet), sheet: sheet)
  }

  /// The height is shared by weight.
  private mutating func settle(from top: Double, on sheet: Sheet) {
    let free = sheet.picture.height - sheet.theme.margin - top - around
    let weights = plans.map(\.panel.weight).reduce(0, +)
    var y = top
    for index in plans.indices {
      let height = snapped(max(20, free * plans[index].panel.weight / weights))
      plans[index].settle(height: height, on: sheet)
      y += plans[index].topRows
      plans[index].top = snapped(y)
      y += height + between
    }
  }
}

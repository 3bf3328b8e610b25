/// What a panel needs around its plot, and the ends of its scales.
struct PanelPlan {
  let panel: Panel
  /// Over the plot.
  let headingRow: Double
  var lanes: TagLanes
  /// In a low picture a single row of tags that begins behind the heading needs no row of its own.
  var tagsBesideHeading = false
  /// Keeps the plots of one row of small multiples level.
  var spareRow = 0.0
  var topRows: Double { headingRow + (tagsBesideHeading ? 0 : lanes.height) + spareRow }
  private(set) var height = 0.0
  var top = 0.0
  private(set) var range: ValueRange?
  private(set) var logTicks: [Double] = []
  /// From the least to the most of everything drawn; nil for nothing.
  private(set) var extent: ClosedRange<Double>?
  /// The x scale where it is of numbers and the marks stand upright.
  let positions: NumberAxis?

  init(_ panel: Panel, on sheet: Sheet) {
    self.panel = panel
    let row = sheet.theme.lineHeight(sheet.theme.small) + 3
    // Clear of the top tick's label, which stands half a line above the plot.
    headingRow = panel.heading.isEmpty ? 0 : row + (sheet.theme.isDense ? 3 : 6)
    lanes = TagLanes(on: sheet)
    positions = panel.isLying ? nil : NumberAxis(panel.x, places: panel.places)
  }

  var isLying: Bool { panel.isLying }

  /// Lying dots need the scale under them; lying bars carry their numbers.
  var hasLyingTicks: Bool {
    isLying && !panel.marks.contains { if case .bars = $0 { true } else { false } }
  }

  private var isTimeline: Bool { panel.marks.contains { if case .rows = $0 { true } else { false } } }

  /// Lines that begin with words need no axis.
  var hasStartLabels: Bool { !panel.startLabels.isEmpty }

  /// The least height that shows something.
  func leastHeight(of count: Int) -> Double {
    if case .band(let names) = panel.y { return Double(names.count) * (isLying || isTimeline ? 15 : 10) }
    return count > 1 ? 40 : 56
  }

  /// Fixes the plot's height and with it the number of ticks.
  ///
  /// `sharing` are the panels on the same amount scale.
  mutating func settle(height: Double, sharing panels: [Panel]? = nil, on sheet: Sheet) {
    self.height = height
    let panels = panels ?? [panel]
    let amounts = isLying ? panel.x : panel.y
    let values = panels.flatMap(\.amounts)
    extent = values.filter(\.isFinite).reduce(nil) { extent, value in
      min(extent?.lowerBound ?? value, value)...max(extent?.upperBound ?? value, value)
    }
    let goals = panels.flatMap { $0.levels.filter(\.isGoal).map(\.at) }
    switch amounts {
    case .amount(let scale):
      let intervals = isLying || height >= 120 ? 5 : height >= 64 ? 3 : height >= 32 ? 2 : 1
      range = ValueRange(values: values, goals: goals, scale: scale, intervals: intervals)
    case .log:
      let known = (values + goals).filter { $0 > 0 && $0.isFinite }
      logTicks = RoundTicks.logarithmic(known.min() ?? 1, known.max() ?? 10, most: isLying || height >= 96 ? 6 : 3)
    case .span, .band: break
    }
  }

  enum Edge { case top, bottom }

  /// Where a limit is written that nothing drawn reached; nil for one that is drawn itself.
  ///
  /// Under lying marks every limit is drawn, and so is a goal.
  func edge(of level: Level) -> Edge? {
    if level.isGoal || isLying { return nil }
    guard let extent else { return .top }
    if level.at > extent.upperBound { return .top }
    guard case .amount(let scale) = panel.y, !scale.fromZero else { return nil }
    return level.at < extent.lowerBound ? .bottom : nil
  }

  /// Ticks of the y scale with their labels, the unit at the top one apart.
  var yTicks: (values: [Double], labels: [String], unit: String) {
    if isLying || hasStartLabels { return ([], [], "") }
    switch panel.y {
    case .amount(let scale):
      let ticks = range?.ticks ?? []
      return (ticks, scale.format.labels(of: ticks), scale.format.unit)
    case .log(let format):
      if format.fine != nil { return (logTicks, logTicks.map { format.text($0) }, "") }
      return (logTicks, logTicks.map { format.number($0) }, format.unit)
    case .span, .band: return ([], [], "")
    }
  }

  /// Ticks of the x scale: candidates, the densest first.
  var xTicks: [[Tick]] {
    if hasLyingTicks {
      switch panel.x {
      case .amount(let scale): return NumberAxis.sets(of: range?.ticks ?? [], scale.format, isLogarithmic: false)
      case .log(let format): return NumberAxis.sets(of: logTicks, format, isLogarithmic: true)
      case .span, .band: return []
      }
    }
    if let positions { return positions.sets }
    if case .span(_, _, let sets) = panel.x { return sets }
    return []
  }

  func leftGutter(_ sheet: Sheet) -> Double {
    let theme = sheet.theme
    let room = sheet.picture.width - 2 * theme.margin
    if case .band(let names) = panel.y {
      let widest = names.map { sheet.width($0, theme.small) }.max() ?? 0
      return min(widest, room * (isTimeline ? (theme.isCompact ? 0.33 : 0.28) : theme.isCompact ? 0.4 : 0.36))
        + theme.gap
    }
    if hasStartLabels {
      let widest = panel.startLabels.map { sheet.width($0, theme.small, bold: true) }.max() ?? 0
      return min(widest, room * theme.sideShare) + theme.gap + 4
    }
    let (_, labels, unit) = yTicks
    return (labels.map { sheet.width($0, theme.small) }.max() ?? 0) + sheet.width(unit, theme.small) + theme.gap
  }

  /// Room for the labels at the ends of lines and limits; without any, half of the last tick label.
  func rightGutter(_ sheet: Sheet) -> Double {
    let theme = sheet.theme
    let widest =
      panel.endLabels(withLimits: !theme.isCompact).map { sheet.width($0, theme.small, bold: true) }.max() ?? 0
    guard widest > 0 else { return 0 }
    // A slope is as much its words as its lines.
    let share = hasStartLabels ? 0.42 : theme.sideShare
    return (min(widest, (sheet.picture.width - 2 * theme.margin) * share) + theme.gap + 4).rounded(.up)
  }

  func axisHeight(_ theme: Theme) -> Double {
    let line = theme.lineHeight(theme.small)
    switch panel.x {
    case .amount, .log: return isLying && !hasLyingTicks ? 0 : line + 6
    case .band: return line + 6
    case .span(_, _, let sets):
      let details = sets.contains { $0.contains { !$0.detail.isEmpty } }
      return 6 + (details ? 2 * line : line)
    }
  }
}

/// What a panel needs around its plot, and the ends of its scales.
struct PanelPlan {
  let panel: Panel
  /// Over the plot: heading, versions and incidents, cut-off values.
  let headingRow: Double
  let tagRow: Double
  let cutRow: Double
  var topRows: Double { headingRow + tagRow + cutRow }
  private(set) var height = 0.0
  var top = 0.0
  private(set) var range: ValueRange?
  private(set) var logTicks: [Double] = []

  init(_ panel: Panel, on sheet: Sheet) {
    self.panel = panel
    let row = sheet.theme.lineHeight(sheet.theme.small) + 3
    // Clear of the top tick's label, which stands half a line above the plot.
    headingRow = panel.heading.isEmpty ? 0 : row + 6
    tagRow = panel.marks.contains { PanelPlan.needsTag($0, panel, sheet) } ? row : 0
    var cuts = false
    if case .amount(let scale) = panel.y {
      cuts = ValueRange(values: panel.values(lying: false), rules: [], scale: scale, intervals: 5).isCut
    }
    cutRow = cuts ? row : 0
  }

  /// Whether a mark has words over the plot: a gap only where its label is wider than it. The plot's width is not yet
  /// known; it is hardly ever less than six tenths of the picture's.
  private static func needsTag(_ mark: Mark, _ panel: Panel, _ sheet: Sheet) -> Bool {
    switch mark {
    case .version(_, let tag), .shade(_, _, _, let tag): return !tag.isEmpty
    case .gap(let from, let to, let label):
      guard !label.isEmpty else { return false }
      let length: Double
      switch panel.x {
      case .span(let start, let end, _): length = end - start
      case .band(let names): length = Double(names.count)
      case .amount, .log: return false
      }
      let room = (to - from) / length * sheet.picture.width * 0.6
      return sheet.width(label, sheet.theme.small) + 12 > room
    default: return false
    }
  }

  /// Lying bars stand on the y scale's bands.
  var isLying: Bool {
    if case .amount = panel.x { true } else { false }
  }

  /// Fixes the plot's height and with it the number of ticks.
  mutating func settle(height: Double, on sheet: Sheet) {
    self.height = height
    let amounts = isLying ? panel.x : panel.y
    switch amounts {
    case .amount(let scale):
      let intervals = isLying || height >= 120 ? 5 : height >= 64 ? 3 : 2
      range = ValueRange(
        values: panel.values(lying: isLying), rules: panel.rules, scale: scale, intervals: intervals)
    case .log:
      let values = (panel.values(lying: isLying) + panel.rules).filter { $0 > 0 && $0.isFinite }
      logTicks = RoundTicks.logarithmic(values.min() ?? 1, values.max() ?? 10)
    case .span, .band: break
    }
  }

  /// Ticks of the y scale with their labels, the unit at the top one apart.
  var yTicks: (values: [Double], labels: [String], unit: String) {
    switch panel.y {
    case .amount(let scale):
      let ticks = range?.ticks ?? []
      return (ticks, scale.format.labels(of: ticks), scale.format.unit)
    case .log(let format): return (logTicks, logTicks.map { format.number($0) }, format.unit)
    case .span, .band: return ([], [], "")
    }
  }

  func leftGutter(_ sheet: Sheet) -> Double {
    let theme = sheet.theme
    if case .band(let names) = panel.y {
      let widest = names.map { sheet.width($0, theme.small) }.max() ?? 0
      return min(widest, (sheet.picture.width - 2 * theme.margin) * 0.36) + theme.gap
    }
    let (_, labels, unit) = yTicks
    return (labels.map { sheet.width($0, theme.small) }.max() ?? 0) + sheet.width(unit, theme.small) + theme.gap
  }

  /// Room for the labels at the ends of lines and limits; without any, half of the last tick label.
  func rightGutter(_ sheet: Sheet) -> Double {
    let theme = sheet.theme
    let widest = panel.endLabels.map { sheet.width($0, theme.small, bold: true) }.max() ?? 0
    guard widest > 0 else { return 0 }
    return (min(widest, (sheet.picture.width - 2 * theme.margin) * 0.27) + theme.gap + 4).rounded(.up)
  }

  func axisHeight(_ theme: Theme) -> Double {
    let line = theme.lineHeight(theme.small)
    switch panel.x {
    case .amount, .log: return 0
    case .band: return line + 6
    case .span(_, _, let sets):
      let details = sets.contains { $0.contains { !$0.detail.isEmpty } }
      return 6 + (details ? 2 * line : line)
    }
  }
}

extension Panel {
  /// Everything that must find room on the amount scale.
  func values(lying: Bool) -> [Double] {
    marks.flatMap { mark -> [Double] in
      switch mark {
      case .line(let line): line.samples.compactMap(\.y)
      case .band(let band): band.samples.flatMap { [$0.low, $0.high].compactMap(\.self) }
      case .bars(let bars): bars.map(\.total)
      case .references(let marks): marks.map(\.value)
      case .dots(let dots): dots.flatMap { [$0.y, $0.low, $0.high].compactMap(\.self) }
      case .text(_, let y, _): lying ? [] : [y]
      case .rule, .version, .shade, .gap, .cells: []
      }
    }
  }

  var rules: [Double] {
    marks.compactMap { if case .rule(let at, _, _) = $0 { at } else { nil } }
  }

  fileprivate var endLabels: [String] {
    marks.compactMap {
      switch $0 {
      case .line(let line): line.label
      // An arrow may join it.
      case .rule(_, _, let label): label.isEmpty ? "" : label + " ↑"
      default: nil
      }
    }
  }
}

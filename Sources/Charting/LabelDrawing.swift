/// The words beside a plot: ends of lines and limits.
extension PanelDrawing {
  func drawEndLabels(on sheet: inout Sheet) {
    var labels: [EndLabels.EndLabel] = []
    var earlier: [EndLabels.EndLabel] = []
    for case .line(let line) in panel.marks where !line.label.isEmpty && line.labelPlace == .end {
      guard let last = line.samples.last(where: isDrawn)?.y else { continue }
      let isCurrent = line.style == .current
      let colour = sheet.palette.words(in: isCurrent ? line.ink : .secondary)
      let label = EndLabels.EndLabel(y: y.held(last), text: line.label, colour: colour, bold: isCurrent)
      if isCurrent { labels.append(label) } else { earlier.append(label) }
    }
    for case .stack(let stack) in panel.marks { labels += endLabels(of: stack, on: sheet) }
    labels += timelineLabels(sheet)
    if !sheet.theme.isCompact { labels += limitLabels(on: sheet) }
    let half = sheet.theme.lineHeight(sheet.theme.small) / 2
    let gap = sheet.theme.gap + 4
    EndLabels.draw(
      labels + earlier, at: area.right + gap, width: right - gap, top: area.y - half, bottom: area.bottom + half - 2,
      on: &sheet)
    var starts: [EndLabels.EndLabel] = []
    for case .line(let line) in panel.marks where !line.startLabel.isEmpty {
      guard let first = line.samples.first(where: isDrawn)?.y else { continue }
      starts.append(
        EndLabels.EndLabel(
          y: y.held(first), text: line.startLabel, colour: sheet.palette.words(in: line.ink), bold: true))
    }
    EndLabels.draw(
      starts, at: area.x - gap, width: area.x - gap - outer.lowerBound, anchor: .end, top: area.y - half,
      bottom: area.bottom + half - 2, on: &sheet)
  }

  /// The words of limits and goals, each at the height where it stands.
  func limitLabels(on sheet: Sheet) -> [EndLabels.EndLabel] {
    var result: [EndLabels.EndLabel] = []
    let levels = plan.isLying ? [] : panel.levels.filter { $0.at.isFinite && !$0.label.isEmpty }
    // Of limits that nothing reached only the nearest is named: at its place, or with an arrow at the plot's edge.
    let above = levels.filter { plan.edge(of: $0) == .top }.map(\.at).min()
    let below = levels.filter { plan.edge(of: $0) == .bottom }.map(\.at).max()
    for level in levels {
      var (place, text) = (y.held(level.at), level.label)
      switch plan.edge(of: level) {
      case nil: break
      // It stands over a label at the top.
      case .top where level.at == above: if !y.holds(level.at) { (place, text) = (area.y - 1, "↑ " + text) }
      case .bottom where level.at == below: if !y.holds(level.at) { (place, text) = (area.bottom + 1, "↓ " + text) }
      case .top, .bottom: continue
      }
      result.append(EndLabels.EndLabel(y: place, text: text, colour: sheet.palette.words(in: level.ink)))
    }
    return result
  }
}

/// The words around a plot's data: ends of lines and limits, versions, incidents, gaps, cut-off values.
extension PanelDrawing {
  func drawEndLabels(on sheet: inout Sheet) {
    var labels: [EndLabels.EndLabel] = []
    var earlier: [EndLabels.EndLabel] = []
    for case .line(let line) in panel.marks where !line.label.isEmpty {
      guard let last = line.samples.last(where: isDrawn)?.y else { continue }
      let isCurrent = line.style == .current
      let colour = sheet.palette.words(in: isCurrent ? line.ink : .secondary)
      let label = EndLabels.EndLabel(y: y.held(last), text: line.label, colour: colour, bold: isCurrent)
      if isCurrent { labels.append(label) } else { earlier.append(label) }
    }
    for case .stack(let stack) in panel.marks { labels += endLabels(of: stack, on: sheet) }
    let levels = plan.isLying ? [] : panel.levels.filter { $0.at.isFinite && !$0.label.isEmpty }
    let beyond = levels.map(\.at).filter(y.isBeyond).min()
    for level in levels {
      // Of limits outside the scale only the nearest is named, with an arrow to where it lies.
      if y.isBeyond(level.at), level.at != beyond { continue }
      let text = y.isBeyond(level.at) ? level.label + " ↑" : level.label
      // One beyond the top stands over a label at the top.
      let place = y.isBeyond(level.at) ? area.y - 1 : y.held(level.at)
      labels.append(EndLabels.EndLabel(y: place, text: text, colour: sheet.palette.words(in: level.ink)))
    }
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

  func drawTags(on sheet: inout Sheet) {
    let size = sheet.theme.small
    let row = sheet.theme.lineHeight(size)
    let edge = outer.upperBound
    // In a small picture the tags stand beside the heading, and those over it are left out.
    let isBesideHeading = plan.headingRow > 0 && plan.tagRow == 0
    let left =
      isBesideHeading ? outer.lowerBound + sheet.width(heading(sheet), size, bold: true) + 12 : area.x
    var tags: [Tags.PlacedTag] = []
    for mark in panel.marks {
      switch mark {
      case .version(let at, let tag) where !tag.isEmpty && x.holds(at):
        tags.append(Tags.PlacedTag(x: x.held(at), text: tag, colour: sheet.palette.text, weight: 3, isCounted: true))
      case .shade(let from, let to, let ink, let tag) where !tag.isEmpty:
        let colour = ink == .alarm ? sheet.palette.words(in: .bad) : sheet.palette.secondary
        tags.append(Tags.PlacedTag(x: (x.held(from) + x.held(to)) / 2, text: tag, colour: colour, weight: 2))
      case .gap(let from, let to, let label):
        if let tag = drawGap(from, to, label, on: &sheet) { tags.append(tag) }
      case .rule(let at, let ink, let label) where plan.isLying && x.holds(at):
        tags.append(Tags.PlacedTag(x: x.place(at), text: label, colour: sheet.palette.words(in: ink), weight: 2))
      case .goal(let at, let label) where plan.isLying && x.holds(at):
        tags.append(Tags.PlacedTag(x: x.place(at), text: label, colour: sheet.palette.words(in: .good), weight: 2))
      default: break
      }
    }
    if isBesideHeading { tags.removeAll { $0.x < left || isMultiple } }
    let middle = isBesideHeading ? headingMiddle(sheet) : area.y - plan.cutRow - row / 2 - 3
    if plan.hasTags, left < edge { Tags.draw(tags, from: left, to: edge, middle: middle, on: &sheet) }
    Tags.draw(
      cutTags(sheet), from: area.x, to: edge, middle: area.y - row / 2 - 3, on: &sheet)
  }

  /// A dotted baseline, with the label where there is room; else the label as a tag.
  private func drawGap(_ from: Double, _ to: Double, _ label: String, on sheet: inout Sheet) -> Tags.PlacedTag? {
    let size = sheet.theme.small
    let (start, end) = (snapped(x.held(from)), snapped(x.held(to)))
    let base = snapped(y.held(0))
    sheet.fill(Rect(x: start, y: base - 0.5, width: end - start, height: 1), sheet.picture.ground)
    sheet.stroke([Point(start, base), Point(end, base)], width: 1, sheet.palette.secondary, dash: [1, 3])
    guard !label.isEmpty else { return nil }
    let width = sheet.width(label, size)
    guard width + 12 <= end - start else {
      guard plan.hasTags else { return nil }
      return Tags.PlacedTag(x: (start + end) / 2, text: label, colour: sheet.palette.secondary, weight: 1)
    }
    let middle = (start + end) / 2
    let row = sheet.theme.lineHeight(size)
    sheet.fill(
      Rect(x: snapped(middle - width / 2) - 4, y: base - row - 5, width: snapped(width) + 8, height: row),
      sheet.picture.ground)
    sheet.text(
      label, at: Point(middle, snapped(base - 5 - row / 2 + sheet.theme.rise(size))), anchor: .middle, size: size,
      sheet.palette.secondary)
    return nil
  }

  /// The numbers of what a cut scale does not show to its end.
  private func cutTags(_ sheet: Sheet) -> [Tags.PlacedTag] {
    guard plan.range?.isCut == true, !plan.isLying, case .amount(let scale) = panel.y else { return [] }
    func tag(_ value: Double, _ place: Double, _ ink: Ink) -> Tags.PlacedTag? {
      guard value.isFinite, y.isBeyond(value) else { return nil }
      return Tags.PlacedTag(
        x: x.held(place), text: "↑ " + scale.format.text(value), colour: sheet.palette.words(in: ink), weight: value)
    }
    return panel.marks.flatMap { mark -> [Tags.PlacedTag] in
      switch mark {
      case .line(let line):
        line.samples.compactMap { sample in
          sample.y.flatMap { tag($0, sample.x, line.style == .current ? line.ink : .secondary) }
        }
      case .bars(let bars): bars.compactMap { tag($0.total, ($0.from + $0.to) / 2, $0.parts.last?.ink ?? .text) }
      case .references(let marks): marks.compactMap { tag($0.value, ($0.from + $0.to) / 2, .secondary) }
      case .dots(let dots): dots.compactMap { tag($0.y, $0.x, $0.ink) }
      default: []
      }
    }
  }
}

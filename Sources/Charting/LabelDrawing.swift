/// The words around a plot's data: ends of lines and limits, versions, incidents, gaps, cut-off values.
extension PanelDrawing {
  func drawEndLabels(on sheet: inout Sheet) {
    var labels: [EndLabels.Label] = []
    var earlier: [EndLabels.Label] = []
    for case .line(let line) in panel.marks where !line.label.isEmpty {
      guard let last = line.samples.last(where: { isDrawn($0.y) })?.y else { continue }
      let isCurrent = line.style == .current
      let colour = sheet.palette.words(in: isCurrent ? line.ink : .secondary)
      let label = EndLabels.Label(y: y.held(last), text: line.label, colour: colour, bold: isCurrent)
      if isCurrent { labels.append(label) } else { earlier.append(label) }
    }
    let beyond = panel.rules.filter(y.isBeyond).min()
    for case .rule(let at, let ink, let label) in panel.marks where !label.isEmpty {
      // Of limits outside the scale only the nearest is named, with an arrow to where it lies.
      if y.isBeyond(at), at != beyond { continue }
      let text = y.isBeyond(at) ? label + " ↑" : label
      // One beyond the top stands over a label at the top.
      let place = y.isBeyond(at) ? area.y - 1 : y.held(at)
      labels.append(EndLabels.Label(y: place, text: text, colour: sheet.palette.words(in: ink)))
    }
    let half = sheet.theme.lineHeight(sheet.theme.small) / 2
    EndLabels.draw(
      labels + earlier, at: area.right + sheet.theme.gap + 4, width: right - sheet.theme.gap - 4, top: area.y - half,
      bottom: area.bottom + half - 2, on: &sheet)
  }

  func drawTags(on sheet: inout Sheet) {
    let size = sheet.theme.small
    let row = sheet.theme.lineHeight(size)
    let edge = sheet.picture.width - sheet.theme.margin
    var tags: [Tags.Tag] = []
    for mark in panel.marks {
      switch mark {
      case .version(let at, let tag) where !tag.isEmpty:
        tags.append(Tags.Tag(x: x.held(at), text: tag, colour: sheet.palette.text, weight: 3, isCounted: true))
      case .shade(let from, let to, let ink, let tag) where !tag.isEmpty:
        let colour = ink == .alarm ? sheet.palette.words(in: .bad) : sheet.palette.secondary
        tags.append(Tags.Tag(x: (x.held(from) + x.held(to)) / 2, text: tag, colour: colour, weight: 2))
      case .gap(let from, let to, let label):
        if let tag = drawGap(from, to, label, on: &sheet) { tags.append(tag) }
      default: break
      }
    }
    Tags.draw(
      tags, from: area.x, to: edge, middle: area.y - plan.cutRow - row / 2 - 3, on: &sheet)
    Tags.draw(
      cutTags(sheet), from: area.x, to: edge, middle: area.y - row / 2 - 3, on: &sheet)
  }

  /// A dotted baseline, with the label where there is room; else the label as a tag.
  private func drawGap(_ from: Double, _ to: Double, _ label: String, on sheet: inout Sheet) -> Tags.Tag? {
    let size = sheet.theme.small
    let (start, end) = (snapped(x.held(from)), snapped(x.held(to)))
    let base = snapped(y.held(0))
    sheet.fill(Rect(x: start, y: base - 0.5, width: end - start, height: 1), sheet.picture.ground)
    sheet.stroke([Point(start, base), Point(end, base)], width: 1, sheet.palette.secondary, dash: [1, 3])
    guard !label.isEmpty else { return nil }
    let width = sheet.width(label, size)
    guard width + 12 <= end - start else {
      guard plan.tagRow > 0 else { return nil }
      return Tags.Tag(x: (start + end) / 2, text: label, colour: sheet.palette.secondary, weight: 1)
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
  private func cutTags(_ sheet: Sheet) -> [Tags.Tag] {
    guard plan.range?.isCut == true, !plan.isLying, case .amount(let scale) = panel.y else { return [] }
    func tag(_ value: Double, _ place: Double, _ ink: Ink) -> Tags.Tag? {
      guard value.isFinite, y.isBeyond(value) else { return nil }
      return Tags.Tag(
        x: x.held(place), text: "↑ " + scale.format.text(value), colour: sheet.palette.words(in: ink), weight: value)
    }
    return panel.marks.flatMap { mark -> [Tags.Tag] in
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

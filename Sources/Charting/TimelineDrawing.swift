/// Rows over a scale of time.
extension PanelDrawing {
  var timeline: [TimelineRow] {
    for case .rows(let rows) in panel.marks { return rows }
    return []
  }

  /// Rows are high enough for words over them.
  private func hasTags(_ sheet: Sheet) -> Bool {
    timeline.contains { !$0.tags.isEmpty } && slot >= sheet.theme.lineHeight(sheet.theme.small) + 14
  }

  private var slot: Double { area.height / Double(max(1, timeline.count)) }

  /// The middle of a row's bar: below the words over it.
  func middle(ofRow index: Int, _ sheet: Sheet) -> Double {
    let middle = y.place(Double(index) + 0.5)
    return hasTags(sheet) ? middle + sheet.theme.lineHeight(sheet.theme.small) / 2 : middle
  }

  func drawTimeline(on sheet: inout Sheet) {
    let words = sheet.theme.lineHeight(sheet.theme.small)
    let isTagged = hasTags(sheet)
    let height = max(4, min(16, isTagged ? slot - words - 8 : slot * 0.6).rounded(.down))
    for (index, row) in timeline.enumerated() {
      let top = snapped(middle(ofRow: index, sheet) - height / 2)
      for kind in [TimelineRow.StretchKind.ground, .plain, .unknown, .bad] {
        for stretch in row.stretches where stretch.kind == kind { draw(stretch, top, height, on: &sheet) }
      }
      if isTagged { drawTags(row.tags, middle: top - 2 - words / 2, on: &sheet) }
    }
  }

  private func draw(
    _ stretch: TimelineRow.TimelineStretch, _ top: Double, _ height: Double, on sheet: inout Sheet
  ) {
    let (from, to) = (snapped(x.held(stretch.from)), snapped(x.held(stretch.to)))
    switch stretch.kind {
    case .ground: sheet.fill(Rect(x: from, y: top, width: to - from, height: height), sheet.palette.up)
    case .unknown:
      let place = Rect(x: from, y: top, width: to - from, height: height)
      sheet.fill(place, sheet.picture.ground)
      sheet.hatch(place)
    case .plain, .bad:
      // What was short is still to be seen.
      let width = max(stretch.kind == .bad ? 2 : 1.5, to - from)
      let left = max(area.x, min(from, area.right - width))
      let rise = stretch.kind == .bad ? 1.0 : -height / 5
      sheet.fill(
        Rect(x: left, y: top - rise, width: width, height: height + 2 * rise),
        stretch.kind == .bad ? sheet.palette.bad : sheet.palette.muted)
    }
  }

  private func drawTags(_ tags: [TimelineRow.TimelineTag], middle: Double, on sheet: inout Sheet) {
    let size = sheet.theme.small
    var taken: [ClosedRange<Double>] = []
    for tag in tags {
      let width = sheet.width(tag.text, size, bold: tag.isBad)
      guard width <= area.width else { continue }
      let wish = (x.held(tag.from) + x.held(tag.to)) / 2 - width / 2
      let start = max(area.x, min(wish, area.right - width))
      let place = start - 6...start + width + 6
      guard !taken.contains(where: { $0.overlaps(place) }) else { continue }
      taken.append(place)
      let colour = tag.isBad ? sheet.palette.words(in: .bad) : sheet.palette.secondary
      sheet.text(
        tag.text, at: Point(start, snapped(middle + sheet.theme.rise(size))), size: size, bold: tag.isBad, colour,
        halo: sheet.picture.ground)
    }
  }

  /// The values at the right ends, each beside its row.
  func timelineLabels(_ sheet: Sheet) -> [EndLabels.EndLabel] {
    timeline.enumerated().filter { !$0.element.value.isEmpty }.map { index, row in
      EndLabels.EndLabel(
        y: middle(ofRow: index, sheet), text: row.value,
        colour: row.isBad ? sheet.palette.words(in: .bad) : sheet.palette.text, bold: row.isBad)
    }
  }
}

/// What stands over a plot: names of incidents with their bars, versions, notes on gaps.
extension PanelDrawing {
  /// The tags of the panel's marks, in the rows they need.
  /// - Parameters:
  ///   - left: where they may begin; nil for the plot's own beginning.
  ///   - most: rows of spans.
  func tagLanes(from left: Double? = nil, atMost most: Int, on sheet: Sheet) -> TagLanes {
    var points: [TagLanes.PointTag] = []
    var spans: [TagLanes.SpanTag] = []
    let palette = sheet.palette
    for mark in panel.marks {
      switch mark {
      case .version(let at, let tag) where !tag.isEmpty && x.holds(at):
        points.append(.init(x.held(at), tag, palette.text, .version))
      case .shade(let from, let to, let ink, let tag) where !tag.isEmpty:
        let colour = ink == .alarm ? palette.words(in: .bad) : palette.secondary
        points.append(.init((x.held(from) + x.held(to)) / 2, tag, colour, .note))
      case .span(let span) where !span.label.isEmpty:
        let bar = TagLanes.SpanTag.SpanBar(from: x.held(span.from), to: x.held(span.to), kind: span.kind)
        spans.append(TagLanes.SpanTag(bars: [bar], names: [span.label]))
      case .gap(let from, let to, let label) where !label.isEmpty && !fits(label, x.held(from), x.held(to), sheet):
        points.append(.init((x.held(from) + x.held(to)) / 2, label, palette.secondary, .note))
      case .rule(let at, let ink, let label) where plan.isLying && !label.isEmpty && x.holds(at):
        points.append(.init(x.place(at), label, palette.words(in: ink), .level))
      case .goal(let at, let label) where plan.isLying && !label.isEmpty && x.holds(at):
        points.append(.init(x.place(at), label, palette.words(in: .good), .level))
      default: break
      }
    }
    return TagLanes(
      points, spans, from: min(left ?? area.x, outer.upperBound), to: outer.upperBound, atMost: most, on: sheet)
  }

  func drawTags(on sheet: inout Sheet) {
    let size = sheet.theme.small
    for tag in plan.lanes.points {
      let middle = plan.tagsBesideHeading ? headingMiddle(sheet) : area.y - plan.lanes.rise(of: tag)
      sheet.text(
        plan.lanes.text(of: tag, on: sheet), at: Point(tag.start, snapped(middle + sheet.theme.rise(size))), size: size,
        tag.colour)
    }
    for tag in plan.lanes.spans {
      let base = snapped(area.y - plan.lanes.rise(of: tag))
      for bar in tag.bars { draw(bar, above: base, on: &sheet) }
      let middle = base - 6 - plan.lanes.row / 2
      let (colour, bold): (Colour, Bool) =
        switch tag.bars.first?.kind {
        case .severe: (sheet.palette.words(in: .bad), true)
        case .window(let ink): (sheet.palette.words(in: ink), true)
        case .minor, nil: (sheet.palette.secondary, false)
        }
      sheet.text(
        tag.text, at: Point(tag.start, snapped(middle + sheet.theme.rise(size))), size: size, bold: bold, colour)
    }
  }

  private func draw(_ bar: TagLanes.SpanTag.SpanBar, above base: Double, on sheet: inout Sheet) {
    let (from, to) = (snapped(bar.from), snapped(max(bar.to, bar.from + 2)))
    func bracket(_ colour: Colour) {
      sheet.stroke(
        [Point(from, base), Point(from, base - 4), Point(to, base - 4), Point(to, base)], width: 1, colour)
    }
    switch bar.kind {
    case .severe: sheet.fill(Rect(x: from, y: base - 5, width: to - from, height: 5), sheet.palette.bad)
    case .minor: bracket(sheet.palette.secondary)
    case .window(let ink): bracket(sheet.palette.words(in: ink))
    }
  }

  /// The pale spans of severe incidents, from their bar down.
  func drawSpans(on sheet: inout Sheet) {
    for tag in plan.lanes.spans {
      let top = snapped(area.y - plan.lanes.rise(of: tag))
      for bar in tag.bars {
        guard case .severe = bar.kind else { continue }
        let (from, to) = (snapped(bar.from), snapped(max(bar.to, bar.from + 2)))
        sheet.fill(Rect(x: from, y: top, width: to - from, height: area.bottom - top), sheet.palette.alarm)
      }
    }
    // One without a name, as in the lower of two panels, still is to be seen.
    for case .span(let span) in panel.marks where span.label.isEmpty && span.kind == .severe {
      let from = snapped(x.held(span.from))
      let width = max(2, snapped(x.held(span.to)) - from)
      sheet.fill(Rect(x: from, y: area.y, width: width, height: area.height), sheet.palette.alarm)
    }
  }

  /// Hatched over the plot's height.
  func drawGap(_ from: Double, _ to: Double, on sheet: inout Sheet) {
    let (start, end) = (snapped(x.held(from)), snapped(x.held(to)))
    sheet.hatch(Rect(x: start, y: area.y, width: end - start, height: area.height))
  }

  /// The gap's name inside it, where it has room.
  func drawGapLabel(_ from: Double, _ to: Double, _ label: String, on sheet: inout Sheet) {
    let (start, end) = (x.held(from), x.held(to))
    guard !label.isEmpty, fits(label, start, end, sheet) else { return }
    let size = sheet.theme.small
    let middle = area.bottom - 6 - sheet.theme.lineHeight(size) / 2
    sheet.text(
      label, at: Point((start + end) / 2, snapped(middle + sheet.theme.rise(size))), anchor: .middle, size: size,
      sheet.palette.secondary, halo: sheet.picture.ground)
  }

  private func fits(_ label: String, _ start: Double, _ end: Double, _ sheet: Sheet) -> Bool {
    sheet.width(label, sheet.theme.small) + 12 <= end - start
  }
}

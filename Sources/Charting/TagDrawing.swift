/// What stands over a plot: names of incidents with their bars, versions, notes on gaps.
extension PanelDrawing {
  /// The tags of the panel's marks, in the rows they need.
  /// - Parameters:
  ///   - left: where they may begin; nil for the plot's own beginning.
  ///   - most: rows of spans.
  func tagLanes(from left: Double? = nil, atMost most: Int, on sheet: Sheet) -> TagLanes {
    var points: [TagLanes.PointTag] = []
    var spans: [SpanLanes.SpanTag] = []
    let palette = sheet.palette
    for mark in panel.marks {
      switch mark {
      case .version(let at, let tag) where !tag.isEmpty && x.holds(at):
        points.append(.init(x.held(at), tag, palette.text, .version))
      case .shade(let from, let to, let ink, let tag) where !tag.isEmpty:
        let colour = ink == .alarm ? palette.words(in: .bad) : palette.secondary
        points.append(.init((x.held(from) + x.held(to)) / 2, tag, colour, .note))
      case .span(let span) where !span.label.isEmpty:
        if case .window = span.kind { continue }
        spans.append(
          SpanLanes.SpanTag(
            span.label, isSevere: span.kind == .severe, from: x.held(span.from), to: x.held(span.to)))
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
      for bar in tag.bars { draw(bar, of: tag, on: &sheet) }
      let (colour, size) = (tag.isSevere ? sheet.palette.words(in: .bad) : sheet.palette.secondary, sheet.theme.small)
      sheet.text(
        tag.text, at: Point(tag.start, snapped(middle(of: tag) + sheet.theme.rise(size))), size: size,
        bold: tag.isSevere, colour)
    }
  }

  private func base(of tag: SpanLanes.SpanTag) -> Double { snapped(area.y - plan.lanes.rise(of: tag)) }
  private func middle(of tag: SpanLanes.SpanTag) -> Double { base(of: tag) - 6 - plan.lanes.row / 2 }

  /// A bar of a severe span, a bracket of a minor one; a short one in the line of its name is a square.
  private func draw(_ bar: SpanLanes.SpanTag.SpanBar, of tag: SpanLanes.SpanTag, on sheet: inout Sheet) {
    let (from, to) = (snapped(bar.left), snapped(bar.right))
    if tag.isSevere {
      let height = tag.isInLine ? to - from : 5
      let top = tag.isInLine ? snapped(middle(of: tag) - height / 2) : base(of: tag) - height
      sheet.fill(Rect(x: from, y: top, width: to - from, height: height), sheet.palette.bad)
    } else {
      let base = tag.isInLine ? snapped(middle(of: tag) + 3) : base(of: tag)
      sheet.stroke(
        [Point(from, base), Point(from, base - 4), Point(to, base - 4), Point(to, base)], width: 1,
        sheet.palette.secondary)
    }
  }

  /// The pale spans of severe incidents, from their bar down.
  func drawSpans(on sheet: inout Sheet) {
    for tag in plan.lanes.spans where tag.isSevere {
      for bar in tag.bars {
        let top = tag.isInLine ? middle(of: tag) : base(of: tag)
        drawSpan(bar.from, bar.to, from: top, on: &sheet)
      }
    }
    // One without a name, as in the lower of two panels, still is to be seen.
    for case .span(let span) in panel.marks where span.label.isEmpty && span.kind == .severe {
      drawSpan(x.held(span.from), x.held(span.to), from: area.y, on: &sheet)
    }
  }

  /// As wide as it lasted, but still to be seen.
  private func drawSpan(_ from: Double, _ to: Double, from top: Double, on sheet: inout Sheet) {
    let width = max(3, snapped(to - from))
    let left = min(snapped((from + to - width) / 2), area.right - width)
    sheet.fill(Rect(x: left, y: top, width: width, height: area.bottom - top), sheet.palette.alarm)
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

  /// Names of gaps that have no room inside them: they stand in the key.
  func narrowGaps(on sheet: Sheet) -> [String] {
    panel.marks.compactMap { mark in
      guard case .gap(let from, let to, let label) = mark, !label.isEmpty else { return nil }
      // The plot may still become narrower.
      return fits(label, x.held(from), x.held(to) * 0.9 + x.held(from) * 0.1, sheet) ? nil : label
    }
  }

  private func fits(_ label: String, _ start: Double, _ end: Double, _ sheet: Sheet) -> Bool {
    sheet.width(label, sheet.theme.small) + 12 <= end - start
  }
}

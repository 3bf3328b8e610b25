/// The words over a plot, in as many rows as they need: names of spans with their bars above, versions and short notes
/// below them, next to the plot.
///
/// None is left out: what collides in a row goes to a further one or is named together with its neighbour.
struct TagLanes {
  struct PointTag {
    enum PointKind { case version, note, level }
    var x: Double
    var names: [String]
    var colour: Colour
    var kind: PointKind
    /// The last place it stands for: several that collide are one tag between them.
    var lastX: Double
    var start = 0.0
    var lane = 0

    init(_ x: Double, _ name: String, _ colour: Colour, _ kind: PointKind) {
      (self.x, lastX, names, self.colour, self.kind) = (x, x, [name], colour, kind)
    }
  }

  struct SpanTag {
    struct SpanBar {
      let from: Double
      let to: Double
      let kind: SpanMark.SpanKind
    }
    var bars: [SpanBar]
    var names: [String]
    var text = ""
    var start = 0.0
    var lane = 0
  }

  private(set) var points: [PointTag] = []
  private(set) var spans: [SpanTag] = []
  let row: Double
  private let size: Double
  private let left: Double
  private let right: Double

  /// Nothing over the plot.
  init(on sheet: Sheet) { self.init([], [], from: 0, to: 0, on: sheet) }

  /// - Parameter most: rows of spans; where they do not suffice, names share a row.
  init(
    _ points: [PointTag], _ spans: [SpanTag], from left: Double, to right: Double, atMost most: Int = 1, on sheet: Sheet
  ) {
    (self.left, self.right) = (left, right)
    size = sheet.theme.small
    row = sheet.theme.lineHeight(size)
    place(points, on: sheet)
    place(spans, atMost: most, on: sheet)
  }

  private var pointRows: Int { (points.map(\.lane).max() ?? -1) + 1 }
  private var spanRows: Int { (spans.map(\.lane).max() ?? -1) + 1 }
  private var pointStep: Double { row + 3 }
  private var spanStep: Double { row + 10 }
  var isOneRowOfPoints: Bool { pointRows == 1 && spanRows == 0 }
  var height: Double { Double(pointRows) * pointStep + Double(spanRows) * spanStep }

  /// From the plot's top up to the middle of a point's words.
  func rise(of tag: PointTag) -> Double { 3 + row / 2 + Double(tag.lane) * pointStep }
  /// From the plot's top up to the lower edge of a span's bar.
  func rise(of tag: SpanTag) -> Double { Double(pointRows) * pointStep + 2 + Double(tag.lane) * spanStep }

  // MARK: Points

  private mutating func place(_ tags: [PointTag], on sheet: Sheet) {
    points = merged(tags.filter { $0.kind == .version }, on: sheet)
    let others = merged(tags.filter { $0.kind == .note }, on: sheet) + tags.filter { $0.kind == .level }
    for var tag in others {
      tag.start = start(of: tag, on: sheet)
      while points.contains(where: { $0.lane == tag.lane && collide($0, tag, on: sheet) }) { tag.lane += 1 }
      points.append(tag)
    }
  }

  /// In their order; those that collide become one with both names.
  private func merged(_ tags: [PointTag], on sheet: Sheet) -> [PointTag] {
    var groups: [PointTag] = []
    for tag in tags.sorted(by: { $0.x < $1.x }) {
      var joined = tag
      joined.start = start(of: joined, on: sheet)
      while let last = groups.last, collide(last, joined, on: sheet) {
        groups.removeLast()
        joined.names = last.names + joined.names.filter { !last.names.contains($0) }
        joined.x = last.x
        joined.start = start(of: joined, on: sheet)
      }
      groups.append(joined)
    }
    return groups
  }

  private func collide(_ a: PointTag, _ b: PointTag, on sheet: Sheet) -> Bool {
    func end(_ tag: PointTag) -> Double { tag.start + sheet.width(text(of: tag, on: sheet), size) }
    return a.start < end(b) + 10 && b.start < end(a) + 10
  }

  private func start(of tag: PointTag, on sheet: Sheet) -> Double {
    let width = sheet.width(text(of: tag, on: sheet), size)
    return max(left, min((tag.x + tag.lastX - width) / 2, right - width))
  }

  /// All names, or where they are many the first and the last.
  func text(of tag: PointTag, on sheet: Sheet) -> String {
    let room = right - left
    let all = tag.names.joined(separator: ", ")
    if tag.names.count < 4, sheet.width(all, size) <= room { return all }
    guard tag.names.count > 1, let first = tag.names.first, let last = tag.names.last else {
      return sheet.fitted(all, within: min(max(140, room * 0.4), room), size)
    }
    if tag.kind != .version { return sheet.fitted(all, within: room, size) }
    let half = (room - sheet.width(" – ", size)) / 2
    return sheet.fitted(first, within: half, size) + " – " + sheet.fitted(last, within: half, size)
  }

  // MARK: Spans

  private mutating func place(_ tags: [SpanTag], atMost most: Int, on sheet: Sheet) {
    let room = right - left
    for limit in [room * 0.7, 180, 110] {
      spans = packed(tags, namesWithin: min(limit, room), on: sheet)
      if spanRows <= most { return }
    }
    // So many that names have to share a place: each row is one tag with all its bars.
    var rows: [SpanTag] = []
    for tag in spans.sorted(by: { $0.lane < $1.lane }) {
      if rows.count < most {
        var first = tag
        first.lane = rows.count
        rows.append(first)
      } else {
        let index = tag.lane % most
        rows[index].bars += tag.bars
        rows[index].names += tag.names.filter { !rows[index].names.contains($0) }
      }
    }
    spans = rows.map { settled($0, namesWithin: room, on: sheet) }
  }

  private func packed(_ tags: [SpanTag], namesWithin limit: Double, on sheet: Sheet) -> [SpanTag] {
    var placed: [SpanTag] = []
    for tag in tags.sorted(by: { ($0.bars.first?.from ?? 0) < ($1.bars.first?.from ?? 0) }) {
      var tag = settled(tag, namesWithin: limit, on: sheet)
      while placed.contains(where: { $0.lane == tag.lane && collide($0, tag, on: sheet) }) { tag.lane += 1 }
      placed.append(tag)
    }
    return placed
  }

  private func settled(_ tag: SpanTag, namesWithin limit: Double, on sheet: Sheet) -> SpanTag {
    var tag = tag
    tag.text = tag.names.joined(separator: ", ")
    if sheet.width(tag.text, size, bold: true) > limit {
      // Each is cut, so that none is cut away.
      let share = limit / Double(tag.names.count) - sheet.width(", ", size, bold: true)
      tag.text = tag.names.map { sheet.fitted($0, within: share, size, bold: true) }.joined(separator: ", ")
    }
    let width = sheet.width(tag.text, size, bold: true)
    let from = tag.bars.map(\.from).min() ?? left
    let to = tag.bars.map(\.to).max() ?? left
    let wish = if case .window = tag.bars.first?.kind { (from + to - width) / 2 } else { from }
    tag.start = max(left, min(wish, right - width))
    return tag
  }

  private func collide(_ a: SpanTag, _ b: SpanTag, on sheet: Sheet) -> Bool {
    func ends(_ tag: SpanTag) -> (from: Double, to: Double) {
      let from = tag.bars.map(\.from).min() ?? tag.start
      let to = tag.bars.map(\.to).max() ?? tag.start
      return (min(from, tag.start), max(to, tag.start + sheet.width(tag.text, size, bold: true)))
    }
    let (first, second) = (ends(a), ends(b))
    return first.from < second.to + 10 && second.from < first.to + 10
  }
}

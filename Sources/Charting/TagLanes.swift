/// The words over a plot, in as many rows as they need: names of spans with their bars above, versions and short notes
/// below them, next to the plot.
///
/// Points are never left out: what collides in a row goes to a further one or is named together with its neighbour.
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

  private(set) var points: [PointTag] = []
  private(set) var spans: [SpanLanes.SpanTag] = []
  let row: Double
  private let size: Double
  private let left: Double
  private let right: Double

  /// Nothing over the plot.
  init(on sheet: Sheet) { self.init([], [], from: 0, to: 0, on: sheet) }

  /// - Parameter most: rows of spans.
  init(
    _ points: [PointTag], _ spans: [SpanLanes.SpanTag], from left: Double, to right: Double, atMost most: Int = 1,
    on sheet: Sheet
  ) {
    (self.left, self.right) = (left, right)
    size = sheet.theme.small
    row = sheet.theme.lineHeight(size)
    place(points, on: sheet)
    self.spans = SpanLanes(spans, from: left, to: right, atMost: most, on: sheet).tags
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
  func rise(of tag: SpanLanes.SpanTag) -> Double { Double(pointRows) * pointStep + 2 + Double(tag.lane) * spanStep }

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
}

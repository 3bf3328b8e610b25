/// The names of spans with their bars, in as few rows over a plot as keep them apart.
///
/// A name touches its own bar and no other; where rows do not suffice it is cut, and what then has no room for a name
/// stands with its nearest like as a number of others.
struct SpanLanes {
  struct SpanTag {
    struct SpanBar {
      let from: Double
      let to: Double
      /// What is drawn over the plot: from end to end, or what is still to be seen.
      var left: Double { min(from, (from + to - SpanLanes.least) / 2) }
      var right: Double { max(to, (from + to + SpanLanes.least) / 2) }
      var isShort: Bool { to - from < 12 }
    }
    let name: String
    let isSevere: Bool
    /// Of several that share one name's place the first is the named one's own.
    var bars: [SpanBar]
    /// What is written, and where.
    var text = ""
    var start = 0.0
    var width = 0.0
    var lane = 0
    /// Whether the bar is short and stands in the line of the name, not under it.
    var isInLine = false

    init(_ name: String, isSevere: Bool, from: Double, to: Double) {
      (self.name, self.isSevere) = (name, isSevere)
      bars = [SpanBar(from: from, to: to)]
    }

    var from: Double { bars.first?.left ?? 0 }
    var to: Double { bars.first?.right ?? 0 }
    fileprivate var end: Double { max(to, start + width) }
    fileprivate var isWhole: Bool { text == name }
  }

  private static let least = 9.0
  private static let between = 10.0
  private static let leastName = 64.0

  private(set) var tags: [SpanTag] = []
  private let left: Double
  private let right: Double
  private let size: Double
  private let sheet: Sheet

  /// - Parameter most: rows.
  init(_ spans: [SpanTag], from left: Double, to right: Double, atMost most: Int, on sheet: Sheet) {
    (self.left, self.right, self.sheet, size) = (left, right, sheet, sheet.theme.small)
    var rows = Array(repeating: [SpanTag](), count: most)
    var unplaced: [SpanTag] = []
    for tag in spans.sorted(by: { $0.isSevere == $1.isSevere ? $0.from < $1.from : $0.isSevere }) {
      let tried = rows.indices.compactMap { row in arranged(rows[row] + [tag]).map { (row: row, tags: $0) } }
      func cut(_ tags: [SpanTag]) -> Int { tags.count { !$0.isWhole } }
      if let best = tried.min(by: { (cut($0.tags), $0.row) < (cut($1.tags), $1.row) }) {
        rows[best.row] = best.tags
      } else {
        unplaced.append(tag)
      }
    }
    tags = rows.enumerated().flatMap { lane, tags in
      tags.map { tag in
        var tag = tag
        tag.lane = lane
        return tag
      }
    }
    for tag in unplaced { join(tag) }
  }

  var rows: Int { (tags.map(\.lane).max() ?? -1) + 1 }

  /// The tags of one row with their names placed; nil where they have no room.
  private func arranged(_ tags: [SpanTag]) -> [SpanTag]? {
    let tags = tags.sorted { $0.from < $1.from }
    for (isCut, isPacked) in [(false, false), (false, true), (true, false), (true, true)] {
      var row: [SpanTag] = []
      for (index, tag) in tags.enumerated() {
        let low = row.last.map { $0.end + Self.between } ?? left
        let high = index + 1 < tags.count ? tags[index + 1].from - Self.between : right
        guard let placed = placed(tag, from: low, to: high, isCut: isCut, isPacked: isPacked) else { break }
        row.append(placed)
      }
      if row.count == tags.count { return row }
    }
    return nil
  }

  /// - Parameter isPacked: as far left as its bar lets it stand.
  private func placed(_ tag: SpanTag, from low: Double, to high: Double, isCut: Bool, isPacked: Bool) -> SpanTag? {
    let isFirst = low == left
    guard tag.from >= low - (isFirst ? Self.least : 0), tag.to <= high + (high == right ? Self.least : 0) else {
      return nil
    }
    var tag = tag
    func write(_ room: Double) -> Bool {
      tag.text = sheet.fitted(tag.name, within: room, size, bold: tag.isSevere)
      tag.width = sheet.width(tag.text, size, bold: tag.isSevere)
      return tag.isWhole || isCut && tag.text.count > 4 && room >= Self.leastName
    }
    guard write(high - low) else { return nil }
    tag.isInLine = tag.isWhole && tag.bars[0].isShort
    if tag.isInLine, tag.width <= high - tag.to - 5 {
      tag.start = tag.to + 5
      return tag
    }
    if tag.isInLine, tag.width <= tag.from - 5 - low {
      tag.start = tag.from - 5 - tag.width
      return tag
    }
    tag.isInLine = false
    let wish = isPacked ? min(tag.from, tag.to - tag.width) : tag.from
    tag.start = max(low, min(wish, high - tag.width))
    return tag
  }

  /// One more of the nearest of its kind; without any of its kind it is left out with its bar.
  private mutating func join(_ tag: SpanTag) {
    let like = tags.indices.filter { tags[$0].isSevere == tag.isSevere }
    guard let index = like.min(by: { abs(tags[$0].from - tag.from) < abs(tags[$1].from - tag.from) }) else { return }
    let (room, number) = (tags[index].width, " +\(tags[index].bars.count)")
    tags[index].bars += tag.bars
    let name = sheet.fitted(
      tags[index].name, within: room - sheet.width(number, size, bold: tag.isSevere), size, bold: tag.isSevere)
    tags[index].text = name + number
  }
}

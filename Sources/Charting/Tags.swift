/// Short labels over a plot: versions and incidents in one row, cut-off values in the row below it.
struct Tags {
  struct PlacedTag {
    var x: Double
    var text: String
    var colour: Colour
    /// Decides which of two that collide is kept.
    var weight = 0.0
    /// Those of its kind it stands for are counted: versions.
    var isCounted = false
  }

  /// Draws the tags that have room; a version that stands for others says how many: `2.4.0 +2`.
  static func draw(
    _ tags: [PlacedTag], from left: Double, to right: Double, middle: Double, on sheet: inout Sheet
  ) {
    let size = sheet.theme.small
    var groups: [(tag: PlacedTag, others: Int)] = []
    func extent(_ group: (tag: PlacedTag, others: Int)) -> (text: String, start: Double, end: Double) {
      let text = written(group, within: right - left, sheet)
      let width = sheet.width(text, size)
      let start = max(left, min(group.tag.x - width / 2, right - width))
      return (text, start, start + width)
    }
    for tag in tags.sorted(by: { $0.x < $1.x }) {
      var joined = (tag: tag, others: 0)
      while let last = groups.last, extent(last).end + 10 > extent(joined).start {
        groups.removeLast()
        let kept = last.tag.weight >= joined.tag.weight ? last.tag : joined.tag
        let both = last.tag.isCounted && joined.tag.isCounted ? 1 : 0
        joined = (kept, last.others + joined.others + both)
      }
      groups.append(joined)
    }
    for group in groups {
      let place = extent(group)
      let baseline = snapped(middle + sheet.theme.rise(size))
      sheet.text(place.text, at: Point(place.start, baseline), size: size, group.tag.colour)
    }
  }

  private static func written(
    _ group: (tag: PlacedTag, others: Int), within limit: Double, _ sheet: Sheet
  ) -> String {
    let more = group.others > 0 ? " +\(group.others)" : ""
    let room = min(140, limit) - sheet.width(more, sheet.theme.small)
    return sheet.fitted(group.tag.text, within: room, sheet.theme.small) + more
  }
}

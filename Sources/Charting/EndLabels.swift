/// Labels at the right end of a plot, beside what they name, moved apart so that none covers another.
struct EndLabels {
  struct EndLabel {
    /// Where it would like its middle to be.
    var y: Double
    var text: String
    var colour: Colour
    var bold = false
  }

  /// Draws the labels between `top` and `bottom`; the first of the list matter most, those without room are left out.
  static func draw(
    _ labels: [EndLabel], at x: Double, width: Double, anchor: TextRun.Anchor = .start, top: Double, bottom: Double,
    on sheet: inout Sheet
  ) {
    guard width > 0, !labels.isEmpty else { return }
    let size = sheet.theme.small
    let height = sheet.theme.lineHeight(size)
    let room = max(1, whole((bottom - top) / height))
    var chosen = Array(labels.prefix(room))
    chosen.sort { $0.y < $1.y }
    let places = spread(chosen.map(\.y), height: height, top: top, bottom: bottom)
    for (label, y) in zip(chosen, places) {
      let text = sheet.fitted(label.text, within: width, size, bold: label.bold)
      sheet.text(
        text, at: Point(x, snapped(y + sheet.theme.rise(size))), anchor: anchor, size: size, bold: label.bold,
        label.colour)
    }
  }

  /// The nearest places to the ascending `wishes` that are `height` apart and within the bounds.
  ///
  /// Neighbours that collide are placed as a block around the mean of their wishes.
  static func spread(_ wishes: [Double], height: Double, top: Double, bottom: Double) -> [Double] {
    struct LabelBlock {
      var sum: Double
      var count: Int
      var first: Double
    }
    let (lowest, highest) = (top + height / 2, bottom - height / 2)
    func placed(_ sum: Double, _ count: Int) -> Double {
      let middle = sum / Double(count)
      let first = middle - height * Double(count - 1) / 2
      return max(lowest, min(first, highest - height * Double(count - 1)))
    }
    var blocks: [LabelBlock] = []
    for wish in wishes {
      var block = LabelBlock(sum: wish, count: 1, first: placed(wish, 1))
      while let last = blocks.last, last.first + height * Double(last.count) > block.first {
        blocks.removeLast()
        let (sum, count) = (last.sum + block.sum, last.count + block.count)
        block = LabelBlock(sum: sum, count: count, first: placed(sum, count))
      }
      blocks.append(block)
    }
    return blocks.flatMap { block in (0..<block.count).map { block.first + height * Double($0) } }
  }
}

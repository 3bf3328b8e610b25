/// The picture being drawn, with what every mark needs to draw on it.
package struct Sheet {
  package var picture: Picture
  package let theme: Theme
  package let measuring: any TextMeasuring

  package init(picture: Picture, theme: Theme, measuring: any TextMeasuring) {
    self.picture = picture
    self.theme = theme
    self.measuring = measuring
  }

  package var palette: Palette { theme.palette }

  package mutating func fill(_ rect: Rect, _ colour: Colour) {
    guard rect.width > 0, rect.height > 0 else { return }
    picture.orders.append(.fill(rect, colour))
  }

  /// Pale diagonal lines: no data.
  package mutating func hatch(_ rect: Rect) {
    guard rect.width > 0, rect.height > 0, rect.width < 1e5, rect.height < 1e5 else { return }
    // Of all hatched fields the lines lie on one grid.
    let sums = (from: rect.x + rect.y, to: rect.right + rect.bottom)
    for sum in stride(from: (sums.from / 6).rounded(.up) * 6, to: sums.to, by: 6) {
      let start = Point(max(rect.x, sum - rect.bottom), min(rect.bottom, sum - rect.x))
      let end = Point(min(rect.right, sum - rect.y), max(rect.y, sum - rect.right))
      if end.x - start.x >= 1 { stroke([start, end], width: 1, palette.hatch) }
    }
  }

  package mutating func stroke(_ points: [Point], width: Double, _ colour: Colour, dash: [Double] = []) {
    picture.orders.append(.stroke(points, width: width, colour, dash: dash))
  }

  package mutating func text(
    _ text: String, at point: Point, anchor: TextRun.Anchor = .start, size: Double, bold: Bool = false,
    _ colour: Colour,
    halo: Colour? = nil
  ) {
    guard !text.isEmpty else { return }
    let run = TextRun(text: text, at: point, anchor: anchor, size: size, bold: bold, colour: colour, halo: halo)
    picture.orders.append(.text(run))
  }

  package func width(_ text: String, _ size: Double, bold: Bool = false) -> Double {
    text.isEmpty ? 0 : measuring.width(of: text, size: size, bold: bold)
  }

  /// The room that words take, a line high.
  func box(of run: TextRun) -> Rect {
    let (width, height) = (width(run.text, run.size, bold: run.bold), theme.lineHeight(run.size))
    let x =
      switch run.anchor {
      case .start: run.at.x
      case .middle: run.at.x - width / 2
      case .end: run.at.x - width
      }
    return Rect(x: x, y: run.at.y - theme.rise(run.size) - height / 2, width: width, height: height)
  }

  /// The text, or as much of its beginning as fits, with an ellipsis; cut between words unless half of it would be lost.
  package func fitted(_ text: String, within limit: Double, _ size: Double, bold: Bool = false) -> String {
    if width(text, size, bold: bold) <= limit { return text }
    let characters = Array(text)
    var (low, high) = (0, characters.count)
    while low < high {
      let middle = (low + high + 1) / 2
      let candidate = String(characters[..<middle]) + "…"
      if width(candidate, size, bold: bold) <= limit { low = middle } else { high = middle - 1 }
    }
    var kept = characters[..<low]
    if low < characters.count, !Self.isBlank(characters[low]), let blank = kept.lastIndex(where: Self.isBlank),
      blank * 2 >= low
    {
      kept = kept[..<blank]
    }
    while let last = kept.last, Self.isBlank(last) || ",;:·—–(".contains(last) { kept.removeLast() }
    return kept.isEmpty ? "" : String(kept) + "…"
  }

  private static func isBlank(_ character: Character) -> Bool { character == " " || character == "\u{A0}" }

  /// The text in at most `lines` lines, broken at blanks, the rest cut off with an ellipsis.
  package func wrapped(_ text: String, within limit: Double, lines: Int, _ size: Double, bold: Bool = false) -> [String]
  {
    var result: [String] = []
    var words = text.split(separator: " ")[...]
    while !words.isEmpty {
      if result.count == lines - 1 {
        result.append(fitted(words.joined(separator: " "), within: limit, size, bold: bold))
        break
      }
      // Words are measured once, whatever lines are tried; the line itself decides.
      var count = 1
      var used = width(String(words[words.startIndex]), size, bold: bold)
      for word in words.dropFirst() {
        used += width(" " + word, size, bold: bold)
        if used > limit { break }
        count += 1
      }
      var line = words.prefix(count).joined(separator: " ")
      while count > 1, width(line, size, bold: bold) > limit {
        count -= 1
        line = words.prefix(count).joined(separator: " ")
      }
      words = words.dropFirst(count)
      result.append(fitted(line, within: limit, size, bold: bold))
    }
    return result
  }

  /// As `wrapped`, but two lines are about equally long: no single word stands alone in the second.
  package func balanced(_ text: String, within limit: Double, lines: Int, _ size: Double, bold: Bool) -> [String] {
    let widest = wrapped(text, within: limit, lines: lines, size, bold: bold)
    guard widest.count == 2, widest[1].last != "…" else { return widest }
    for share in [0.55, 0.65, 0.75, 0.85] {
      let narrower = wrapped(text, within: limit * share, lines: 2, size, bold: bold)
      if narrower.allSatisfy({ $0.last != "…" }) { return narrower }
    }
    return widest
  }
}

/// To the half point: a whole pixel of a picture drawn at 2x.
package func snapped(_ value: Double) -> Double { (value * 2).rounded() / 2 }

/// Title, subtitle and key row; answers where the rest may begin.
package struct Header {
  let chart: Chart
  let isKeyBrief: Bool
  let subtitleLines: Int
  let titleLines: Int
  var hasKey = true

  /// Draws the most that leaves `room` for the rest of the picture: the key's explanations go first, then the last parts
  /// of the subtitle, and only where not even `least` were left the end of the title, or
  /// the key.
  static func draw(_ chart: Chart, leaving room: Double, atLeast least: Double, on sheet: inout Sheet) -> Double {
    var (attempt, top) = (sheet, 0.0)
    // A line of the subtitle is worth more than the last of the room.
    let most = mostTitleLines(sheet.theme)
    for (isKeyBrief, subtitleLines, titleLines, room) in [
      (false, 2, most, room), (true, 2, most, room - 24), (true, 1, most, least), (true, 1, 1, least),
    ] {
      attempt = sheet
      let header = Header(
        chart: chart, isKeyBrief: isKeyBrief, subtitleLines: subtitleLines, titleLines: titleLines)
      top = header.draw(on: &attempt)
      if top + room <= sheet.picture.height - sheet.theme.margin { break }
    }
    if top + least > sheet.picture.height - sheet.theme.margin {
      attempt = sheet
      top = Header(chart: chart, isKeyBrief: true, subtitleLines: 1, titleLines: 1, hasKey: false).draw(on: &attempt)
    }
    sheet = attempt
    return top
  }

  private func draw(on sheet: inout Sheet) -> Double {
    let theme = sheet.theme
    let width = sheet.picture.width - 2 * theme.margin
    var y = theme.margin
    for line in sheet.balanced(title(within: width, sheet), within: width, lines: titleLines, theme.title, bold: true) {
      put(line, theme.title, true, sheet.palette.text, &y, &sheet)
    }
    let keyWidth = keyWidth(sheet)
    // A brief key takes no row of its own where the subtitle leaves it room, or can.
    let isShort = subtitleLines == 1 && isKeyBrief && keyWidth > 0 && keyWidth <= width * 0.4
    let lines = subtitle(within: isShort ? width - keyWidth - 16 : width, sheet)
    for line in lines {
      put(line, theme.small, false, sheet.palette.secondary, &y, &sheet)
    }
    guard !chart.key.isEmpty, hasKey else { return y + 2 * theme.gap }
    let beside = sheet.width(lines.last ?? "", theme.small) + 16
    if isKeyBrief || chart.key.count == 1, !lines.isEmpty, beside + keyWidth <= width {
      let line = theme.lineHeight(theme.small)
      _ = key(from: y - line, at: theme.margin + beside, within: width - beside, on: &sheet)
    } else {
      y = key(from: y + theme.gap, at: theme.margin, within: width, on: &sheet)
    }
    return y + 2 * theme.gap
  }

  /// Where one line is too short for the title: its beginning up to a comma, which is a title too, when that fits.
  private func title(within width: Double, _ sheet: Sheet) -> String {
    let parts = chart.title.split(separator: ", ")
    guard titleLines == 1, parts.count > 1 else { return chart.title }
    let lengths = (1...parts.count).reversed().map { parts.prefix($0).joined(separator: ", ") }
    return lengths.first { sheet.width($0, sheet.theme.title, bold: true) <= width } ?? chart.title
  }

  private static func mostTitleLines(_ theme: Theme) -> Int { theme.isCompact ? 3 : 2 }

  /// Those of the title, where it has all the room it needs.
  package static func titleLines(of chart: Chart, within width: Double, on sheet: Sheet) -> [String] {
    sheet.balanced(
      chart.title, within: width, lines: mostTitleLines(sheet.theme), sheet.theme.title, bold: true)
  }

  /// Lines broken between the parts.
  ///
  /// In one line: as many parts as fit, but always the second, for it is the period.
  private func subtitle(within limit: Double, _ sheet: Sheet) -> [String] {
    let size = sheet.theme.small
    let divider = " · "
    let parts = chart.subtitle.split(separator: divider).map(String.init)
    func fits(_ text: String) -> Bool { sheet.width(text, size) <= limit }
    if subtitleLines == 1, parts.count > 1 {
      for count in (2...parts.count).reversed() {
        let line = parts.prefix(count).joined(separator: divider)
        if fits(line) { return [line] }
      }
      let room = limit - sheet.width(divider + parts[1], size)
      return [
        room < 60
          ? sheet.fitted(parts[1], within: limit, size)
          : sheet.fitted(parts[0], within: room, size) + divider + parts[1]
      ]
    }
    if parts.contains(where: { !fits($0) }) {
      return sheet.wrapped(
        chart.subtitle, within: limit, lines: parts.count == 1 && titleLines > 1 ? 2 : subtitleLines, size)
    }
    // The measure above, when and where below.
    let all = parts.joined(separator: divider)
    if !fits(all), let first = parts.first {
      let rest = parts.dropFirst().joined(separator: divider)
      if fits(rest) { return [first, rest] }
    }
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, fits(last + divider + part) {
        lines[lines.count - 1] = last + divider + part
      } else {
        lines.append(part)
      }
    }
    return Array(lines.prefix(subtitleLines))
  }

  private func put(
    _ line: String, _ size: Double, _ bold: Bool, _ colour: Colour, _ y: inout Double, _ sheet: inout Sheet
  ) {
    let height = sheet.theme.lineHeight(size)
    let baseline = snapped(y + height / 2 + sheet.theme.rise(size))
    sheet.text(line, at: Point(sheet.theme.margin, baseline), size: size, bold: bold, colour)
    y += height
  }

  /// Of all entries in one row.
  private func keyWidth(_ sheet: Sheet) -> Double {
    chart.key.indices.reduce(0) { sum, index in
      let entry = chart.key[index]
      let gap = index + 1 < chart.key.count ? gap(after: index, sheet.theme) : 0
      return sum + markWidth(entry.shape) + 6 + sheet.width(label(entry), sheet.theme.small) + gap
    }
  }

  private func label(_ entry: KeyEntry) -> String { isKeyBrief ? entry.brief : entry.label }

  private func gap(after index: Int, _ theme: Theme) -> Double {
    let next = index + 1 < chart.key.count ? chart.key[index + 1].shape : .square
    return chart.key[index].shape == .step && next == .step ? 12 : theme.isCompact || isKeyBrief ? 14 : 20
  }

  private func key(from top: Double, at left: Double, within limit: Double, on sheet: inout Sheet) -> Double {
    let theme = sheet.theme
    let height = theme.lineHeight(theme.small)
    var y = top
    var x = left
    for (index, entry) in chart.key.enumerated() {
      let mark = markWidth(entry.shape)
      let label = sheet.fitted(label(entry), within: limit - mark - 6, theme.small)
      let wide = mark + 6 + sheet.width(label, theme.small)
      if x > left, x + wide > left + limit + 0.01 {
        x = left
        y += height
      }
      draw(entry, at: x, middle: snapped(y + height / 2), on: &sheet)
      sheet.text(
        label, at: Point(x + mark + 6, snapped(y + height / 2 + theme.rise(theme.small))), size: theme.small,
        sheet.palette.secondary)
      x = snapped(x + wide + gap(after: index, theme))
    }
    return y + height
  }

  private func markWidth(_ shape: KeyEntry.Shape) -> Double {
    switch shape {
    case .line, .dashed: 16
    case .mark: 2
    case .square, .step, .hatched: 11
    }
  }

  private func draw(_ entry: KeyEntry, at x: Double, middle: Double, on sheet: inout Sheet) {
    let colour = sheet.palette[entry.ink]
    switch entry.shape {
    case .square, .step:
      sheet.fill(Rect(x: x, y: middle - 5.5, width: 11, height: 11), colour)
      if entry.ink == .past {
        sheet.fill(Rect(x: x, y: middle - 5.5, width: 11, height: 1.5), sheet.palette.previous)
      }
    case .hatched: sheet.hatch(Rect(x: x, y: middle - 5.5, width: 11, height: 11))
    case .line: sheet.fill(Rect(x: x, y: middle - 1, width: 16, height: 2), colour)
    case .dashed: sheet.stroke([Point(x, middle), Point(x + 16, middle)], width: 1, colour, dash: [4, 3])
    case .mark: sheet.fill(Rect(x: x, y: middle - 6, width: 2, height: 12), colour)
    }
  }
}

import Document

/// A table in fixed-width text.
///
/// Nothing is cut: text cells fold into lines, and where that would not do, or where rows carry links, every row
/// becomes an entry of its own.
enum TextTable {
  private static let gap = 2

  static func lines(_ table: Table, width: Int) -> [String] {
    let hasLinks = table.rows.contains { $0.contains { $0.link != nil } }
    let texts = table.columns.count { !$0.isNumeric }
    let natural = table.columns.indices.map { index in cells(table, index).map(DisplayWidth.of).max() ?? 0 }
    if !hasLinks, total(natural) <= width { return grid(table, natural) }
    if !hasLinks, texts <= 2, let folded = folded(table, natural, to: width) { return grid(table, folded) }
    return table.rows.flatMap { entry(table, $0, width) }
  }

  private static func cells(_ table: Table, _ index: Int) -> [String] {
    [table.columns[index].title] + table.rows.map { $0[index].text }
  }

  private static func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + gap * (widths.count - 1) }

  /// Narrower text columns, so that everything fits at the price of the fewest lines; nil when a word would break.
  private static func folded(_ table: Table, _ natural: [Int], to width: Int) -> [Int]? {
    let texts = table.columns.indices.filter { !table.columns[$0].isNumeric }
    let narrowest = texts.map { index in
      cells(table, index).flatMap { $0.split(separator: " ") }.map { DisplayWidth.of(String($0)) }.max() ?? 0
    }
    func height(_ widths: [Int]) -> Int {
      ([table.columns.map(\.title)] + table.rows.map { $0.map(\.text) }).reduce(0) { sum, row in
        sum + (texts.map { DisplayWidth.wrapped(row[$0], to: widths[$0]).count }.max() ?? 0)
      }
    }
    var widths = natural
    while total(widths) > width {
      let choices = zip(texts, narrowest).filter { widths[$0] > $1 }.map { index, _ in
        var narrower = widths
        narrower[index] -= 1
        return (widths: narrower, height: height(narrower), room: widths[index])
      }
      guard let best = choices.min(by: { ($0.height, -$0.room) < ($1.height, -$1.room) }) else { return nil }
      widths = best.widths
    }
    return widths
  }

  private static func grid(_ table: Table, _ widths: [Int]) -> [String] {
    let blanks = String(repeating: " ", count: gap)
    func row(_ texts: [String]) -> [String] {
      let folded = texts.indices.map { DisplayWidth.wrapped(texts[$0], to: max(1, widths[$0])) }
      return (0..<(folded.map(\.count).max() ?? 0)).map { line in
        folded.indices.map { index in
          DisplayWidth.padded(
            line < folded[index].count ? folded[index][line] : "", to: widths[index],
            alignedRight: table.columns[index].isNumeric)
        }.joined(separator: blanks)
      }
    }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: blanks)
    return row(table.columns.map(\.title)) + [rule] + table.rows.flatMap { row($0.map(\.text)) }
  }

  /// `- Title`, below it the other columns by name, and its address.
  private static func entry(_ table: Table, _ row: [Cell], _ width: Int) -> [String] {
    let details = row.indices.dropFirst().filter { !row[$0].text.isEmpty }
      .map { "\(table.columns[$0].title): \(row[$0].text)" }.joined(separator: "; ")
    let title = DisplayWidth.wrapped(row[0].text, to: width - 2).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    let below = details.isEmpty ? [] : DisplayWidth.wrapped(details, to: width - 2).map { "  " + $0 }
    return title + below + (row.compactMap(\.link).first.map { address($0, width) } ?? [])
  }

  /// On one line, or between angle brackets on several (RFC 3986, appendix C).
  static func address(_ link: String, _ width: Int) -> [String] {
    DisplayWidth.of(link) <= width - 2
      ? ["  " + link] : DisplayWidth.wrapped("<\(link)>", to: width - 2).map { "  " + $0 }
  }
}

import Document

/// A table in fixed-width text. Text columns give way until everything fits.
enum TextTable {
  private static let gap = 2
  private static let narrowest = 8

  static func lines(_ table: Table, width: Int) -> [String] {
    var widths = table.columns.enumerated().map { index, column in
      max(DisplayWidth.of(column.title), table.rows.map { DisplayWidth.of($0[index].text) }.max() ?? 0)
    }
    func total() -> Int { widths.reduce(0, +) + gap * (widths.count - 1) }
    while total() > width {
      let yielding = widths.indices.filter { widths[$0] > narrowest }
      let textual = yielding.filter { !table.columns[$0].isNumeric }
      guard let widest = (textual.isEmpty ? yielding : textual).max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    let header = row(table.columns.map(\.title), table, widths)
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: String(repeating: " ", count: gap))
    return [header, rule] + table.rows.map { row($0.map(\.text), table, widths) }
  }

  private static func row(_ texts: [String], _ table: Table, _ widths: [Int]) -> String {
    texts.indices.map { index in
      DisplayWidth.padded(
        DisplayWidth.cut(texts[index], to: widths[index]), to: widths[index],
        alignedRight: table.columns[index].isNumeric)
    }.joined(separator: String(repeating: " ", count: gap))
  }
}

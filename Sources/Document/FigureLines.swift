import Analysis
import Records
import Wording

extension Composer {
  /// All figures of the report, in the order of the book.
  func figureLines() -> [FigureLine] {
    var taken: Set<String> = []
    var names: [FigureID: String] = [:]
    return analysis.figures.figures.map { figure in
      let id = figure.id.description
      var anchor = Self.anchor(id)
      // Names that are percent-encoded may meet others that were written so.
      var next = 2
      while !taken.insert(anchor).inserted {
        anchor = Self.anchor(id) + "~\(next)"
        next += 1
      }
      let kind = figure.id.slot == .others ? figure.id : figure.id.at(nil)
      let name = names[kind] ?? shown(words.name(of: figure.id), 80)
      names[kind] = name
      return FigureLine(
        figure: figure.id, label: Legible.line(id, limit: 120), anchor: anchor, name: name,
        value: words.value(figure), rows: words.value(Double(figure.n), .count))
    }
  }

  /// The id percent-encoded; the beginning of a very long one, which stands several times in a page.
  private static func anchor(_ id: String) -> String {
    var anchor = ""
    for byte in id.utf8 {
      guard anchor.utf8.count < longestAnchor else { return anchor + "~" }
      anchor +=
        isPlain(byte)
        ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return anchor
  }

  private static let longestAnchor = 600

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}

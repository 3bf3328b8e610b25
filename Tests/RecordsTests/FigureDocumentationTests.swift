import Foundation
import Records
import Testing

/// docs/figures.md lists what the catalogue holds.
@Suite struct FigureDocumentationTests {
  private struct Row {
    /// As printed, in braces what the dimension is.
    var ids: [String] = []
    /// Those of them that are marked as made of the reference too.
    var baselines: [String] = []
    let unit: String
  }

  @Test("every figure of the tables is in the catalogue, and the other way round")
  func names() throws {
    let documented = Set(try Self.rows().flatMap(\.ids).map(Self.bare))
    let known = Set(
      FigureCatalogue.all.filter { if case .otherNames = $0.role { false } else { true } }.map(\.name))
    #expect(documented.subtracting(known).sorted() == [])
    #expect(known.subtracting(documented).sorted() == [])
  }

  @Test("R marks the numbers of the period that have a baseline")
  func baselines() throws {
    let documented = Set(try Self.rows().flatMap(\.baselines).filter { !$0.contains("{") })
    let known = Set(FigureCatalogue.all.filter { $0.hasBaseline && $0.isOfPeriod }.map(\.name))
    #expect(documented.symmetricDifference(known).sorted() == [])
  }

  @Test("units are those of the catalogue")
  func units() throws {
    var checked = 0
    for row in try Self.rows() where ["count", "seconds", "fraction", "per_second", "money"].contains(row.unit) {
      for id in row.ids {
        #expect(FigureID(printed: Self.bare(id))?.definition.unit.description == row.unit, "\(id)")
        checked += 1
      }
    }
    #expect(checked > 70)
  }

  private static func bare(_ id: String) -> String { String(id.prefix { $0 != "{" }) }

  private static func rows() throws -> [Row] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appendingPathComponent("docs/figures.md"), encoding: .utf8)
    return page.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      let row = row(String(cells[1]), unit: cells[2].trimmingCharacters(in: .whitespaces))
      return row.ids.isEmpty ? nil : row
    }
  }

  /// `a.b.c`, `.d` **R** (c), `_e`: a name that begins with a point or a stroke goes on from the one before.
  private static func row(_ cell: String, unit: String) -> Row {
    var row = Row(unit: unit)
    var fresh: [String] = []
    for (index, part) in cell.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1 {
        guard let id = full(String(part), after: row.ids.last) else { continue }
        row.ids.append(id)
        fresh.append(id)
      } else if let mark = part.range(of: "**R**") {
        let only = part[mark.upperBound...].split(separator: "(").dropFirst().first?.split(separator: ")").first
        row.baselines += fresh.filter { only.map { "." + $0 }.map($0.hasSuffix) ?? true }
        fresh = []
      }
    }
    return row
  }

  private static func full(_ text: String, after last: String?) -> String? {
    let family = text.prefix { $0 != "." }
    if let known = FigureFamily(rawValue: String(family)) {
      return [.custom, .panel].contains(known) || family == text ? nil : text
    }
    guard let last, let first = text.first, first == "." || first == "_" else { return nil }
    let brace = last.firstIndex(of: "{") ?? last.endIndex
    guard let cut = last[..<brace].lastIndex(of: first) else { return nil }
    return last[..<cut] + text + (text.contains("{") ? "" : last[brace...])
  }
}

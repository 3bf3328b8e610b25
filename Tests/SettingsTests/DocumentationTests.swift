import Foundation
import Records
import TestSupport
import Testing

@testable import Settings

@Suite struct DocumentationTests {
  private static let text = try! String(
    contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/settings.md"), encoding: .utf8)

  @Test("docs/settings.md names every key with its default", arguments: SettingsKeys.all.map(\.path))
  func keys(path: String) throws {
    // A mapping with keys of its own is named by them.
    let isParent = SettingsKeys.all.contains { $0.path.hasPrefix(path + ".") }
    guard !isParent else { return #expect(Self.text.contains("`\(path).")) }
    let row = try #require(Self.text.split(separator: "\n").first { $0.hasPrefix("| `\(path)` |") })
    if let fallback = SettingsKeys.all.first(where: { $0.path == path })?.fallback {
      #expect(row.contains("| `\(fallback)` |"))
    }
  }

  @Test("docs/settings.md names every standard table with its columns")
  func tables() {
    for table in SourceTable.mapped {
      let list = table.namedColumns.map { "`\($0)`" }.joined(separator: ", ")
      #expect(Self.text.contains("| `\(table.name)` | \(list) |"))
    }
  }

  @Test("docs/settings.md shows every standard measure with its limits and aggregates")
  func measures() {
    for measure in StandardMeasures.all {
      let unit = MeasureUnit.standard(measure.unit)
      func limit(_ number: Double?) -> String { number.map { decimal(unit.writtenNumber($0)) } ?? "none" }
      let figures = StandardMeasures.figures(of: measure).map(\.aggregate.rawValue)
      let choices =
        figures.count == 1
        ? figures[0] : figures.dropLast().joined(separator: ", ") + " or " + figures[figures.count - 1]
      let row = [
        "`\(measure.name)`", "`\(measure.figure)`", unit.name, limit(measure.warning), limit(measure.critical), choices,
      ].joined(separator: " | ")
      #expect(Self.text.contains("| \(row) |"), "\(row)")
    }
  }

  @Test("docs/settings.md names every word a key may take")
  func words() {
    let words =
      Measure.Aggregate.allCases.map(\.rawValue) + Section.allCases.map(\.rawValue)
      + Direction.allCases.map(\.rawValue) + CalendarEvent.Marking.allCases.map(\.rawValue)
      + Settings.Language.allCases.map(\.rawValue)
    for word in words { #expect(Self.text.contains("`\(word)`"), "\(word)") }
  }

  @Test("every example of docs/settings.md can be read")
  func examples() throws {
    let blocks = Self.text.split(separator: "\n\n").filter { block in
      block.split(separator: "\n").allSatisfy { $0.hasPrefix("    ") } && !block.contains("daybook.yaml:")
    }
    #expect(blocks.count == 7)
    for block in blocks {
      let yaml = block.split(separator: "\n").map { $0.dropFirst(4) }.joined(separator: "\n")
      #expect(try read(yaml) != Settings())
    }
  }
}

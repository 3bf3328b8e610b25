import Document
import Testing

@testable import Rendering

@Suite("Tables in text")
struct TextTableTests {
  private func table(_ columns: [(String, Bool)], _ rows: [[String]]) -> Table {
    Table(title: "", columns: columns.map { .init($0.0, isNumeric: $0.1) }, rows: rows.map { $0.map { Cell($0) } })
  }

  @Test("columns align, numbers to the right")
  func grid() {
    let table = table([("Name", false), ("Count", true)], [["кофе", "5"], ["日本", "1,234"]])
    #expect(
      TextTable.lines(table, width: 40) == [
        "Name  Count", "----  -----", "кофе      5", "日本  1,234",
      ])
  }

  @Test("text folds where there is no room, nothing is cut")
  func folded() {
    let table = table([("Measure", false), ("Value", true)], [["Unresolved critical errors", "12,345"]])
    #expect(
      TextTable.lines(table, width: 26) == [
        "Measure              Value", "------------------  ------", "Unresolved          12,345",
        "critical errors           ",
      ])
  }

  @Test("a table of texts that does not fit becomes a list, without what is empty")
  func list() {
    let table = table(
      [("Title", false), ("Level", false), ("Cause", false)],
      [["Payments are not confirmed", "High", "A key had expired"], ["Down", "", ""]])
    #expect(
      TextTable.lines(table, width: 34) == [
        "- Payments are not confirmed", "  Level: High; Cause: A key had", "  expired", "- Down",
      ])
  }

  @Test("links stand below their row, long ones in angle brackets on several lines")
  func links() {
    let cells = [
      Cell("A", link: "https://e.org/1"), Cell("B", link: "https://e.org/" + String(repeating: "x", count: 30)),
    ]
    let table = Table(title: "", columns: [.init("Title")], rows: cells.map { [$0] })
    #expect(
      TextTable.lines(table, width: 24) == [
        "- A", "  https://e.org/1", "- B", "  <https://e.org/xxxxxxx", "  xxxxxxxxxxxxxxxxxxxxxx", "  x>",
      ])
  }
}

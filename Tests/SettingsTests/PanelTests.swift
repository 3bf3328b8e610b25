import Foundation
import Records
import Settings
import Testing

@Suite("Reading panels") struct PanelTests {
  @Test("a panel says what its rows mean and how they are shown")
  func all() throws {
    let settings = try read(
      """
      panels:
        - title: { en: Paid orders, ru: Оплаченные заказы }
          query: SELECT at, total, city FROM orders
          time: at
          value: total
          group: city
          aggregate: avg
          chart: line
          unit: EUR
          better: higher
          section: users
          compare: false
          times: { time: epoch }
          zone: Asia/Tokyo
          keeps: 30d
        - title: Scans
          table: scans
          chart: table
          rows: 25
        - title: Работа
          query: SELECT at AS time, took FROM runs
          value: took
          unit: ms
      """)
    let panels = settings.panels
    #expect(panels.map(\.id) == ["paid_orders", "scans", "panel_3"])
    #expect(panels[0].title("ru") == "Оплаченные заказы" && panels[1].title("ru") == "Scans")
    #expect(panels[0].columns == ["time": "at", "value": "total", "group": "city"])
    #expect(panels[0].aggregate == .avg && panels[0].chart == .line && panels[0].unit == .money("EUR"))
    #expect(panels[0].better == .higher && panels[0].section == .users && !panels[0].isCompared)
    #expect(panels[0].source.times == ["time": .epoch] && panels[0].source.zone?.identifier == "Asia/Tokyo")
    #expect(panels[0].source.place == "d.yaml:3:12" && panels[0].source.keeps == .seconds(30 * 86_400))
    #expect(panels[1].chart == .table && panels[1].rows == 25 && panels[1].source.rows == .table("scans", columns: [:]))
    #expect(panels[2].aggregate == .sum && panels[2].unit == .seconds && panels[2].source.units == ["value": "ms"])
  }

  @Test("without a value rows are counted, and a share is of fractions")
  func natural() throws {
    let settings = try read(
      """
      panels:
        - { title: A, query: SELECT 1 }
        - { title: B, query: SELECT 1, value: x, aggregate: share, values: { value: { done: 1, "*": 0 } } }
      """)
    #expect(settings.panels.map(\.aggregate) == [.count, .share])
    #expect(settings.panels.map(\.unit) == [.count, .fraction])
    #expect(settings.panels[1].source.values == ["value": ValueMap(["done": "1", "*": "0"])])
  }

  @Test(
    "what is wrong is told with its place",
    arguments: [
      ("{ query: SELECT 1 }", "a panel needs a title"), ("{ title: A }", "a panel needs a query or a table"),
      ("{ title: A, query: SELECT 1, table: t }", "table stands beside a query"),
      ("{ title: A, query: '' }", "the query is empty"),
      ("{ titel: A, title: A, query: SELECT 1 }", "Did you mean title?"),
      ("{ title: { de: A }, query: SELECT 1 }", "unknown key \"de\""),
      ("{ title: A, query: SELECT 1, chart: pie }", "Write line, bar or table"),
      ("{ title: A, query: SELECT 1, aggregate: sum }", "sum needs a value"),
      ("{ title: A, query: SELECT 1, value: x, aggregate: count }", "count needs no value"),
      ("{ title: A, query: SELECT 1, value: x, count: true }", "counts rows or adds up a value, not both"),
      ("{ title: A, query: SELECT 1, value: x, aggregate: p95 }", "is not an aggregate of panels"),
      ("{ title: A, query: SELECT 1, unit: ms }", "a panel of count is not in \"ms\""),
      ("{ title: A, query: SELECT 1, chart: table, group: x }", "a table has no group"),
      ("{ title: A, query: SELECT 1, rows: 5 }", "rows is for chart: table"),
      ("{ title: A, query: SELECT 1, chart: table, rows: 101 }", "Write 1 to 100"),
      ("{ title: A, query: SELECT 1, keeps: 100 rows }", "rows are kept for a time"),
      ("{ title: A, query: SELECT 1, id: A-B }", "is not an id"),
      ("{ title: A, query: SELECT 1, section: shop }", "is not a section"),
      ("{ title: A, query: SELECT 1, times: { at: epoch } }", "unknown key \"at\""),
      ("5", "a single value stands where keys"),
      ("{ title: A, query: SELECT 1 }, { title: A, query: SELECT 1 }", "has the same name in figures, a"),
      ("{ title: A, query: SELECT 1 }, { title: B, id: a, query: SELECT 1 }", "has the id \"a\""),
    ])
  func wrong(panel: String, complaint: String) {
    let found = complaints("panels: [\(panel)]")
    #expect(found.contains { $0.hasPrefix("d.yaml:1:") && $0.contains(complaint) }, "\(found)")
  }

  @Test("panels are a list")
  func noList() {
    #expect(complaints("panels: { title: A }").first?.contains("a list of panels is wanted") == true)
    #expect(complaints("panels:").isEmpty)
  }

  @Test("every example of docs/databases.md that has panels can be read")
  func examples() throws {
    let page = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs/databases.md"), encoding: .utf8)
    let blocks = page.split(separator: "\n\n").filter { $0.hasPrefix("    panels:") }
    #expect(blocks.count == 2)
    for block in blocks {
      let yaml = block.split(separator: "\n").map { $0.dropFirst(4) }.joined(separator: "\n")
      #expect(try !read(yaml).panels.isEmpty)
    }
  }
}

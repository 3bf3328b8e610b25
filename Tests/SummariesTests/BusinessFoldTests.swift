import Records
import TestSupport
import Testing

@testable import Summaries

/// What rows of orders and dead letters mean.
@Suite struct BusinessFoldTests {
  private static let plan = TableFoldTests.plan

  private func panels(_ table: SourceTable, _ rows: [SampleCells], absent: Set<String> = []) -> [String: PanelSummary] {
    var fold = BusinessFold(
      table, TableRequest(Self.plan, storedZone: .utc, timeColumn: "at", absentColumns: absent))
    for row in rows { fold.add(row) }
    return Dictionary(
      fold.panels(timeColumn: "at", []).map { ($0.panel.id, $0.summary) }, uniquingKeysWith: { first, _ in first })
  }

  private static func order(
    _ at: SampleCells.Cell, _ amount: SampleCells.Cell = 10.0, _ currency: SampleCells.Cell = "EUR",
    _ status: SampleCells.Cell = "completed", _ product: SampleCells.Cell = "Soup", _ seller: SampleCells.Cell = "Ann",
    _ quantity: SampleCells.Cell = 2.0
  ) -> SampleCells { SampleCells([at, amount, currency, status, product, seller, quantity]) }

  @Test("revenue and sellers leave out what was canceled or failed, and completion what is under way")
  func statuses() {
    let words: [SampleCells.Cell] = ["completed", "Completed", "CANCELED", "failed", "open", "boxed", nil]
    let found = panels(.orders, words.map { Self.order("2026-11-19 10:00:00", 10.0, "EUR", $0) })
    #expect(found["orders.count"]?.parts[0].current.rows == 7)
    let completion = found["orders.completion"]?.parts[0].current
    #expect(completion?.rows == 4 && completion?.value(.share) == 0.5)
    #expect(found["orders.revenue"]?.parts[0].current.value(.sum) == 50)
    #expect(found["orders.average"]?.parts[0].current.value(.avg) == 10)
    #expect(found["orders.sellers"]?.parts[0].groups.map(\.current.rows) == [5])
    #expect(found["orders.products"]?.parts[0].groups.map { $0.current.value(.sum) } == [10])
  }

  @Test("currencies are never added, and an order without one stands apart")
  func currencies() {
    let rows = [
      Self.order("2026-11-19 10:00:00", 10.0, "EUR"), Self.order("2026-11-19 10:00:00", 20.0, "EUR"),
      Self.order("2026-11-19 10:00:00", 7.0, "USD"), Self.order("2026-11-12 10:00:00", 5.0, "USD"),
      Self.order("2026-11-19 10:00:00", 3.0, nil),
    ]
    let revenue = panels(.orders, rows)["orders.revenue"]
    #expect(revenue?.parts.map(\.unit) == ["EUR", "USD", nil])
    #expect(revenue?.parts.map { $0.current.value(.sum) } == [30, 7, 3])
    #expect(revenue?.parts.map { $0.reference.value(.sum) } == [0, 5, 0])
  }

  @Test(
    "what the table lacks gives no panel",
    arguments: [
      (["amount", "currency"], ["orders.average", "orders.revenue"]), (["status"], ["orders.completion"]),
      (["seller", "product"], ["orders.products", "orders.sellers"]), (["quantity"], []),
    ] as [(Set<String>, [String])])
  func absentColumns(absent: Set<String>, missing: [String]) {
    let all = Set(StandardPanel.allCases.filter { $0.table == .orders }.map(\.rawValue))
    let found = panels(.orders, [Self.order("2026-11-19 10:00:00")], absent: absent)
    #expect(all.subtracting(found.keys).sorted() == missing)
    if absent == ["quantity"] { #expect(found["orders.products"]?.parts[0].groups.map(\.current.rows) == [1]) }
  }

  @Test("a row that cannot be used is told once, whatever panels it is missing in")
  func rejections() {
    let rows = [Self.order("soon"), Self.order("2026-11-19 10:00:00", "much"), Self.order("2026-11-19 10:00:00")]
    let told = panels(.orders, rows).values.flatMap(\.rejections).map {
      "\($0.source) \($0.reason.rawValue) \($0.count)"
    }
    #expect(told.sorted() == ["orders not_a_number 1", "orders unreadable_time 1"])
  }

  @Test("dead letters wait until they are gone, and are exhausted when no retry is left")
  func deadLetters() {
    let rows: [[SampleCells.Cell]] = [
      ["2026-11-19 10:00:00", "mail", 5.0, 5.0], ["2026-11-19 11:00:00", "mail", 4.0, 5.0],
      ["2026-06-01 10:00:00", "payments", 6.0, 5.0], ["2026-11-12 10:00:00", "payments", nil, 5.0],
      // After the period.
      ["2026-11-20 10:00:00", "mail", 5.0, 5.0],
    ]
    let found = panels(.deadLetters, rows.map(SampleCells.init))
    #expect(found["dead_letters.count"]?.parts[0].current.rows == 2)
    #expect(found["dead_letters.count"]?.parts[0].reference.rows == 1)
    #expect(found["dead_letters.waiting"]?.parts[0].current.rows == 4)
    #expect(found["dead_letters.waiting"]?.firstRow == Instant(iso8601: "2026-06-01T10:00:00Z"))
    #expect(found["dead_letters.waiting"]?.parts[0].days.isEmpty == true)
    let exhausted = found["dead_letters.exhausted"]?.parts[0]
    #expect(exhausted?.current.value(.sum) == 2)
    #expect(exhausted?.groups.map { "\($0.name) \($0.current.value(.sum) ?? -1)" } == ["mail 1.0", "payments 1.0"])
  }

  @Test("many sellers are kept by a second reading, each panel its own")
  func manyGroups() throws {
    let request = TableRequest(Self.plan, storedZone: .utc, timeColumn: "at")
    let rows =
      (0..<17_000).map { Self.order("2026-11-19 10:00:00", 1.0, "EUR", "open", "Soup", .text("seller \($0)")) }
      + Array(repeating: Self.order("2026-11-19 10:00:00", 1.0, "EUR", "open", "Soup", "Ann"), count: 9)
    var fold = BusinessFold(.orders, request)
    for row in rows { fold.add(row) }
    #expect(fold.overflow.keys.sorted() == ["orders.sellers"])
    var again = BusinessFold(.orders, request, keeping: fold.overflow)
    for row in rows { again.add(row) }
    let sellers = try #require(again.panels(timeColumn: "at", []).first { $0.panel.id == "orders.sellers" })
    #expect(
      sellers.summary.parts[0].groups.first?.name == "Ann" && sellers.summary.parts[0].groups.first?.current.rows == 9)
    #expect(sellers.summary.parts[0].current.rows == 17_009)
  }
}

import Records
import SQLite
import Settings
import Summaries
import Testing

@testable import Databases

@Suite("Orders, events and dead letters") struct BusinessTableTests {
  private static let day = Period(day: Day("2026-11-19")!, zone: .utc)
  private static let asOf = Instant(iso8601: "2026-11-20T06:00:00Z")!

  private static let own = """
    CREATE TABLE system_metrics(id integer PRIMARY KEY, metric_type, value, unit, timestamp, metadata);
    INSERT INTO system_metrics VALUES (1, 'request_duration', 0.2, 's', '2026-11-19 10:00:00', '{}');
    """
  private static let silk = """
    CREATE TABLE silk_request(id, path, method, start_time, time_taken, num_sql_queries);
    CREATE TABLE silk_response(id, request_id, status_code);
    INSERT INTO silk_request VALUES (1, '/a/', 'GET', '2026-11-19 10:00:00', 200, 1);
    """
  private static let letters = """
    CREATE TABLE dead_letter_queue(id, queue_name, retry_count, max_retries, created_at);
    INSERT INTO dead_letter_queue VALUES (1, 'mail', 5, 5, '2026-11-19 10:00:00');
    """
  private static let shop = """
    CREATE TABLE shop_order(id, user_name, phone, quantity, total_price, status, created_at, dish_id, producer_id);
    CREATE TABLE shop_dish(id, name); CREATE TABLE shop_producer(id, name);
    CREATE TABLE shop_payment(id, currency, created_at, order_id);
    INSERT INTO shop_dish VALUES (1, 'Soup'); INSERT INTO shop_producer VALUES (1, 'Ann');
    INSERT INTO shop_payment VALUES (2, 'USD', '2026-11-19 10:05:00', 1), (1, 'EUR', '2026-11-19 10:01:00', 1);
    INSERT INTO shop_order VALUES (1, 'Joe', '555', 2, 9.5, 'Delivered', '2026-11-19 10:00:00', 1, 1),
      (2, 'Joe', '555', 1, 4, 'boxed', '2026-11-19 11:00:00', 7, 7);
    """

  private func source(_ sql: [String], _ scratch: Scratch, _ change: (inout Settings) -> Void = { _ in }) throws
    -> SQLiteSource
  {
    let database = try Connection(path: scratch.path, mode: .create, busyTimeout: 0)
    for statement in sql.flatMap({ $0.split(separator: ";\n").map(String.init) }) {
      for part in statement.split(separator: "; ") { try database.execute(String(part)) }
    }
    var settings = Settings()
    settings.source.path = scratch.path
    change(&settings)
    return try SQLiteSource(settings)
  }

  @Test("a preset of business tables is used beside Daybook's own tables, one that would count twice is not")
  func beside() throws {
    let scratch = try Scratch()
    let source = try source([Self.own, Self.silk, Self.letters, Self.shop], scratch)
    #expect(source.presets.map(\.name) == ["dead-letter-queue", "django-shop"])
    let input = try source.read(Comparison(Self.day), asOf: Self.asOf, threads: 1)
    #expect(input.metrics.value?.requests?.durations.count == 1)
    let panels = Dictionary(uniqueKeysWithValues: input.panels.map { ($0.panel.id, $0.result.value) })
    #expect(panels["orders.count"]??.parts[0].groups.map(\.name) == ["boxed", "completed"])
    // The first payment says the currency; an order without one stands apart, and its dish is not known.
    #expect(panels["orders.revenue"]??.parts.map(\.unit) == ["EUR", nil])
    #expect(panels["orders.sellers"]??.parts[0].groups.map(\.name) == ["(none)", "Ann"])
    #expect(panels["dead_letters.exhausted"]??.parts[0].current.value(.sum) == 1)
    // A word that the preset does not know is told.
    let told = input.panels[0].result.value?.rejections
    #expect(told?.map(\.reason) == [.unmappedValue] && told?.first?.example == "boxed")
    #expect(input.origins.contains { $0.id == .table(.orders) && $0.rows == 2 })
    #expect(!input.origins.contains { $0.query.contains("phone") || $0.query.contains("user_name") })
  }

  @Test("without Daybook's own tables all presets that fit are used, and with none no business table is read")
  func alone() throws {
    #expect(
      try source([Self.silk, Self.letters], Scratch()).presets.map(\.name) == ["dead-letter-queue", "django-silk"])
    let scratch = try Scratch()
    let input = try source([Self.own, Self.letters], scratch) { $0.source.presets = [] }
      .read(Comparison(Self.day), asOf: Self.asOf, threads: 1)
    #expect(input.panels.isEmpty)
  }

  @Test("a table without any row tells nothing, and one of the name alone is somebody else's")
  func empty() throws {
    let scratch = try Scratch()
    let input = try source(
      [
        Self.own, "CREATE TABLE dead_letter_queue(id, queue_name, retry_count, max_retries, created_at)",
        "CREATE TABLE orders(created_at, amount)", "INSERT INTO orders VALUES ('2026-11-19 10:00:00', 5)",
      ], scratch
    ).read(Comparison(Self.day), asOf: Self.asOf, threads: 1)
    #expect(input.panels.isEmpty && !input.origins.contains { $0.id == .table(.deadLetters) })
  }

  @Test("orders are mapped as every table is, and are enough for a report")
  func mapped() throws {
    let scratch = try Scratch()
    var cents = RowSource(
      .query("SELECT at AS created_at, cents / 100.0 AS amount, 'EUR' AS currency, state AS status FROM sales"))
    cents.values = ["status": ValueMap(["ok": "completed", "*": "open", "test": "skip"])]
    cents.times = ["created_at": .epoch]
    let moment = Instant(iso8601: "2026-11-19T10:00:00Z")!.microseconds / 1_000_000
    let input = try source(
      [
        "CREATE TABLE sales(at, cents, state)",
        "INSERT INTO sales VALUES (\(moment), 250, 'ok'), (\(moment), 150, 'new'), (\(moment), 99, 'test')",
      ], scratch
    ) { $0.source.tables["orders"] = [cents] }
    .read(Comparison(Self.day), asOf: Self.asOf, threads: 1)
    let revenue = input.panels.first { $0.panel.standard == .revenue }?.result.value
    #expect(revenue?.parts.map(\.unit) == ["EUR"] && revenue?.parts[0].current.value(.sum) == 4)
  }

  @Test("a query of orders that breaks off is told once and fails nothing else")
  func broken() throws {
    let scratch = try Scratch()
    let query = RowSource(.query("SELECT at AS created_at, json_extract(at, '$') AS amount FROM sales"))
    let input = try source(
      [Self.own, "CREATE TABLE sales(at)", "INSERT INTO sales VALUES ('2026-11-19 10:00:00')"], scratch
    ) { $0.source.tables["orders"] = [query] }
    .read(Comparison(Self.day), asOf: Self.asOf, threads: 1)
    #expect(input.panels.count == 1 && input.metrics.value != nil)
    guard case .failed(let reason)? = input.panels.first?.result else { return #expect(Bool(false)) }
    #expect(reason.contains("malformed JSON"))
  }
}

import Foundation
import Testing

@testable import daybook

/// Rows that come, change or go after their period was reported.
@Suite struct LateRowsTests {
  @Test("late rows make a revision that says what came, of the day and of its week; the older one stays readable")
  func late() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily, weekly] }")
    for day in ["2026-09-11", "2026-09-12", "2026-09-14"] { #expect(place.night(day).code == .success) }
    try place.execute(
      """
      INSERT INTO system_metrics SELECT lower(hex(randomblob(16))), metric_type, value * 3, unit, \
      '2026-09-11 12:00:0' || (abs(random()) % 10), metadata FROM system_metrics \
      WHERE metric_type = 'request_duration' LIMIT 12
      """)
    let outcome = place.night("2026-09-15")
    #expect(place.names(place.out + "/daily").filter { $0.hasPrefix("2026-09-11") } == ["2026-09-11", "2026-09-11.r1"])
    #expect(place.names(place.out + "/weekly") == ["2026-W36", "2026-W37", "2026-W37.r1"])
    let text = try String(contentsOfFile: place.out + "/daily/2026-09-11/report.txt", encoding: .utf8)
    #expect(text.contains("Revision 2: +12 rows; "), "\(text) \(outcome.error)")
    #expect(place.names(place.out + "/daily").filter { $0.hasPrefix("2026-09-10") } == ["2026-09-10"])
    let silent = place.night("2026-09-15")
    #expect(silent.error.hasPrefix("nothing is due"))
  }

  @Test("late rows of the smaller tables are found by their numbers")
  func lateReports() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    for day in ["2026-09-11", "2026-09-12"] { #expect(place.night(day).code == .success) }
    try place.execute(
      """
      INSERT INTO pilot_error_reports SELECT lower(hex(randomblob(16))), title, description, steps_to_reproduce, \
      expected_behavior, actual_behavior, category, severity, module, url, user_agent, browser, operating_system, \
      user_email, 'new', '2026-09-11 10:00:00', '2026-09-11 10:00:00', NULL, assigned_to_id, user_id \
      FROM pilot_error_reports LIMIT 3
      """)
    #expect(place.night("2026-09-13").code == .success)
    #expect(place.names(place.out + "/daily").filter { $0.hasPrefix("2026-09-11") } == ["2026-09-11", "2026-09-11.r1"])
    let text = try String(contentsOfFile: place.out + "/daily/2026-09-11/report.txt", encoding: .utf8)
    #expect(text.contains("Revision 2: +3 rows"))
  }

  @Test("late orders make a revision of their day")
  func lateOrders() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }\nsource: { tables: { orders: { name: orders } } }")
    try place.execute(
      """
      CREATE TABLE orders (id INTEGER PRIMARY KEY, created_at TEXT, amount REAL, currency TEXT, status TEXT);
      INSERT INTO orders (created_at, amount, currency, status) VALUES ('2026-09-10 12:00:00', 20, 'EUR', 'completed'),
        ('2026-09-11 12:00:00', 30, 'EUR', 'completed'), ('2026-09-12 12:00:00', 10, 'EUR', 'completed');
      """)
    for day in ["2026-09-11", "2026-09-12"] { #expect(place.night(day).code == .success) }
    try place.execute(
      "INSERT INTO orders (created_at, amount, currency, status) VALUES ('2026-09-11 13:00:00', 50, 'EUR', 'completed')"
    )
    #expect(place.night("2026-09-13").code == .success)
    #expect(
      place.names(place.out + "/daily") == ["2026-09-10", "2026-09-11", "2026-09-11.r1", "2026-09-12"])
    let text = try String(contentsOfFile: place.out + "/daily/2026-09-11/report.txt", encoding: .utf8)
    #expect(text.contains("Revision 2: +1 row"), "\(text)")
  }

  @Test("late rows of days that no report tells are counted anew, for what is compared with them")
  func lateWithoutReport() throws {
    let place = try Place()
    try place.settings("report: { kinds: [weekly] }")
    for day in ["2026-09-07", "2026-09-08"] { #expect(place.night(day).code == .success) }
    try place.execute(
      "INSERT INTO system_metrics SELECT lower(hex(randomblob(16))), metric_type, value, unit, '2026-09-02 12:00:01', "
        + "metadata FROM system_metrics WHERE metric_type = 'request_duration' LIMIT 5")
    #expect(place.report(["verify"], started: "2026-09-13T09:00:00Z").code == .incomplete)
    #expect(place.night("2026-09-14").code == .success)
    let verified = place.report(["verify"], started: "2026-09-14T09:00:00Z")
    #expect(verified.code == .success, "\(verified.output)")
  }

  @Test("rows that the application removes by their age leave reports as they are")
  func pruned() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily, weekly] }")
    for day in ["2026-09-10", "2026-09-11", "2026-09-12"] {
      try place.execute("DELETE FROM system_metrics WHERE timestamp < date('\(day)', '-2 days')")
      try place.execute("DELETE FROM pilot_error_reports WHERE created_at < date('\(day)', '-2 days')")
      #expect(place.night(day).code != .notWritten)
    }
    #expect(place.names(place.out + "/daily") == ["2026-09-09", "2026-09-10", "2026-09-11"])
  }

  @Test("an emptied metric table makes no empty revisions of what was reported")
  func emptied() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    for day in ["2026-09-11", "2026-09-12"] { #expect(place.night(day).code == .success) }
    try place.execute("DELETE FROM system_metrics")
    _ = place.night("2026-09-13")
    #expect(place.names(place.out + "/daily") == ["2026-09-10", "2026-09-11", "2026-09-12"])
  }

  @Test("a backfill writes no report of a period whose rows the database has removed since they were counted")
  func backfillOfRemoved() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    for day in ["2026-09-10", "2026-09-11"] { #expect(place.night(day).code == .success) }
    try place.execute("DELETE FROM system_metrics WHERE timestamp < '2026-09-09 15:00'")
    let forced = place.report(
      ["backfill", "--from", "2026-09-08", "--to", "2026-09-10", "--force"], started: "2026-09-11T02:00:00Z")
    #expect(forced.code == .incomplete)
    for day in ["2026-09-08", "2026-09-09"] {
      #expect(forced.error.contains("\(day): the database has removed rows of it"), "\(forced.error)")
    }
    #expect(place.names(place.out + "/daily") == ["2026-09-09", "2026-09-10", "2026-09-10.r1"])
  }
}

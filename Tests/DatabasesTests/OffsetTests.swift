import Records
import SQLite
import Settings
import Summaries
import TestSupport
import Testing

@testable import Databases

/// Times with an offset, and times in a zone of their own, are compared as instants.
@Suite struct OffsetTests {
  /// As-of is 22:15 on 20 November in UTC.
  ///
  /// A time as stored, the zone of times without an offset, whether it is later.
  static let times: [(text: String, zone: String, isLater: Bool)] = [
    ("2026-11-21 01:10:00+03:00", "UTC", false), ("2026-11-21 01:15:00+03:00", "UTC", true),
    ("2026-11-21 01:14:59.999999+03:00", "UTC", false), ("2026-11-21T08:00:00+10:00", "UTC", false),
    ("2026-11-21T12:14:59+14:00", "UTC", false), ("2026-11-21T12:15:00+14:00", "UTC", true),
    ("2026-11-20 17:14:59-05:00", "UTC", false), ("2026-11-20 17:15:00-05:00", "UTC", true),
    ("2026-11-20 10:20:00-12:00", "UTC", true), ("2026-11-20T22:15:00Z", "UTC", true),
    ("2026-11-20T22:14:59Z", "UTC", false), ("2026-11-20 22:15:00", "UTC", true), ("2026-11-20T22:14:59", "UTC", false),
    ("2026-11-21 01:14:59", "Europe/Moscow", false), ("2026-11-21 01:15:00", "Europe/Moscow", true),
    ("2026-11-21 03:14:59+05:00", "Europe/Moscow", false), ("2026-11-20T14:15:00", "America/Los_Angeles", true),
    ("2026-11-20T14:14:59", "America/Los_Angeles", false), ("2026-12-24 00:00:00+03:00", "UTC", true),
  ]

  @Test(
    "a row is later than the report by its instant, whatever its offset, with and without an index", arguments: times)
  func later(time: (text: String, zone: String, isLater: Bool)) throws {
    for index in ["CREATE INDEX i ON system_metrics (metric_type, timestamp)", ""] {
      let scratch = try Scratch()
      let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
      try connection.execute(
        "CREATE TABLE system_metrics (metric_type, value real, unit, timestamp, metadata); \(index)")
      for text in [time.text, "2026-11-19 10:00:00"] {
        try connection.execute("INSERT INTO system_metrics VALUES ('orders', 1, '', '\(text)', '{}')")
      }
      var settings = Settings()
      settings.source.path = scratch.path
      settings.source.storedTimezone = try #require(Zone(identifier: time.zone))
      let asOf = try #require(Instant(iso8601: "2026-11-20T22:15:00Z"))
      let input = try SQLiteSource(settings).read(Comparison(PhysicalFormTests.day), asOf: asOf, threads: 1)
      let expected = time.isLater ? [Rejection(source: .metricType("orders"), reason: .afterAsOf, count: 1)] : []
      #expect(input.metrics.value?.rejections.map(\.bare) == expected)
    }
  }

  @Test("rows without a metric type are counted in the day their instant lies in")
  func untyped() throws {
    let scratch = try Scratch()
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute(
      """
      CREATE TABLE system_metrics (metric_type, value real, unit, timestamp, metadata);
      CREATE INDEX i ON system_metrics (metric_type, timestamp);
      INSERT INTO system_metrics VALUES ('orders', 1, '', '2026-11-19 10:00:00+03:00', '{}');
      INSERT INTO system_metrics VALUES (NULL, 1, '', '2026-11-20 02:59:59+03:00', '{}');
      INSERT INTO system_metrics VALUES (NULL, 1, '', '2026-11-20 03:00:00+03:00', '{}');
      INSERT INTO system_metrics VALUES (7, 1, '', '2026-11-18 22:00:00-05:00', '{}');
      """)
    var settings = Settings()
    settings.source.path = scratch.path
    let input = try SQLiteSource(settings).read(
      Comparison(PhysicalFormTests.day), asOf: PhysicalFormTests.end, threads: 1)
    #expect(
      input.metrics.value?.rejections
        == [Rejection(source: .untyped, reason: .unreadableType, count: 2)])
  }
}

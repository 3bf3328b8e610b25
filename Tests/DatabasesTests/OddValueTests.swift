import Records
import SQLite
import Settings
import Summaries
import TestSupport
import Testing

@testable import Databases

@Suite struct OddValueTests {
  /// Value, time and metadata as stored, and what becomes of the row.
  static let oddities: [(values: String, rejected: Rejection.Reason?)] = [
    ("'request_duration', 1.5, 's', '2026-11-19 10:00:00', '{}'", nil),
    ("'request_duration', 2, 's', '2026-11-19 10:00:01', NULL", nil),
    ("'request_duration', '0.5', 's', '2026-11-19 10:00:02', x'7B7D'", nil),
    ("'request_duration', 1, NULL, '2026-11-19 10:00:03', 7", nil),
    ("'request_duration', 'fast', 's', '2026-11-19 10:00:04', '{}'", .notANumber),
    ("'request_duration', NULL, 's', '2026-11-19 10:00:05', '{}'", .notANumber),
    ("'request_duration', x'31', 's', '2026-11-19 10:00:06', '{}'", .notANumber),
    ("'request_duration', 9e999, 's', '2026-11-19 10:00:07', '{}'", .notANumber),
    ("'request_duration', -1, 's', '2026-11-19 10:00:08', '{}'", .negativeDuration),
    ("'request_duration', 1, 's', '2026-11-19 25:00:00', '{}'", .unreadableTime),
    ("'request_duration', 1, 's', NULL, '{}'", .unreadableTime),
    ("'request_duration', 1, 's', 1795089600, '{}'", .unreadableTime),
    ("'request_duration', 1, 's', x'323032362D31312D3139', '{}'", .unreadableTime),
    ("'request_duration', 1, 's', 'yesterday', '{}'", .unreadableTime),
    ("'request_duration', 1, 's', '', '{}'", .unreadableTime),
    ("'request_duration', 1, 's', '2026-11-20 10:00:00', '{}'", .afterAsOf),
    ("'request_duration', 1, 's', '2026-11-20T10:00:00', '{}'", .afterAsOf),
    ("'request_duration', 1, 's', '2027-01-01 00:00:00', '{}'", .afterAsOf),
    // What cannot be read is not of the future.
    ("'request_duration', 1, 's', '2026-11-20 25:00:00', '{}'", .unreadableTime),
    ("'request_duration', 1, 's', '2027-13-01 00:00:00', '{}'", .unreadableTime),
    ("'request_duration', 1, 's', '2027-01-01', '{}'", .unreadableTime),
    // Times that sort into no period.
    ("'request_duration', 1, 's', '19.11.2026 10:00:00', '{}'", .unreadableTime),
    ("'request_duration', 1, 's', '20.11.2026 10:00:00', '{}'", .unreadableTime),
    ("'request_duration', 1, 's', '2026/11/19 10:00:00', '{}'", .unreadableTime),
    ("'request_duration', 1, 's', '20261119T100000', '{}'", .unreadableTime),
    ("'request_duration', 1, 's', '1795089600', '{}'", .unreadableTime),
    ("'request_duration', 1, 's', '0000-00-00 00:00:00', '{}'", .unreadableTime),
    // Not in the period: another day's, though it cannot be read.
    ("'request_duration', 1, 's', '2026-11-18 25:00:00', '{}'", nil),
    // Not after as-of either.
    ("'request_duration', 1, 's', '2026-11-20T09:59:59', '{}'", nil),
    // Types that are no name, on the day, without a time, and on another day.
    ("NULL, 1, 's', '2026-11-19 10:00:09', '{}'", .unreadableType),
    ("7, 1, 's', '2026-11-19 10:00:10', '{}'", .unreadableType),
    ("x'637075', 1, 's', '2026-11-19 10:00:11', '{}'", .unreadableType),
    ("'', 1, 's', '2026-11-19 10:00:11', '{}'", .unreadableType),
    ("CAST('request_duration' AS BLOB), 1, 's', '2026-11-19 10:00:11', '{}'", .unreadableType),
    ("CAST(x'63FF' AS TEXT), 1, 's', '2026-11-19 10:00:11', '{}'", .unreadableType),
    ("CAST(x'6361666565CC81' AS TEXT), 1, 's', '2026-11-19 10:00:12', '{}'", .unreadableType),
    ("NULL, 1, 's', NULL, '{}'", .unreadableType), ("x'637075', 1, 's', 17, '{}'", .unreadableType),
    ("'', 1, 's', '19.11.2026', '{}'", .unreadableType), ("NULL, 1, 's', '2026-11-18 10:00:12', '{}'", nil),
  ]

  @Test(
    "values of every storage class are used or rejected for the reason they deserve, with and without an index",
    arguments: [true, false])
  func rejections(isIndexed: Bool) throws {
    let scratch = try Scratch()
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute("CREATE TABLE system_metrics (metric_type, value real, unit, timestamp datetime, metadata)")
    if isIndexed { try connection.execute("CREATE INDEX i ON system_metrics (metric_type, timestamp)") }
    for row in Self.oddities { try connection.execute("INSERT INTO system_metrics VALUES (\(row.values))") }
    var settings = Settings()
    settings.source.path = scratch.path
    let asOf = try #require(Instant(iso8601: "2026-11-20T10:00:00Z"))
    for threads in 1...2 {
      let input = try SQLiteSource(settings).read(Comparison(PhysicalFormTests.day), asOf: asOf, threads: threads)
      let metrics = try #require(input.metrics.value)
      #expect(metrics.types.keys.sorted() == ["request_duration"])
      #expect(metrics.requests?.durations.count == 4)
      #expect(metrics.requests?.durations.sum == 5)
      for reason in Rejection.Reason.allCases {
        let found = metrics.rejections.filter { $0.reason == reason }.reduce(0) { $0 + $1.count }
        #expect(found == Self.oddities.filter { $0.rejected == reason }.count, "\(reason)")
      }
    }
  }

  @Test(
    "a time that cannot be read is counted once, also where the reads of two days meet and in another stored zone",
    arguments: ["UTC", "Europe/Moscow"], [true, false])
  func unreadableOnce(storedZone: String, isIndexed: Bool) throws {
    let scratch = try Scratch()
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute("CREATE TABLE system_metrics (metric_type, value real, unit, timestamp datetime, metadata)")
    if isIndexed { try connection.execute("CREATE INDEX i ON system_metrics (metric_type, timestamp)") }
    for day in 1...30 {
      for time in ["00:00:00", "12:00:60", "12:00:00", "23:59:59", "24:00:00"] {
        try connection.execute(
          "INSERT INTO system_metrics VALUES ('cpu_usage', 1, '', '2026-11-\(day < 10 ? "0" : "")\(day) \(time)', '{}')"
        )
      }
    }
    var settings = Settings()
    settings.source.path = scratch.path
    settings.source.storedTimezone = try #require(Zone(identifier: storedZone))
    let period = Period(week: PhysicalFormTests.week.days[0].day.week, zone: settings.source.storedTimezone)
    let asOf = try #require(Instant(iso8601: "2026-12-02T00:00:00Z"))
    for threads in 1...2 {
      let input = try SQLiteSource(settings).read(Comparison(period), asOf: asOf, threads: threads)
      let metrics = try #require(input.metrics.value)
      #expect(metrics.types["cpu_usage"]?.count == 21)
      #expect(metrics.rejections.map(\.bare) == [Self.unreadable(14, "2026-11-16 12:00:60")])
      #expect(input.referenceMetrics.value?.rejections == [])
    }
  }

  @Test(
    "times without a year are found behind and between many good ones, and no more than 10,000 are counted",
    arguments: [true, false])
  func withoutYear(isIndexed: Bool) throws {
    let scratch = try Scratch()
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute("CREATE TABLE system_metrics (metric_type, value real, unit, timestamp datetime, metadata)")
    if isIndexed { try connection.execute("CREATE INDEX i ON system_metrics (metric_type, timestamp)") }
    let numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 300)"
    for year in 2021...2026 {
      try connection.execute(
        "\(numbers) INSERT INTO system_metrics SELECT 'cpu_usage', 1, '', '\(year)-11-19 10:00:00', '{}' FROM n")
      try connection.execute("INSERT INTO system_metrics VALUES ('cpu_usage', 1, '', '\(year)/11/19 10:00', '{}')")
    }
    var settings = Settings()
    settings.source.path = scratch.path
    func rejections() throws -> [Rejection] {
      let asOf = try #require(Instant(iso8601: "2026-11-20T10:00:00Z"))
      let input = try SQLiteSource(settings).read(Comparison(PhysicalFormTests.day), asOf: asOf, threads: 2)
      #expect(input.metrics.value?.types["cpu_usage"]?.count == 300)
      return try #require(input.metrics.value).rejections.map(\.bare)
    }
    #expect(try rejections() == [Self.unreadable(6, "2021/11/19 10:00")])
    try connection.execute(
      """
      \(numbers), m(y) AS (SELECT a.x FROM n a, n b LIMIT 10001)
      INSERT INTO system_metrics SELECT 'cpu_usage', 1, '', '19.11.2026 10:00', '{}' FROM m
      """)
    #expect(try rejections() == [Self.unreadable(10_000, "19.11.2026 10:00", atLeast: true)])
  }

  private static func unreadable(_ count: Int, _ example: String, atLeast: Bool = false) -> Rejection {
    Rejection(
      source: .metricType("cpu_usage"), reason: .unreadableTime, count: count, atLeast: atLeast, column: "timestamp",
      example: example)
  }

  @Test("of more than 500 metric types those Daybook knows are read, and the rows of the others counted")
  func manyTypes() throws {
    let scratch = try Scratch()
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute("CREATE TABLE system_metrics (metric_type, value real, unit, timestamp datetime, metadata)")
    for type in (100..<620).map({ "a\($0)" }) + ["request_duration", "revenue", "zebra"] {
      try connection.execute("INSERT INTO system_metrics VALUES ('\(type)', 1, '', '2026-11-19 10:00:00', '{}')")
    }
    for isIndexed in [false, true] {
      if isIndexed { try connection.execute("CREATE INDEX i ON system_metrics (metric_type, timestamp)") }
      var settings = Settings()
      settings.source.path = scratch.path
      let input = try SQLiteSource(settings).read(
        Comparison(PhysicalFormTests.day), asOf: PhysicalFormTests.end, threads: 1)
      let metrics = try #require(input.metrics.value)
      #expect(metrics.types.count == 502)
      #expect(metrics.requests?.durations.count == 1 && metrics.types["revenue"]?.count == 1)
      #expect(metrics.rejections == [Rejection(source: .untyped, reason: .unreadableType, count: 21)])
    }
  }

  @Test("a table without a column it needs fails alone, and says which; one that the settings name must be there")
  func missingColumn() throws {
    let scratch = try Scratch()
    try PhysicalForm.all[0].write(PhysicalFormTests.rows, to: scratch.path)
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute("CREATE TABLE Deployments (VERSION, deployed_at, author)")
    var settings = PhysicalForm.all[0].settings(scratch.path)
    settings.source.tables["incidents"] = [RowSource(table: "outages")]
    let input = try SQLiteSource(settings).read(
      Comparison(PhysicalFormTests.day), asOf: PhysicalFormTests.end, threads: 1)
    func reason<SQLiteValue>(_ readout: TableResult<SQLiteValue>) -> String? {
      if case .failed(let reason) = readout { reason } else { nil }
    }
    #expect(reason(input.deployments) == "the table Deployments has no column environment, rolled_back_at")
    #expect(reason(input.incidents) == "the settings name the table outages, the database has none")
    #expect(input.metrics.value != nil && reason(input.metrics) == nil)
    if case .absent = input.errors {} else { Issue.record("error reports without a table") }

    try connection.execute("DROP TABLE system_metrics; CREATE TABLE system_metrics (metric_type, value, timestamp)")
    let broken = try SQLiteSource(settings).read(
      Comparison(PhysicalFormTests.day), asOf: PhysicalFormTests.end, threads: 1)
    #expect(reason(broken.metrics) == "the table system_metrics has no column unit, metadata")
    #expect(reason(broken.referenceMetrics) == reason(broken.metrics))
  }

  @Test("a queue that happens to be called jobs is none of ours, unless the settings say so")
  func queueOfJobs() throws {
    let scratch = try Scratch()
    try PhysicalForm.all[0].write(PhysicalFormTests.rows, to: scratch.path)
    let connection = try Connection(path: scratch.path, mode: .create, busyTimeout: 100)
    try connection.execute("CREATE TABLE jobs (id, queue, payload, available_at)")
    var settings = PhysicalForm.all[0].settings(scratch.path)
    for isMapped in [false, true] {
      if isMapped { settings.source.tables["jobs"] = [RowSource(table: "jobs")] }
      let input = try SQLiteSource(settings).read(
        Comparison(PhysicalFormTests.day), asOf: PhysicalFormTests.end, threads: 1)
      switch input.jobs {
      case .absent: #expect(!isMapped)
      case .failed(let reason): #expect(isMapped && reason == "the table jobs has no column finished_at")
      case .read: Issue.record("a queue was read")
      }
    }
  }

  @Test("an empty metric table is read: nothing came, nothing is claimed")
  func empty() throws {
    for form in PhysicalForm.all.prefix(3) {
      let scratch = try Scratch()
      try form.write([], to: scratch.path)
      let input = try SQLiteSource(form.settings(scratch.path)).read(
        Comparison(PhysicalFormTests.week), asOf: PhysicalFormTests.end, threads: 2)
      let metrics = try #require(input.metrics.value)
      #expect(metrics.types.isEmpty && metrics.rejections.isEmpty && metrics.coverage.gaps.isEmpty)
      #expect(input.history.requestDays.allSatisfy { $0.durations == nil })
    }
  }
}

extension Day {
  fileprivate var week: Week { Week(containing: self) }
}

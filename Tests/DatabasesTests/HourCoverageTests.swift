import Records
import SQLite
import Settings
import Summaries
import Testing

@testable import Databases

@Suite struct HourCoverageTests {
  private static func instant(_ text: String) -> Instant { Instant(iso8601: text + ":00Z")! }

  private static func row(_ type: String, _ moment: Instant) -> SampleRow {
    SampleRow(type: type, value: .real(0.5), unit: "s", moment: moment, metadata: "{}", path: nil, status: 0)
  }

  /// Requests every 20 minutes until noon of the 19th, the processor's load every 30 minutes until three.
  private static let rows: [SampleRow] = {
    var rows: [SampleRow] = []
    for (type, minutes, end) in [("request_duration", 20, "2026-11-19T12:00"), ("cpu_usage", 30, "2026-11-19T03:00")] {
      var moment = instant("2026-10-08T00:00")
      while moment < instant(end) {
        rows.append(row(type, moment))
        moment = moment.adding(seconds: Int64(minutes) * 60)
      }
    }
    return rows.sorted { $0.moment < $1.moment }
  }()

  @Test("missing hours and silent types are told however the rows lie in the file", arguments: PhysicalForm.all)
  func forms(form: PhysicalForm) throws {
    let scratch = try Scratch()
    try form.write(Self.rows, to: scratch.path)
    for zone in ["UTC", "Asia/Kolkata"] {
      let period = Period(day: Day("2026-11-19")!, zone: Zone(identifier: zone)!)
      let input = try SQLiteSource(form.settings(scratch.path))
        .read(Comparison(period), asOf: Self.instant("2026-11-20T02:00"), threads: 1)
      let metrics = try #require(input.metrics.value)
      // In Kolkata noon is half past five in the afternoon.
      #expect(metrics.coverage.gaps.count == (zone == "UTC" ? 12 : 6), "\(form.name)")
      #expect(metrics.coverage.gaps.first == Self.instant(zone == "UTC" ? "2026-11-19T12:00" : "2026-11-19T12:30"))
      #expect(metrics.coverage.share == (zone == "UTC" ? 0.5 : 0.75))
      let silent = try #require(metrics.silentTypes.first, "\(form.name)")
      #expect(metrics.silentTypes.count == 1 && silent.name == "cpu_usage" && silent.hours == 9, "\(form.name)")
      #expect(silent.of == (zone == "UTC" ? 12 : 18) && silent.openSince != nil, "\(form.name)")
      // The last row before that, whatever the form of its time.
      let newest = try #require(metrics.newest["cpu_usage"], "\(form.name)")
      #expect(newest < silent.openSince! && newest >= silent.openSince!.adding(seconds: -3600), "\(form.name)")
      #expect(input.referenceMetrics.value?.coverage.isWhole == true)
    }
  }

  @Test(
    "in maintenance no hour, no type and no table is missing, however the rows are read",
    arguments: [nil, "SELECT metric_type, value, unit, timestamp, metadata FROM system_metrics"])
  func maintenance(query: String?) throws {
    let scratch = try Scratch()
    try PhysicalForm.all[0].write(Self.rows, to: scratch.path)
    var settings = PhysicalForm.all[0].settings(scratch.path)
    if let query { settings.source.tables["system_metrics"] = [RowSource(.query(query))] }
    let day = Day("2026-11-19")!
    for marked in [false, true] {
      settings.calendar = marked ? [CalendarEvent("New disks", from: day, to: day, .maintenance)] : []
      let input = try SQLiteSource(settings).read(
        Comparison(Period(day: day, zone: .utc)), asOf: Self.instant("2026-11-20T02:00"), threads: 1)
      let metrics = try #require(input.metrics.value)
      #expect(metrics.coverage.gaps.count == (marked ? 0 : 12) && metrics.coverage.noneExpected == (marked ? 12 : 0))
      #expect(metrics.silentTypes.isEmpty == marked)
    }
  }

  /// A database with health checks every 20 minutes until noon of the 19th, feedback three times a day until the 8th.
  private static func write(_ path: String, metrics: String) throws {
    let connection = try Connection(path: path, mode: .create, busyTimeout: 100)
    try connection.execute(
      """
      \(metrics)
      CREATE TABLE health_checks (check_name text, status text, checked_at text, response_time real);
      CREATE TABLE user_feedback (created_at text, rating integer, category text, comment text);
      WITH RECURSIVE t(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM t WHERE n < 42 * 72 + 35)
        INSERT INTO health_checks SELECT 'home', 'PASS', datetime('2026-10-08', '+' || (n * 20) || ' minutes'), 5 FROM t;
      WITH RECURSIVE t(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM t WHERE n < 95)
        INSERT INTO user_feedback SELECT datetime('2026-10-08', '+' || (n * 8) || ' hours'), 5, 'ui', 'x' FROM t;
      """)
  }

  @Test(
    "without metric rows the hours are told by health checks; a table silent since a week is told",
    arguments: [
      "",
      "CREATE TABLE system_metrics (id text, metric_type text, value real, unit text, timestamp text, metadata text);",
    ])
  func checks(metrics: String) throws {
    let scratch = try Scratch()
    try Self.write(scratch.path, metrics: metrics)
    var settings = Settings()
    settings.source.path = scratch.path
    func read(_ period: Period) throws -> ReportInput {
      try SQLiteSource(settings).read(Comparison(period), asOf: Self.instant("2026-11-23T02:00"), threads: 1)
    }
    let day = try read(Period(day: Day("2026-11-19")!, zone: .utc))
    let coverage = try #require(day.otherCoverage)
    #expect(coverage.source == .checks && coverage.gaps.count == 12 && coverage.withRows == 12)
    #expect(day.silentTables.isEmpty)
    let week = try read(Period(week: Week("2026-W46")!, zone: .utc))
    #expect(week.otherCoverage?.isWhole == true)
    #expect(week.silentTables == [.feedback])
    #expect(try read(Period(week: Week("2026-W45")!, zone: .utc)).silentTables.isEmpty)
    // Of a week that is a holiday from its first day to its last, and of one that is so but for a day.
    for (last, silent) in [("2026-11-15", []), ("2026-11-14", [SourceTable.feedback])] {
      settings.calendar = [CalendarEvent("Holidays", from: Day("2026-11-09")!, to: Day(last)!, .holiday)]
      #expect(try read(Period(week: Week("2026-W46")!, zone: .utc)).silentTables == silent)
    }
    settings.calendar = [CalendarEvent("New disks", from: Day("2026-11-19")!, to: Day("2026-11-19")!, .maintenance)]
    let quiet = try #require(try read(Period(day: Day("2026-11-19")!, zone: .utc)).otherCoverage)
    #expect(quiet.gaps.isEmpty && quiet.noneExpected == 12)
  }

  @Test("a count of a whole day tells of all its hours, up to the moment of reading")
  func counts() throws {
    let scratch = try Scratch()
    try Connection(path: scratch.path, mode: .create, busyTimeout: 100).execute(
      """
      CREATE TABLE health_counts (time text, check_name text, seconds integer, passed integer, failed integer);
      WITH RECURSIVE t(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM t WHERE n < 27)
        INSERT INTO health_counts SELECT datetime('2026-10-26', '+' || n || ' days'), 'home', 86400, 144, 0 FROM t;
      """)
    var settings = Settings()
    settings.source.path = scratch.path
    let input = try SQLiteSource(settings).read(
      Comparison(Period(week: Week("2026-W47")!, zone: .utc)), asOf: Self.instant("2026-11-23T02:00"), threads: 1)
    #expect(input.otherCoverage?.isWhole == true && input.otherCoverage?.source == .checks)
    let early = try SQLiteSource(settings).read(
      Comparison(Period(week: Week("2026-W47")!, zone: .utc, cutAt: Self.instant("2026-11-22T10:00"))),
      asOf: Self.instant("2026-11-22T10:00"), threads: 1)
    #expect(early.otherCoverage?.isWhole == true && early.otherCoverage?.hours == 154)
  }

  @Test("the week before an unfinished week is read whole, and compared as far as the week has come")
  func unfinishedWeek() throws {
    let scratch = try Scratch()
    try PhysicalForm.all[0].write(Self.rows, to: scratch.path)
    for (asOf, days) in [("2026-11-18T06:00", 3), ("2026-11-16T13:37", 1), ("2026-11-17T00:00", 1)] {
      let period = Period(week: Week("2026-W47")!, zone: .utc, cutAt: Self.instant(asOf))
      let input = try SQLiteSource(PhysicalForm.all[0].settings(scratch.path))
        .read(Comparison(period), asOf: Self.instant(asOf), threads: 2)
      let history = input.history.requestDays
      #expect(history.map(\.day) == (1...77).reversed().map { Day("2026-11-16")!.adding(-$0) })
      #expect(history.suffix(7).map { $0.durations?.count } == Array(repeating: 72, count: 7))
      let reference = try #require(input.referenceMetrics.value)
      #expect(reference.days.map { $0.types["cpu_usage"]?.count } == Array(repeating: 48, count: 7))
      let origin = try #require(input.origins.first { $0.id == .history })
      #expect(
        origin.bounds.last == period.start.stored
          && origin.rows == history.reduce(0) { $0 + ($1.durations?.count ?? 0) })
      let hours = Int(period.seconds / 3600)
      #expect(input.metrics.value?.days.count == days)
      #expect(reference.requests?.durations.count == hours * 3 + (asOf.hasSuffix("37") ? 2 : 0))
      #expect(reference.coverage.hours == Comparison(period).baseline.days.flatMap(\.hourStarts).count)
    }
  }
}

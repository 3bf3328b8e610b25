import Records
import TestSupport
import Testing

@testable import Summaries

/// Rows told apart by a field in the fold, beside filters over all rows.
struct GroupedRowsTests {
  static let measures = [
    Measure(
      name: "cpu_usage", figure: "resources.cpu_usage.mean", source: "cpu_usage", aggregate: .avg, unit: .fraction,
      better: .lower, warning: 0.2, critical: 0.3, section: .system),
    Measure(
      name: "waiting", figure: "custom.waiting", source: "queue", aggregate: .p95, unit: .count, better: .lower,
      section: .system, by: .member("pool")),
    Measure(
      name: "longest", figure: "custom.longest", source: "queue", aggregate: .max, unit: .count, better: .lower,
      section: .system, by: .path),
    Measure(
      name: "served", figure: "custom.served", source: "request_duration", aggregate: .count, unit: .count,
      better: .higher, section: .performance, by: .path),
    Measure(
      name: "together", figure: "custom.together", source: "queue", aggregate: .avg, unit: .count, better: .lower,
      section: .system, by: GroupField.none),
  ]
  static let types = ["cpu_usage", "queue", "request_duration"]

  /// As stored, and what they are told apart by.
  static let hosts: [(stored: String, name: String)] = [
    ("db-1", "db-1"), (" db-1\n", "db-1"), ("web-1", "web-1"), ("", "(none)"), ("   ", "(none)"),
    ("<script>alert('x')</script>", "<script>alert('x')</script>"), ("right \u{202E}tfel", "right \\u{202E}tfel"),
    ("two\nlines", "two lines"), ("10.0.0.1", "10.0.0.1"), ("10.0.0.2", "10.0.0.2"), ("2026-11-19", "2026-11-19"),
    ("other", "other"), ("cafe\u{301}", "café"), ("café", "café"), ("{a}", "{a}"), ("кофе ☕", "кофе ☕"),
  ]

  struct HostRow {
    var row: MetricRow
    var host: String
    var pool: String
    var path: String
  }

  static func rows(_ count: Int, _ period: Period, seed: UInt64) -> [HostRow] {
    var chance = SplitMix(seed)
    let length = UInt64(period.end.microseconds - period.start.microseconds)
    return (0..<count).map { _ in
      let type = chance.pick(types)
      let moment = Instant(
        microseconds: period.start.microseconds + Int64(chance.next() % (length + length / 8)) - Int64(length / 16))
      let host = chance.pick(hosts)
      let value: Double? = chance.once(in: 9) ? chance.pick([nil, .nan, .infinity]) : Double(chance.below(500)) / 10
      // The column goes before the member of the metadata.
      let isMember = chance.once(in: 3) && !host.stored.contains("\n") && !host.stored.contains("'")
      let pool = chance.pick([(#""a""#, "a"), (#""\u0062""#, "b"), ("7", "7"), ("null", "(none)"), ("[1]", "(none)")])
      let path = chance.pick([("/a/1/", "/a/{id}/"), ("/a/2/", "/a/{id}/"), ("/b/", "/b/")])
      let member = isMember ? "\"host\": \"\(host.stored)\", " : chance.once(in: 2) ? "\"host\": \"elsewhere\", " : ""
      let isHidden = !isMember && host.name == "(none)"
      let metadata = "{\(isHidden ? "" : member)\"pool\": \(pool.0), \"path\": \"\(path.0)\"}"
      let row = MetricRow(
        type: type, value: value, unit: type == "cpu_usage" ? "percent" : type == "queue" ? "" : "s", moment: moment,
        time: moment.stored, metadata: Array(metadata.utf8), path: path.1, status: 0,
        host: isMember ? "" : host.stored)
      return HostRow(row: row, host: host.name, pool: pool.1, path: path.1)
    }
  }

  static func metrics(_ period: Period, _ parts: [[MetricRow]], detail: DayTally.Detail = .full) -> PeriodMetrics {
    let plan = MetricPlan(types: types, storedZone: .utc, measures: measures, intake: TextIntake(masks: false))
    let folds = parts.map { rows in
      let fold = MetricFold(plan: plan)
      fold.begin(period.days.map { (span: $0, detail: detail) }, ranges: [], unreadable: nil)
      for row in rows { fold.add(row) }
      return fold
    }
    return MetricAssembly.metrics(
      period, parts: period.days.indices.map { day in folds.map { $0.tallies[day] } }, plan: plan,
      coverage: Coverage(gaps: [], hours: 24, seconds: period.seconds), otherRejections: [])
  }

  /// The rows of a type that count, by what `group` says of them.
  private static func counted(
    _ type: String, _ rows: [HostRow], _ period: Period, by group: (HostRow) -> String
  ) -> [String: [HostRow]] {
    Dictionary(
      grouping: rows.filter { row in
        row.row.type == type && row.row.value.map(\.isFinite) ?? false && row.row.moment.map(period.contains) ?? false
      }, by: group)
  }

  private static func value(_ row: HostRow) -> Double {
    (row.row.value ?? 0) / (row.row.type == "cpu_usage" ? 100 : 1)
  }

  private static func isNear(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-9 * max(1, abs(b))
  }

  @Test("every host has the mean, the highest and the last value of its own rows", arguments: 0..<6)
  func hosts(seed: Int) throws {
    let place = MetricFoldTests.periods[[0, 1, 2, 4, 7, 8][seed]]
    let period = try MetricFoldTests.period(place)
    let rows = Self.rows(900, period, seed: UInt64(seed))
    let parts = (0...seed % 3).map { part in rows.enumerated().filter { $0.offset % (seed % 3 + 1) == part } }
    let metrics = Self.metrics(period, parts.map { $0.map(\.element.row) })
    let grouped = try #require(metrics.grouped[.type("cpu_usage")])
    let expected = Self.counted("cpu_usage", rows, period) { $0.host }
    #expect(Set(grouped.groups.keys) == Set(expected.keys) && grouped.field == .host && !grouped.isOverfull)
    for (host, own) in expected {
      let found = try #require(grouped.groups[host])
      let values = own.map(Self.value)
      let last = own.max {
        ($0.row.moment?.microseconds ?? 0, Self.value($0)) < ($1.row.moment?.microseconds ?? 0, Self.value($1))
      }
      #expect(found.n == own.count && Self.isNear(found.value, values.reduce(0, +) / Double(values.count)), "\(host)")
      #expect(found.rows?.max == values.max() && Self.isNear(found.rows?.last, last.map(Self.value)), "\(host)")
      for (place, span) in period.days.enumerated() {
        let ofDay = own.filter { $0.row.moment.map(span.contains) ?? false }.map(Self.value)
        let mean = ofDay.isEmpty ? nil : ofDay.reduce(0, +) / Double(ofDay.count)
        #expect(Self.isNear(found.days[place], mean), "\(host)")
      }
      let hours = Set(
        own.compactMap { row in
          period.days.flatMap(\.hourStarts).last { hour in row.row.moment.map { hour <= $0 } ?? false }
        })
      #expect(found.hours == (host == "(none)" ? [] : hours.sorted()), "\(host)")
      #expect(found.watched.flatMap(\.readings).count == own.count, "\(host)")
      #expect(
        found.watched.flatMap(\.readings).count { $0.isBeyondWarning } == values.count { $0 > 0.2 }, "\(host)")
    }
  }

  @Test("measures of the settings are told apart by a member of the metadata or by path", arguments: 0..<4)
  func fields(seed: Int) throws {
    let period = try MetricFoldTests.period(MetricFoldTests.periods[seed])
    let rows = Self.rows(800, period, seed: UInt64(40 + seed))
    let metrics = Self.metrics(period, [rows.prefix(300).map(\.row), rows.dropFirst(300).map(\.row)])
    let pools = Self.counted("queue", rows, period) { $0.pool }
    let waiting = try #require(metrics.grouped[.measure("waiting")])
    #expect(Set(waiting.groups.keys) == Set(pools.keys))
    for (pool, own) in pools {
      let sorted = own.map(Self.value).sorted()
      let place = 0.95 * Double(sorted.count - 1)
      let (low, high) = (sorted[Int(place)], sorted[min(sorted.count - 1, Int(place) + 1)])
      #expect(Self.isNear(waiting.groups[pool]?.value, low + (high - low) * (place - place.rounded(.down))), "\(pool)")
    }
    let paths = Self.counted("queue", rows, period) { $0.path }
    let longest = try #require(metrics.grouped[.measure("longest")])
    #expect(longest.groups.mapValues(\.value) == paths.mapValues { $0.map(Self.value).max() })
    let served = try #require(metrics.grouped[.measure("served")])
    #expect(
      served.groups.mapValues(\.n)
        == Self.counted("request_duration", rows, period) { $0.path }.mapValues(\.count))
    #expect(metrics.grouped[.measure("together")] == nil)
  }

  @Test("of the period before no rows are held against limits, and its numbers are the same")
  func before() throws {
    let period = try MetricFoldTests.period(MetricFoldTests.periods[1])
    let rows = Self.rows(500, period, seed: 9).map(\.row)
    let (now, before) = (Self.metrics(period, [rows]), Self.metrics(period, [rows], detail: .counts))
    let hosts = try #require(before.grouped[.type("cpu_usage")]).groups
    #expect(!hosts.isEmpty && hosts.values.allSatisfy { $0.watched.isEmpty })
    #expect(hosts.mapValues(\.value) == now.grouped[.type("cpu_usage")]?.groups.mapValues(\.value))
  }

  @Test("rows without a host are told as before")
  func withoutHosts() throws {
    let period = try MetricFoldTests.period(MetricFoldTests.periods[0])
    var rows = MetricRows(chance: SplitMix(5), period: period)
    let metrics = Self.metrics(period, [rows.rows(400)])
    #expect(metrics.grouped[.type("cpu_usage")] == nil && metrics.types["cpu_usage"] != nil)
  }

  @Test("too many hosts are none, in any number of parts", arguments: [4096, 4097])
  func tooMany(hosts: Int) throws {
    let period = try MetricFoldTests.period(MetricFoldTests.periods[0])
    let rows = (0..<hosts).map { number in
      MetricRow(
        type: "cpu_usage", value: 1, unit: "percent", moment: period.start, time: period.start.stored, metadata: [],
        status: 0, host: "host-\(number)")
    }
    for parts in [[rows], [Array(rows.prefix(3000)), Array(rows.dropFirst(3000))]] {
      let grouped = try #require(Self.metrics(period, parts).grouped[.type("cpu_usage")])
      #expect(grouped.isOverfull == (hosts > 4096) && grouped.groups.count == (hosts > 4096 ? 0 : hosts))
    }
  }

  @Test("long names that differ at their end stay apart, and are short where they are shown")
  func longNames() throws {
    let period = try MetricFoldTests.period(MetricFoldTests.periods[0])
    let names = ["a", "b"].map { String(repeating: "x", count: 10_000) + $0 }
    let rows = names.map { name in
      MetricRow(
        type: "cpu_usage", value: 1, unit: "percent", moment: period.start, time: period.start.stored, metadata: [],
        status: 0, host: name)
    }
    let grouped = try #require(Self.metrics(period, [rows]).grouped[.type("cpu_usage")])
    #expect(grouped.groups.count == 2 && grouped.groups.keys.allSatisfy { $0.count < 600 })
  }
}

import Records
import Settings
import Summaries
import TestSupport
import Testing

@testable import Analysis

/// Gauges of several hosts: figures, limits, silence and growth of each for itself.
struct HostFindingTests {
  struct Host {
    var name: String
    var shown: String?
    var now: Double?
    var before: Double?
    var hours: Range<Int> = 0..<168
    var hoursBefore: Range<Int> = 0..<168
  }

  private static func rows(
    _ type: String, _ hosts: [Host], _ period: Period, value: (Host) -> Double?, hours: (Host) -> Range<Int>
  ) -> GroupedRows {
    let measure = StandardMeasures.all.first { $0.name == type }!
    return GroupedRows(
      measure, by: .host,
      groups: hosts.reduce(into: [:]) { groups, host in
        guard let value = value(host) else { return }
        groups[host.name] = GroupRows(
          host.shown ?? host.name, value: value, n: 20, rows: Sample.values(20, mean: value, max: value + 0.01),
          days: period.days.map { _ in value },
          hours: hours(host).map { period.start.adding(seconds: Int64($0) * 3600) })
      }, unit: "percent")
  }

  static func input(_ type: String, _ hosts: [Host], period: Period = Sample.weekly) -> ReportInput {
    var input = Sample.quiet(period)
    let baseline = input.comparison.baseline
    var now = Sample.metrics(
      period, nil, types: [type: Sample.values(40, mean: 0.5, last: 0.99)], units: [type: "percent"])
    now.grouped[.type(type)] = rows(type, hosts, period, value: \.now, hours: \.hours)
    var before = Sample.metrics(
      baseline, nil, types: [type: Sample.values(40, mean: 0.5)], units: [type: "percent"])
    before.grouped[.type(type)] = rows(type, hosts, baseline, value: \.before, hours: \.hoursBefore)
    input.metrics = .read(now)
    input.referenceMetrics = .read(before)
    return input
  }

  @Test("of several hosts each has its number, and no number stands for all")
  func figures() {
    let analysis = Sample.assess(
      Self.input("cpu_usage", [Host(name: "a", now: 0.2, before: 0.1), Host(name: "b", now: 0.6)]))
    #expect(analysis.value("resources.by_group.cpu_usage.mean", "a") == 0.2)
    #expect(analysis.value("resources.by_group.cpu_usage.max", "b") == 0.61)
    #expect(analysis.value("reference.resources.by_group.cpu_usage.mean", "a") == 0.1)
    #expect(analysis.figures["reference.resources.by_group.cpu_usage.mean", "b"] == nil)
    for name in ["resources.cpu_usage.mean", "resources.cpu_usage.max"] {
      #expect(analysis.value(name) == nil && analysis.reason(name) == .byGroup)
    }
    #expect(analysis.figures.series(.resources.cpuUsage.mean).isEmpty)
    #expect(analysis.groups.map(\.figure) == ["resources.by_group.cpu_usage.mean"])
    #expect(analysis.groups.first?.groups.map(\.name) == ["b", "a"])
  }

  @Test("one host, or rows without one, are told as all rows together")
  func alone() {
    let analysis = Sample.assess(Self.input("cpu_usage", [Host(name: "a", now: 0.2, before: 0.1)]))
    #expect(analysis.value("resources.cpu_usage.mean") == 0.5 && analysis.groups.isEmpty)
  }

  @Test("hosts that look alike are two, and the same ones in both periods")
  func alike() {
    let hosts = [
      Host(name: "10.0.0.2", shown: "•", now: 0.3, before: 0.1),
      Host(name: "10.0.0.1", shown: "•", now: 0.2, before: 0.4),
    ]
    let analysis = Sample.assess(Self.input("cpu_usage", hosts))
    #expect(analysis.value("resources.by_group.cpu_usage.mean", "• #1") == 0.2)
    #expect(analysis.value("reference.resources.by_group.cpu_usage.mean", "• #1") == 0.4)
    #expect(analysis.value("resources.by_group.cpu_usage.mean", "• #2") == 0.3)
  }

  @Test("every host is held against the limits, and advice names it")
  func limits() {
    let analysis = Sample.assess(
      Self.input(
        "disk_usage",
        [
          Host(name: "a", now: 0.2, before: 0.2), Host(name: "b", now: 0.96, before: 0.9),
          Host(name: "c", now: 0.85, before: 0.86),
        ]))
    let findings = analysis.findings("threshold")
    #expect(
      findings.map(\.measure.description)
        == ["resources.by_group.disk_usage.last{b}", "resources.by_group.disk_usage.last{c}"])
    #expect(findings.map(\.severity) == [.critical, .medium] && analysis.status == .critical)
    guard case .valueBeyond(let beyond)? = findings.first?.fact else {
      Issue.record("no value beyond")
      return
    }
    #expect(beyond.rise?.before == 0.9 && beyond.rise?.after == 0.96)
    #expect(
      analysis.recommendations("bring_back").map(\.id) == findings.map { "bring_back:\($0.measure)" })
    #expect(analysis.findings("disk_filling").isEmpty)
  }

  @Test(
    "a disk that fills is told before it reaches a limit",
    arguments: [(0.5, 0.53, true), (0.5, 0.52, false), (0.6, 0.5, false), (0.7, 0.85, false)])
  func filling(before: Double, now: Double, isTold: Bool) {
    let analysis = Sample.assess(
      Self.input("disk_usage", [Host(name: "a", now: 0.2, before: 0.2), Host(name: "b", now: now, before: before)]))
    let findings = analysis.findings("disk_filling")
    #expect(findings.map(\.measure.dimensionName) == (isTold ? ["b"] : []))
    #expect(findings.allSatisfy { $0.severity == .low })
  }

  @Test("of a gauge the readings of each host count in a row, and recover for themselves")
  func readings() throws {
    let period = Sample.daily
    var input = Self.input("cpu_usage", [Host(name: "a", now: 0.4), Host(name: "b", now: 0.3)], period: period)
    let readings = (0..<8).map { step in
      LimitReading(period.start.adding(seconds: Int64(step) * 600), isBeyondWarning: true, isBeyondCritical: false)
    }
    var metrics = try #require(input.metrics.value)
    let rows = try #require(metrics.grouped[.type("cpu_usage")])
    let hot = try #require(rows.groups["b"])
    var groups = rows.groups
    groups["b"] = GroupRows(
      hot.name, value: hot.value, n: hot.n, rows: hot.rows, days: hot.days,
      watched: [WatchedDay(span: period.days[0], readings: readings)], hours: hot.hours)
    metrics.grouped[.type("cpu_usage")] = GroupedRows(rows.measure, by: .host, groups: groups, unit: rows.unit)
    input.metrics = .read(metrics)
    let analysis = Sample.assess(input)
    #expect(
      analysis.groups.first?.groups.map(\.name) == ["b", "a"] && analysis.groups.first?.beginsWithExtreme == false)
    #expect(analysis.findings("threshold").map(\.measure.dimensionName) == ["b"])
    #expect(analysis.findings("recovered").map(\.measure.dimensionName) == ["b"])
  }

  @Test(
    "a host that fell silent is named, one that never sent more often is not",
    arguments: [
      // Hours of rows; the others go on to the end of 168.
      (Array(0..<100), Array(0..<168), true), (Array(0..<166), Array(0..<168), false),
      (Array(stride(from: 0, to: 168, by: 8)), Array(stride(from: 0, to: 168, by: 8)), false),
      (Array(stride(from: 0, to: 140, by: 8)), Array(stride(from: 0, to: 168, by: 8)), true),
      ([], Array(0..<168), true), ([5], [], false),
    ] as [([Int], [Int], Bool)])
  func silence(now: [Int], before: [Int], isTold: Bool) throws {
    var input = Self.input(
      "memory_usage", [Host(name: "a", now: 0.2, before: 0.2), Host(name: "b", now: 0.3, before: 0.3)])
    func replaced(_ metrics: PeriodMetrics, _ hours: [Int]) throws -> PeriodMetrics {
      var metrics = metrics
      let rows = try #require(metrics.grouped[.type("memory_usage")])
      var groups = rows.groups
      groups["b"] =
        hours.isEmpty
        ? nil
        : GroupRows(
          "b", value: 0.3, n: hours.count, hours: hours.map { metrics.period.start.adding(seconds: Int64($0) * 3600) })
      metrics.grouped[.type("memory_usage")] = GroupedRows(rows.measure, by: .host, groups: groups, unit: rows.unit)
      return metrics
    }
    input.metrics = .read(try replaced(try #require(input.metrics.value), now))
    input.referenceMetrics = .read(try replaced(try #require(input.referenceMetrics.value), before))
    let analysis = Sample.assess(input)
    let names = analysis.findings("hosts_stopped").compactMap { finding -> [String]? in
      if case .hostsSilent(let silent) = finding.fact { silent.list.map(\.name) } else { nil }
    }
    #expect(names == (isTold ? [["b"]] : []))
    #expect(analysis.recommendations("restore_hosts").count == (isTold ? 1 : 0))
    var settings = Settings()
    let days = Sample.weekly.days.map(\.day)
    settings.calendar = [CalendarEvent("Move", from: days[0], to: days[6], .maintenance)]
    #expect(Sample.assess(input, settings).findings("hosts_stopped").count == (isTold && before.isEmpty ? 1 : 0))
  }

  @Test("of many hosts the worst have figures, and the others are counted")
  func many() {
    let hosts = (0..<50).map { Host(name: "host-\($0)", now: Double($0) / 100, before: 0.1) }
    let analysis = Sample.assess(Self.input("cpu_usage", hosts))
    #expect(analysis.groups.first?.groups.map(\.name) == (0..<20).map { "host-\(49 - $0)" })
    #expect(analysis.groups.first?.unlisted == 30 && analysis.groups.first?.count == 50)
    #expect(analysis.figures.series(.resources.cpuUsage.mean.ofGroups!).count == 20)
  }
}

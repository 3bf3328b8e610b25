import Records
import Settings
import Summaries
import Testing

@testable import Analysis

/// What fell silent stays an alarm (docs/methods.md#silent-types-and-tables).
@Suite struct StoppedSourceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Days before the period on which the last row came, and days after its beginning on which rows are known to have come again.
    var since = 40
    var resumed: Int?
    var isAcknowledged = false
    /// Days before the period of the newest row that is read; nil for none in four weeks.
    var newest: Int?
    /// Whether the report's own rule tells it.
    var isFound = false
    let findings: [String]
    var isTold = false
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "nothing else tells it any more", findings: ["rows_stopped"], isTold: true),
    Case(name: "the report's own rule tells it", isFound: true, findings: ["silent_type"]),
    Case(name: "rows came again before", resumed: -3, findings: []),
    Case(
      name: "rows came again afterwards: a report of the past", resumed: 5, findings: ["rows_stopped"], isTold: true),
    Case(name: "a newer row is found", newest: 2, findings: []),
    Case(name: "the last row is the one that is known", newest: 40, findings: ["rows_stopped"], isTold: true),
    Case(name: "it stopped only later: a report of the past", since: -4, findings: []),
    Case(name: "acknowledged", isAcknowledged: true, findings: [], isTold: true),
    Case(
      name: "acknowledged, and the rule would tell it", isAcknowledged: true, isFound: true, findings: [], isTold: true),
    Case(
      name: "acknowledged, but it came again and stopped once more", resumed: -3, isAcknowledged: true, isFound: true,
      findings: ["silent_type"]),
  ]

  private static func day(_ days: Int) -> Instant { Sample.daily.start.adding(seconds: Int64(days) * 86_400) }

  @Test("a metric type that stopped stays an alarm until rows come again or it is acknowledged", arguments: cases)
  func types(test: Case) {
    var input = Sample.quiet()
    var metrics = Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10))
    if let newest = test.newest { metrics.newest["orders"] = Self.day(-newest) }
    if test.isFound {
      metrics.silentTypes = [SilentType(name: "orders", hours: 24, of: 24, openSince: Sample.daily.start)]
    }
    input.metrics = .read(metrics)
    input.stopped = [
      StoppedSource(
        .metric, "orders", since: Self.day(-test.since), resumed: test.resumed.map(Self.day),
        acknowledgement: test.isAcknowledged ? .init(at: Sample.daily.start, note: "meant") : nil)
    ]
    let analysis = Sample.assess(input)
    let rules = analysis.findings.map(\.rule).filter { ["silent_type", "rows_stopped"].contains($0) }
    #expect(rules == test.findings && analysis.isIncomplete == !test.findings.isEmpty)
    #expect(analysis.recommendations("restore_source").count == test.findings.count)
    #expect(analysis.stops.map(\.rows.name) == (test.isTold ? ["orders"] : []))
    #expect(analysis.stops.allSatisfy { ($0.acknowledgement != nil) == test.isAcknowledged })
  }

  @Test("a table is told by the name of the settings, and not where it could not be read")
  func tables() {
    var settings = Settings()
    settings.source.tables["jobs"] = [RowSource(table: "runs")]
    var input = Sample.quiet()
    input.stopped = [StoppedSource(.table, "jobs", since: Self.day(-60))]
    #expect(Sample.assess(input, settings).stops.map(\.rows.name) == ["runs"])
    input.jobs = .failed(reason: "no such column")
    #expect(Sample.assess(input, settings).stops.isEmpty)
  }

  @Test("for the next reports: what fell silent with its last row, and what came back")
  func changes() {
    var input = Sample.quiet()
    var metrics = Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10))
    metrics.silentTypes = [
      SilentType(name: "cpu", hours: 5, of: 24, openSince: Self.day(0).adding(seconds: 68_400)),
      SilentType(name: "over", hours: 5, of: 24),
    ]
    metrics.newest = ["cpu": Self.day(0).adding(seconds: 67_000), "back": Self.day(0).adding(seconds: 9)]
    input.metrics = .read(metrics)
    input.silentTables = [.health]
    input.newestRows = [.health: Self.day(-1)]
    input.stopped = [
      StoppedSource(.metric, "back", since: Self.day(-9)), StoppedSource(.table, "jobs", since: Self.day(-9)),
    ]
    #expect(
      Sample.assess(input).stopChanges == [
        StoppedSource(.metric, "back", since: Self.day(-9), resumed: Self.day(0)),
        StoppedSource(.metric, "cpu", since: Self.day(0).adding(seconds: 67_000)),
        StoppedSource(.table, "health_checks", since: Self.day(-1)),
      ])
  }
}

import Analysis
import Records
import Summaries
import TestSupport
import Testing

/// "No clear change" only where a test was made; where it could not be, why not.
///
/// The verdict is the same.
struct IncomparableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let figure: FigureID
    /// Nil where the test was made.
    let why: Incomparable?
    let isWeekly: Bool
    let change: @Sendable (inout ReportInput) -> Void

    init(
      _ name: String, _ figure: FigureID, _ why: Incomparable?, weekly: Bool = false,
      _ change: @escaping @Sendable (inout ReportInput) -> Void
    ) {
      (testDescription, self.figure, self.why, isWeekly, self.change) = (name, figure, why, weekly, change)
    }
  }

  private static func reports(
    _ before: Int, _ after: Int, since first: Int, weekly: Bool = false
  ) -> @Sendable (inout ReportInput) -> Void {
    { input in
      let period = input.period
      input.errors = .read(
        Sample.errors(
          period, now: Sample.counts(new: after), before: Sample.counts(new: before),
          since: period.days[0].day.adding(-first), perDay: { _ in 5 }))
    }
  }

  private static func requests(
    _ now: (failed: Int, of: Int), _ then: (failed: Int, of: Int)?, others: Bool = false, gaps: Int = 0
  ) -> @Sendable (inout ReportInput) -> Void {
    { input in
      input.metrics = .read(
        Sample.metrics(input.period, Sample.requests(now.of, errors: now.failed), gaps: gaps))
      let reference = Comparison(input.period).baseline
      input.referenceMetrics = .read(
        Sample.metrics(
          reference, then.map { Sample.requests($0.of, errors: $0.failed) },
          types: others ? ["cpu_usage": Sample.values(24)] : [:]))
    }
  }

  static let cases: [Case] = [
    Case("counts of a day, compared", "reports.events", nil, reports(3, 9, since: 7)),
    Case("the table begins after the day compared with", "reports.events", .littleHistory, reports(0, 200, since: 6)),
    Case("the table begins with the day itself", "reports.events", .littleHistory, reports(0, 3, since: 0)),
    Case(
      "a week's table that begins in the week before", "reports.events", .littleHistory, weekly: true,
      reports(0, 9, since: 3)),
    Case("a week with five weeks of history", "reports.events", nil, weekly: true, reports(38, 36, since: 42)),
    Case(
      "a week with fewer, and 30 events or more", "reports.events", .littleHistory, weekly: true,
      reports(38, 36, since: 41)),
    Case("a week with fewer, and fewer than 30 events", "reports.events", nil, weekly: true, reports(12, 16, since: 7)),
    Case("counts with hours missing", "reports.events", .missingHours) {
      requests((10, 10_000), (10, 10_000), gaps: 2)(&$0)
      reports(3, 9, since: 7)(&$0)
    },
    Case("a share, compared", "requests.error_rate", nil, requests((2, 40), (6, 40))),
    Case("a share of twenty requests", "requests.error_rate", nil, requests((0, 20), (1, 1000))),
    Case("a share of nineteen", "requests.error_rate", .fewRequests(19), requests((0, 19), (1, 1000))),
    Case("a share against fourteen", "requests.error_rate", .fewRequests(14), requests((1, 1000), (0, 14))),
    Case(
      "a share against a day of rows without requests", "requests.error_rate", .fewRequests(0),
      requests((1, 1000), nil, others: true)),
    Case("a share against nothing at all", "requests.error_rate", .littleHistory, requests((1, 1000), nil)),
    Case(
      "a share with hours missing", "requests.error_rate", .missingHours, requests((10, 10_000), (10, 10_000), gaps: 2)),
  ]

  @Test("where no test could be made the reason is told", arguments: cases)
  func reason(_ found: Case) throws {
    var input = Sample.quiet(found.isWeekly ? Sample.weekly : Sample.daily)
    found.change(&input)
    let finding = try #require(
      Sample.assess(input).findings.first { $0.measure == found.figure && $0.verdict != nil })
    #expect(finding.verdict == .notEnoughData && finding.severity == .info)
    switch finding.fact {
    case .notCompared(let missing): #expect(missing.figure == found.figure && missing.why == found.why)
    case .countChanged, .shareChanged: #expect(found.why == nil)
    default: Issue.record("\(finding.fact)")
    }
  }

  @Test("few requests that fail for certain are told all the same")
  func certain() {
    var input = Sample.quiet()
    Self.requests((14, 14), (10, 10_000))(&input)
    #expect(Sample.assess(input).findings("rate_change").first?.verdict == .regressed)
  }
}

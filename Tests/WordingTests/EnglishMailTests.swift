import Records
import TestSupport
import Testing
import Wording

@Suite("What mails say in English")
struct EnglishMailTests {
  private static let wednesday = Period(day: Day("2026-11-11")!, zone: .utc)
  private static let rate = Fact.shareChanged(
    ShareChange(
      "requests.error_rate", before: 0.0039, after: 0.0142, low: 0.0081, high: 0.0126, verdict: .regressed,
      relation: .previousWeek))
  private static let slow = Fact.valueBeyond(
    ValueBeyond("requests.duration.p95", value: 2.14, Crossing(limit: 2, unit: .seconds, level: .warning, rises: true)))

  private static let menu = OpenCritical(title: "Menu", module: "", age: 9 * 86_400)

  static let subjects: [(Period, [Fact], Label?, String)] = [
    (wednesday, [], nil, "Shop, Wed 11 Nov: quiet"),
    (wednesday, [], .stateUnknown, "Shop, Wed 11 Nov: unknown"),
    (
      wednesday,
      [.criticals(CriticalErrors(open: 1, new: 1, settled: 0, named: [SentenceTable.login])), slow], nil,
      "Shop, Wed 11 Nov: 1 new critical report"
    ),
    (
      SentenceTable.day,
      [
        .shareBeyond(
          ShareBeyond(
            "requests.error_rate", count: 107, of: 273, SentenceTable.failing, SentenceTable.span(SentenceTable.day))),
        .quantileBeyond(
          QuantileBeyond(
            "requests.duration.p95", count: 33, of: 273, SentenceTable.slow, SentenceTable.span(SentenceTable.day))),
      ], nil,
      "Shop, Tue 17 Nov: 39 % of requests failed 11:40–13:05"
    ),
    (
      SentenceTable.week,
      [
        .incidents(IncidentLengths([SentenceTable.payments])),
        .readingsBeyond(
          ReadingsBeyond(
            "resources.cpu_usage.mean", count: 9, SentenceTable.busy, SentenceTable.span(SentenceTable.week))),
      ], nil, "Shop, 16–22 Nov: critical incident, 3 h 30 min"
    ),
    (
      SentenceTable.day,
      [
        .shareBeyond(
          ShareBeyond(
            "custom.paid", count: 9, of: 10, SentenceTable.missed, SentenceTable.span(SentenceTable.day, "23:00", nil))),
        .recovered(LimitRecovery("requests.error_rate")),
      ], nil, "Shop, Tue 17 Nov: paid 90 % since 23:00 (limit 99 %)"
    ),
    (
      wednesday, [slow, .criticals(CriticalErrors(open: 1, new: 1, settled: 0, named: [menu]))], nil,
      "Shop, Wed 11 Nov: p95 2.14 s (limit 2 s)"
    ),
    (
      wednesday, [.criticals(CriticalErrors(open: 0, new: 0, settled: 2, named: []))], nil,
      "Shop, Wed 11 Nov: 2 new critical error reports, closed"
    ),
    (
      wednesday, [.criticals(CriticalErrors(open: 1, new: 0, settled: 0, named: [menu]))], nil,
      "Shop, Wed 11 Nov: quiet; 1 critical error report open"
    ),
    (
      wednesday, [.deployments(DeployedVersions(["2.4.0", "2.4.1"], rolledBack: []))], nil,
      "Shop, Wed 11 Nov: quiet; 2.4.0, 2.4.1 deployed"
    ),
    (
      wednesday,
      [
        .incidents(IncidentLengths([SentenceTable.payments])), rate,
        .deployments(DeployedVersions(["2.4.0", "2.4.1"], rolledBack: [])),
      ],
      .stateCritical,
      "Shop, Wed 11 Nov: critical incident, 3 h 30 min"
    ),
    (
      wednesday, [rate, .deployments(DeployedVersions(["2.4.0"], rolledBack: ["2.4.0"]))], .stateAttention,
      "Shop, Wed 11 Nov: failed requests up from 0.39 % to 1.42 %"
    ),
    (wednesday, [rate], .stateCritical, "Shop, Wed 11 Nov: failed requests up from 0.39 % to 1.42 %"),
    (
      wednesday,
      [
        .countChanged(
          CountChange(
            "reports.new", before: 68, after: 30, low: 0.3, high: 0.6, verdict: .improved, relation: .previousWeek))
      ], nil,
      "Shop, Wed 11 Nov: new error reports down from 68 to 30"
    ),
    (
      wednesday,
      [
        .countChanged(
          CountChange(
            FigureID("reports.by_category", "ui"), before: 2, after: 30, low: 3, high: nil, verdict: .regressed,
            relation: .previousWeek))
      ],
      nil, "Shop, Wed 11 Nov: reports up from 2 to 30"
    ),
    (
      wednesday, [.crowdedCategory(CategoryCrowd("ui", count: 12, limit: 10))], nil,
      "Shop, Wed 11 Nov: 12 user interface error reports"
    ),
    (wednesday, [.gaps(MissingHours(hours: 4, of: 24))], nil, "Shop, Wed 11 Nov: no data for 4 of 24 hours"),
    (
      wednesday, [.rejectedRows(UnusableRows(source: .metricType("cpu_usage"), rejected: 3, of: 9))], nil,
      "Shop, Wed 11 Nov: unusable values in rows of cpu_usage"
    ),
    (
      wednesday, [.sectionFailed(UnreadSection(section: .errors, reason: "x"))], nil,
      "Shop, Wed 11 Nov: “Error reports” could not be read"
    ),
    (
      wednesday,
      [
        .countChanged(
          CountChange(
            "reports.new", before: 68, after: 66, low: 0.7, high: 1.4, verdict: .notEnoughData, relation: .previousWeek)
        )
      ],
      nil,
      "Shop, Wed 11 Nov: quiet"
    ),
    (
      wednesday,
      [
        .valueBeyond(
          ValueBeyond("custom.queue", value: 9, Crossing(limit: 5, unit: .label("jobs"), level: .warning, rises: true)))
      ], nil,
      "Shop, Wed 11 Nov: queue 9 jobs (limit 5 jobs)"
    ),
    (Period(week: Week("2026-W46")!, zone: .utc), [], nil, "Shop, 9–15 Nov: quiet"),
    (
      Period(week: Week("2026-W49")!, zone: .utc), [rate], nil,
      "Shop, 30 Nov – 6 Dec: failed requests up to 1.42 %"
    ),
    (
      Period(day: Day("2026-11-11")!, zone: .utc, cutAt: Instant(iso8601: "2026-11-11T12:00:00Z")!), [slow], nil,
      "Shop, Wed 11 Nov so far: p95 2.14 s (limit 2 s)"
    ),
  ]

  @Test("a subject has the date first, then the news", arguments: subjects)
  func subject(period: Period, news: [Fact], state: Label?, text: String) {
    #expect(English().subject("Shop", period, news: news, otherwise: state) == text)
  }

  @Test("a subject takes what fits into sixty characters, the first news in any case, in its shortest words")
  func length() {
    func subject(_ name: String, _ news: [Fact]) -> String {
      English().subject(name, Self.wednesday, news: news, otherwise: .stateCritical)
    }
    let long = Fact.crowdedCategory(CategoryCrowd(String(repeating: "x", count: 70), count: 12, limit: 10))
    #expect(subject("Shop", [Self.slow, long]) == "Shop, Wed 11 Nov: p95 2.14 s (limit 2 s)")
    #expect(subject("Shop", [long, Self.slow]) == "Shop, Wed 11 Nov: 12 reports in one category")
    #expect(subject("Shop", [Self.rate, Self.slow]) == "Shop, Wed 11 Nov: failed requests up from 0.39 % to 1.42 %")
    let payments = Fact.incidents(IncidentLengths([SentenceTable.payments, SentenceTable.payments]))
    let versions = Fact.deployments(DeployedVersions(["2.4.0"], rolledBack: []))
    #expect(
      subject("The shop of the company", [payments, versions])
        == "The shop of the company, Wed 11 Nov: critical incident")
    #expect(subject("Shop", [Self.slow, versions]) == "Shop, Wed 11 Nov: p95 2.14 s (limit 2 s); 2.4.0 deployed")
  }

  @Test("every label and every sentence of a mail says something")
  func sentences() {
    #expect(
      English().wholeReport(in: "daily/2026-11-11")
        == "Full report: daily/2026-11-11/report.html")
    #expect(English().label(.wholeReport) == "Full report")
  }
}

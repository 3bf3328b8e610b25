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
    (wednesday, [], nil, "Shop, Wed 11 Nov: a quiet day"),
    (wednesday, [], .stateUnknown, "Shop, Wed 11 Nov: unknown"),
    (
      wednesday,
      [.criticals(CriticalErrors(open: 1, new: 1, settled: 0, named: [SentenceTable.login])), slow], nil,
      "Shop, Wed 11 Nov: 1 critical error open: “Login loops” (open for 5 h 10 min); p95 2.14 s (limit 2 s)"
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
      "Shop, Tue 17 Nov: 39 % of requests failed 11:40–13:05 (limit 5 %); p95 above 2 s 11:40–13:05"
    ),
    (
      SentenceTable.week,
      [
        .incidents(IncidentLengths([SentenceTable.payments])),
        .readingsBeyond(
          ReadingsBeyond(
            "resources.cpu_usage.mean", count: 9, SentenceTable.busy, SentenceTable.span(SentenceTable.week))),
      ], nil, "Shop, 16–22 Nov: incident “Payments are not confirmed”, 3 h 30 min, critical"
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
      "Shop, Wed 11 Nov: p95 2.14 s (limit 2 s); 1 critical error open: “Menu” (open for 9 days)"
    ),
    (
      wednesday, [.criticals(CriticalErrors(open: 0, new: 0, settled: 2, named: []))], nil,
      "Shop, Wed 11 Nov: 2 new critical errors closed"
    ),
    (
      wednesday, [.criticals(CriticalErrors(open: 1, new: 0, settled: 0, named: [menu]))], nil,
      "Shop, Wed 11 Nov: a quiet day; 1 critical error open: “Menu” (open for 9 days)"
    ),
    (
      wednesday, [.deployments(DeployedVersions(["2.4.0", "2.4.1"], rolledBack: []))], nil,
      "Shop, Wed 11 Nov: a quiet day; 2.4.0, 2.4.1 deployed"
    ),
    (
      wednesday,
      [
        .incidents(IncidentLengths([SentenceTable.payments])), rate,
        .deployments(DeployedVersions(["2.4.0", "2.4.1"], rolledBack: [])),
      ],
      .stateCritical,
      "Shop, Wed 11 Nov: incident “Payments are not confirmed”, 3 h 30 min, critical; 2.4.0, 2.4.1 deployed"
    ),
    (
      wednesday, [rate, .deployments(DeployedVersions(["2.4.0"], rolledBack: ["2.4.0"]))], .stateAttention,
      "Shop, Wed 11 Nov: error rate up from 0.39 % to 1.42 %; 2.4.0 deployed and rolled back"
    ),
    (wednesday, [rate], .stateCritical, "Shop, Wed 11 Nov: error rate up from 0.39 % to 1.42 %"),
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
      nil, "Shop, Wed 11 Nov: reports in “Interface” up from 2 to 30"
    ),
    (
      wednesday, [.crowdedCategory(CategoryCrowd("ui", count: 12, limit: 10))], nil,
      "Shop, Wed 11 Nov: 12 new reports in “Interface”"
    ),
    (wednesday, [.gaps(MissingHours(hours: 4, of: 24))], nil, "Shop, Wed 11 Nov: 4 of 24 hours without data"),
    (
      wednesday, [.rejectedRows(UnusableRows(source: .metricType("cpu_usage"), rejected: 3, of: 9))], nil,
      "Shop, Wed 11 Nov: unusable values in rows of cpu_usage"
    ),
    (
      wednesday, [.sectionFailed(UnreadSection(section: .errors, reason: "x"))], nil,
      "Shop, Wed 11 Nov: “Errors” could not be read"
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
      "Shop, Wed 11 Nov: a quiet day"
    ),
    (
      wednesday,
      [
        .valueBeyond(
          ValueBeyond("custom.queue", value: 9, Crossing(limit: 5, unit: .label("jobs"), level: .warning, rises: true)))
      ], nil,
      "Shop, Wed 11 Nov: queue 9 jobs (limit 5 jobs)"
    ),
    (Period(week: Week("2026-W46")!, zone: .utc), [], nil, "Shop, 9–15 Nov: a quiet week"),
    (
      Period(week: Week("2026-W49")!, zone: .utc), [rate], nil,
      "Shop, 30 Nov – 6 Dec: error rate up from 0.39 % to 1.42 %"
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

  @Test("a subject takes what fits into a hundred characters, and one piece of news whatever its length")
  func length() {
    let long = Fact.crowdedCategory(CategoryCrowd(String(repeating: "x", count: 70), count: 12, limit: 10))
    let short = English().subject(
      "Shop", Self.wednesday, news: [Self.rate, Self.slow, long, Self.slow], otherwise: nil)
    #expect(
      short
        == "Shop, Wed 11 Nov: error rate up from 0.39 % to 1.42 %; p95 2.14 s (limit 2 s)")
    #expect(short.count <= 100)
    #expect(English().subject("Shop", Self.wednesday, news: [long], otherwise: nil).hasSuffix("x”"))
  }

  @Test("every label and every sentence of a mail says something")
  func sentences() {
    #expect(
      English().wholeReport(in: "daily/2026-11-11")
        == "The whole report lies in daily/2026-11-11, in the folder of the reports.")
    #expect(English().label(.wholeReport) == "Open the whole report")
  }
}

import Records
import Testing

@testable import Wording

@Suite("English dates")
struct EnglishDateTests {
  private static let moscow = Zone(identifier: "Europe/Moscow")!

  /// Where the spaces break is tested with the typography.
  private static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test(
    "a period in words",
    arguments: [
      (Period(day: Day("2026-11-19")!, zone: moscow), "Thursday 19 November 2026, Europe/Moscow"),
      (Period(week: Week("2026-W46")!, zone: .utc), "Monday 9 – Sunday 15 November 2026, UTC"),
      (Period(week: Week("2026-W44")!, zone: .utc), "Monday 26 October – Sunday 1 November 2026, UTC"),
      (
        Period(week: Week("2026-W53")!, zone: .utc),
        "Monday 28 December 2026 – Sunday 3 January 2027, UTC"
      ),
      (
        Period(week: Week("2026-W46")!, zone: .utc, cutAt: Instant(iso8601: "2026-11-10T12:00:00Z")!),
        "Monday 9 – Sunday 15 November 2026, UTC"
      ),
    ])
  func periods(period: Period, text: String) {
    #expect(English().period(period) == text)
  }

  @Test("a moment is told by the local clock")
  func moments() {
    let instant = Instant(iso8601: "2026-11-19T21:05:59Z")!
    #expect(English().moment(instant, in: .utc) == "19 November 2026, 21:05")
    #expect(English().moment(instant, in: Self.moscow) == "20 November 2026, 00:05")
    #expect(English().day(Day("2026-03-01")!) == "1 March 2026")
  }

  @Test(
    "gaps: hours that follow each other are one span",
    arguments: [
      (["2026-11-19T01:00Z"], "No metrics for 1 of 24 hours (Thu 19 Nov, 01:00–02:00)."),
      (
        ["2026-11-19T01:00Z", "2026-11-19T02:00Z", "2026-11-19T05:00Z"],
        "No metrics for 3 of 24 hours (Thu 19 Nov, 01:00–03:00; Thu 19 Nov, 05:00–06:00)."
      ),
      (["2026-11-19T23:00Z"], "No metrics for 1 of 24 hours (Thu 19 Nov, 23:00–24:00)."),
      (
        ["2026-11-19T23:00Z", "2026-11-20T00:00Z"],
        "No metrics for 2 of 24 hours (Thu 19 Nov, 23:00 – Fri 20 Nov, 01:00)."
      ),
      ([], "All 24 hours have metrics."),
    ])
  func gaps(hours: [String], text: String) {
    let coverage = Coverage(gaps: hours.map { Instant(iso8601: $0)! }, hours: 24)
    let lines = English().dataQuality(
      coverage, rejections: [], asOf: Instant(seconds: 0), zone: .utc, isOfApplication: true, mayBeGone: false)
    #expect(
      lines.map(Self.plain) == [text, "Read from the database 1 January 1970, 00:00 UTC."])
  }

  @Test(
    "rows in every hour in which they were due are told in one sentence, of error reports in none",
    arguments: [
      (Coverage.CoverageSource.metrics, "Metrics came as often as usual, in 21 of 168 hours."),
      (.checks, "Checks came as often as usual, in 21 of 168 hours."),
      (.jobs, "Jobs ran as often as usual, in 21 of 168 hours."), (.reports, nil),
    ] as [(Coverage.CoverageSource, String?)])
  func due(source: Coverage.CoverageSource, text: String?) {
    let coverage = Coverage(gaps: [], hours: 168, source: source, noneExpected: 147)
    for words in [English(), Russian()] as [any Words] {
      let lines = words.dataQuality(
        coverage, rejections: [], asOf: Instant(seconds: 0), zone: .utc, isOfApplication: false, mayBeGone: false)
      #expect(lines.count == (text == nil ? 1 : 2))
      if let text, words is English { #expect(Self.plain(lines[0]) == text) }
    }
  }

  @Test("where the database may have removed rows, nothing is said of what was before the first")
  func mayBeGone() {
    let coverage = Coverage(
      gaps: [], hours: 24, source: .jobs, notYetRecorded: 9, firstRow: Instant(iso8601: "2026-11-19T09:30:00Z"))
    for words in [English(), Russian()] as [any Words] {
      let (sure, unsure) = (
        words.dataQuality(
          coverage, rejections: [], asOf: Instant(seconds: 0), zone: .utc, isOfApplication: false, mayBeGone: false),
        words.dataQuality(
          coverage, rejections: [], asOf: Instant(seconds: 0), zone: .utc, isOfApplication: false, mayBeGone: true)
      )
      #expect(sure.count == unsure.count && sure[1].hasPrefix(unsure[1].dropLast()) && sure[1] != unsure[1])
    }
  }

  @Test("why hours without rows are not missing is said, each reason with its hours")
  func reasons() {
    let coverage = Coverage(
      gaps: [], hours: 25, source: .checks, notYetRecorded: 9, tooLittleHistory: 2, noneExpected: 1, repeated: 1,
      firstRow: Instant(iso8601: "2026-11-19T09:30:00Z"), silentDays: 9)
    let lines = English().dataQuality(
      coverage, rejections: [], asOf: Instant(seconds: 0), zone: .utc, isOfApplication: true, mayBeGone: false)
    #expect(
      lines.dropLast().map(Self.plain) == [
        "Checks for 12 of 25 hours.",
        "The first row is of 19 November 2026, 09:30; before it nothing was recorded.", "No rows expected: 1 hour.",
        "Too little history to tell whether rows were due: 2 hours.",
        "The clocks went back: of the two equal hours the rows are counted in the first.",
        "Such silences are usual here: one began on 9 of the 28 days before.",
      ])
    let unfinished = Coverage(gaps: [], hours: 2, notYetRecorded: 1)
    #expect(
      English().dataQuality(
        unfinished, rejections: [], asOf: Instant(seconds: 0), zone: .utc, isOfApplication: true, mayBeGone: false
      )
      .dropLast().map(
        Self.plain) == [
          "Metrics for 1 of 2 hours.", "Not yet recorded: 1 hour.",
        ])
  }

  @Test("more than six gaps are not all listed")
  func manyGaps() {
    let gaps = (0..<8).map { Instant(seconds: Int64($0) * 7200) }
    let line = English().dataQuality(
      Coverage(gaps: gaps, hours: 168), rejections: [], asOf: gaps[0], zone: .utc, isOfApplication: true,
      mayBeGone: false)[0]
    #expect(Self.plain(line).hasPrefix("No metrics for 8 of 168 hours (Thu 1 Jan, 00:00–01:00; "))
    #expect(Self.plain(line).hasSuffix("Thu 1 Jan, 10:00–11:00; and others)."))
  }

  @Test("what was rejected, and that nothing was read, is said")
  func rejections() {
    let rejections = [
      Rejection(source: .metricType("cpu_usage"), reason: .notANumber, count: 1),
      Rejection(source: .metricType("request_duration"), reason: .negativeDuration, count: 1200),
      Rejection(source: .table(.reports), reason: .unreadableTime, count: 2),
      Rejection(source: .table(.feedback), reason: .unusableValue, count: 1),
      Rejection(source: .table(.health), reason: .unknownStatus, count: 4),
      Rejection(source: .untyped, reason: .unreadableType, count: 3),
      Rejection(source: .metricType("request_duration"), reason: .afterAsOf, count: 10_000, atLeast: true),
    ]
    let lines = English().dataQuality(
      nil, rejections: rejections, asOf: Instant(seconds: 0), zone: .utc, isOfApplication: true, mayBeGone: false)
    #expect(
      lines.dropLast().map(Self.plain) == [
        "No metrics were read: nothing is known of response times, failed requests and resources.",
        "cpu_usage: 1 row left out, the value is no finite number.",
        "request_duration: 1,200 rows left out, the duration is negative.",
        "reports: 2 rows left out, the time cannot be read.",
        "feedback: 1 row counted without a value that cannot be used.",
        "health: 4 rows with an unknown status, counted as not passed.",
        "Metric table: 3 rows left out, the metric type cannot be read.",
        "Stamped later than this report and not counted: at least 10,000 rows (request_duration at least 10,000).",
      ])
  }
}

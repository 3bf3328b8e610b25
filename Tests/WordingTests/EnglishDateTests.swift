import Records
import Testing

@testable import Wording

@Suite("English dates")
struct EnglishDateTests {
  private static let moscow = Zone(identifier: "Europe/Moscow")!

  @Test(
    "a period in words",
    arguments: [
      (Period(day: Day("2026-11-19")!, zone: moscow), "Thursday 19 November 2026, Europe/Moscow"),
      (Period(week: Week("2026-W46")!, zone: .utc), "Monday 9 – Sunday 15 November 2026 (2026-W46), UTC"),
      (Period(week: Week("2026-W44")!, zone: .utc), "Monday 26 October – Sunday 1 November 2026 (2026-W44), UTC"),
      (
        Period(week: Week("2026-W53")!, zone: .utc),
        "Monday 28 December 2026 – Sunday 3 January 2027 (2026-W53), UTC"
      ),
      (
        Period(week: Week("2026-W46")!, zone: .utc, cutAt: Instant(iso8601: "2026-11-10T12:00:00Z")!),
        "Monday 9 – Sunday 15 November 2026 (2026-W46), UTC"
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
      (["2026-11-19T01:00Z"], "23 of 24 hours have metric rows; missing: 19 November 2026, 01:00 to 02:00."),
      (
        ["2026-11-19T01:00Z", "2026-11-19T02:00Z", "2026-11-19T05:00Z"],
        "21 of 24 hours have metric rows; missing: 19 November 2026, 01:00 to 03:00; 19 November 2026, 05:00 to 06:00."
      ),
      (["2026-11-19T23:00Z"], "23 of 24 hours have metric rows; missing: 19 November 2026, 23:00 to 24:00."),
      (
        ["2026-11-19T23:00Z", "2026-11-20T00:00Z"],
        "22 of 24 hours have metric rows; missing: 19 November 2026, 23:00 to 20 November 2026, 01:00."
      ),
      ([], "All 24 hours covered by metric rows."),
    ])
  func gaps(hours: [String], text: String) {
    let coverage = Coverage(gaps: hours.map { Instant(iso8601: $0)! }, hours: 24)
    let lines = English().dataQuality(coverage, rejections: [], asOf: Instant(seconds: 0), zone: .utc)
    #expect(lines == [text, "Status, severity and category are as read on 1 January 1970, 00:00."])
  }

  @Test("why hours without rows are not missing is said, each reason with its hours")
  func reasons() {
    let coverage = Coverage(
      gaps: [], hours: 25, source: .checks, notYetRecorded: 9, tooLittleHistory: 2, noneExpected: 1, repeated: 1,
      firstRow: Instant(iso8601: "2026-11-19T09:30:00Z"), silentDays: 9)
    let lines = English().dataQuality(coverage, rejections: [], asOf: Instant(seconds: 0), zone: .utc)
    #expect(
      lines.dropLast() == [
        "No metric rows were read: nothing is known of response times, errors and resources.",
        "12 of 25 hours have checks.",
        "The first row is of 19 November 2026, 09:30; before it nothing was recorded.", "No rows expected: 1 hour.",
        "Too little history to tell whether rows were due: 2 hours.",
        "The clocks went back: of the two equal hours the rows are counted in the first.",
        "Such silences are usual here: one began on 9 of the 28 days before.",
      ])
    let unfinished = Coverage(gaps: [], hours: 2, notYetRecorded: 1)
    #expect(
      English().dataQuality(unfinished, rejections: [], asOf: Instant(seconds: 0), zone: .utc).dropLast() == [
        "1 of 2 hours has metric rows.", "Not yet recorded: 1 hour.",
      ])
  }

  @Test("more than six gaps are not all listed")
  func manyGaps() {
    let gaps = (0..<8).map { Instant(seconds: Int64($0) * 7200) }
    let line = English().dataQuality(Coverage(gaps: gaps, hours: 168), rejections: [], asOf: gaps[0], zone: .utc)[0]
    #expect(line.hasPrefix("160 of 168 hours have metric rows; missing: 1 January 1970, 00:00 to 01:00; "))
    #expect(line.hasSuffix("1 January 1970, 10:00 to 11:00; and others."))
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
    let lines = English().dataQuality(nil, rejections: rejections, asOf: Instant(seconds: 0), zone: .utc)
    #expect(
      lines.dropLast() == [
        "No metric rows were read: nothing is known of response times, errors and resources.",
        "cpu_usage: 1 row left out, the value is no finite number.",
        "request_duration: 1,200 rows left out, the duration is negative.",
        "reports: 2 rows left out, the time cannot be read.",
        "feedback: 1 row counted without a value that cannot be used.",
        "health: 4 rows with an unknown status, counted as not passed.",
        "Metric table: 3 rows left out, the metric type cannot be read.",
        "request_duration: at least 10,000 rows stamped later than this report, not read.",
      ])
  }
}

import Records
import Summaries
import Testing

@testable import Analysis

/// Hours unlike those before.
///
/// Oracle: the worked figures of docs/methods.md#anomalies.
struct StrangeHoursTests {
  /// Thursday 19 November 2026.
  private static let period = Sample.daily
  private static let start = period.start

  private static func hours(_ day: Day, _ count: (Int) -> Int, failed: (Int) -> Int = { _ in 0 }) -> DayHours {
    DayHours(
      day,
      DaySpan(day, in: .utc).hourStarts.enumerated().map { clock, start in
        DayHours.Hour(start, hasRows: true, count: count(clock), failed: failed(clock), seconds: 0)
      })
  }

  /// Three days of 100, 104 and 98 requests in every hour: between 85.174 and 114.826 nothing is unusual.
  private static let before = [100, 104, 98].enumerated().map { place, count in
    hours(Sample.day.adding(place - 3), { _ in count })
  }

  private static func report(
    _ counts: [Int: Int] = [:], failed: [Int: Int] = [:], before: [DayHours] = before,
    edit: (inout ReportInput) -> Void = { _ in }
  ) -> ReportAnalysis {
    var input = Sample.quiet()
    var metrics = Sample.metrics(period, Sample.requests(10_000, errors: 10))
    for (clock, start) in period.days[0].hourStarts.enumerated() {
      var requests = Sample.requests(counts[clock] ?? 100, errors: failed[clock] ?? 0)
      requests.durations.sum = 0
      metrics.hours[clock] = HourMetrics(start: start, requests: requests, hasRows: true)
    }
    input.metrics = .read(metrics)
    edit(&input)
    var earlier = EarlierFigures()
    earlier.hours = before
    return Sample.assess(input, earlier: earlier)
  }

  private static func told(_ report: ReportAnalysis) -> [UnusualHours] {
    report.findings("unusual_hours").compactMap {
      if case .unusualHours(let hours) = $0.fact { hours } else { nil }
    }
  }

  private static func span(_ from: Int, _ to: Int) -> LocalSpan {
    LocalSpan(from: start.adding(seconds: Int64(from) * 3600), to: start.adding(seconds: Int64(to) * 3600), of: period)
  }

  @Test("hours near each other are one event, told with the farthest, what was expected and how many others there are")
  func event() throws {
    let report = Self.report([10: 160, 11: 130, 16: 150])
    let wanted = UnusualHours(
      .requests.count, .count, Self.span(10, 12), hour: Self.span(10, 11), value: 160, low: 86, high: 114, isMore: true,
      otherTimes: 1)
    #expect(Self.told(report) == [wanted])
    let finding = try #require(report.findings("unusual_hours").first)
    #expect(finding.severity == .low && report.highlights.watched.map(\.rule) == ["unusual_hours"])
    #expect(abs((finding.evidence.first { $0.name == "scales" }?.value ?? 0) - 20.234723) < 1e-6)
    #expect(report.status == .good)
  }

  @Test(
    "fewer requests are told, hours within the range are not",
    arguments: [([10: 80], [false]), ([10: 86, 11: 114], []), ([10: 85, 11: 114], [false]), ([10: 115], [true])])
  func range(counts: [Int: Int], isMore: [Bool]) {
    #expect(Self.told(Self.report(counts)).map(\.isMore) == isMore)
  }

  @Test("failed requests are told when there are more than five beyond the expected, never when there are fewer")
  func failed() {
    let failing = (0..<3).map { place in Self.hours(Sample.day.adding(place - 3), { _ in 100 }, failed: { _ in 8 }) }
    func report(_ failed: Int) -> [UnusualHours] {
      Self.told(
        Self.report(failed: Dictionary((0..<24).map { ($0, $0 == 3 ? failed : 8) }) { one, _ in one }, before: failing)
      ).filter { $0.figure == .requests.errors }
    }
    #expect(report(13).isEmpty && report(0).isEmpty)
    #expect(report(14).map(\.value) == [14] && report(14).map(\.high) == [13])
  }

  @Test("hours of an incident tell nothing, nor days too young to expect anything")
  func silent() {
    let incident = Self.report([10: 160]) { input in
      var incidents = IncidentSummary()
      let span = Self.span(10, 11)
      incidents.grave = [GraveIncident("Slow disk", severity: "high", span.start..<(span.end ?? span.start))]
      input.incidents = .read(incidents)
    }
    #expect(Self.told(incident).isEmpty)
    #expect(Self.told(Self.report([10: 160], before: Array(Self.before.prefix(2)))).isEmpty)
    #expect(Self.told(Self.report([10: 160], before: [])).isEmpty)
  }

  @Test("an hour less unusual than one of the fortnight before is told for the details, with that day")
  func again() throws {
    let busy = Self.hours(Sample.day.adding(-1), { $0 == 10 ? 200 : 100 })
    let report = Self.report(
      [12: 150], before: Self.before.map { DayHours($0.day.adding(-1), $0.hours.shifted()) } + [busy])
    let finding = try #require(report.findings("unusual_hours").first)
    #expect(finding.severity == .info && Self.told(report).map(\.again) == [Sample.day.adding(-1)])
    #expect(report.highlights.watched.isEmpty)
  }
}

extension [DayHours.Hour] {
  /// A day earlier.
  fileprivate func shifted() -> [DayHours.Hour] {
    map { hour in
      DayHours.Hour(
        hour.start.adding(seconds: -86_400), hasRows: hour.hasRows, count: hour.count, failed: hour.failed,
        seconds: hour.seconds)
    }
  }
}

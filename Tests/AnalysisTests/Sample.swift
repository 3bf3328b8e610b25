import Records
import Settings
import Summaries
import TestSupport
import Testing

@testable import Analysis

/// Builders of small materials.
///
/// The daily report is Thursday 2026-11-19 in UTC, the weekly one 2026-W47.
enum Sample {
  static let day = Day(year: 2026, month: 11, day: 19)!
  static let daily = Period(day: day, zone: .utc)
  static let weekly = Period(week: Week(containing: day), zone: .utc)

  static func asOf(_ period: Period) -> Instant { period.end.adding(seconds: 3600) }

  static func values(
    _ count: Int, mean: Double = 1, max: Double? = nil, last: Double? = nil, p95: Double? = nil
  ) -> ValueSummary {
    ValueSummary(
      count: count, sum: mean * Double(count), min: mean, max: max ?? mean, last: last ?? mean,
      quantiles: .init(p50: mean, p95: p95 ?? mean, p99: max ?? mean))
  }

  static func requests(
    _ count: Int, errors: Int = 0, withStatus: Int? = nil, mean: Double = 0.2, p95: Double = 0.5,
    chatty: Int = 0, withQueries: Int? = nil
  ) -> RequestSummary {
    RequestSummary(
      durations: values(count, mean: mean, max: p95 * 2, p95: p95), withStatus: withStatus ?? count,
      serverErrors: errors, clientErrors: 0, denied: 0, slow: 0, withQueries: withQueries ?? count, chatty: chatty)
  }

  /// Errors and slow requests spread evenly over buckets, so that φ̂ stays 1.
  static func metrics(
    _ period: Period, _ requests: RequestSummary?, types: [String: ValueSummary] = [:], units: [String: String] = [:],
    paths: [PathSummary] = [], gaps: Int = 0, rejections: [Rejection] = []
  ) -> PeriodMetrics {
    var types = types
    if let requests { types["request_duration"] = requests.durations }
    let starts = period.days.flatMap(\.hourStarts)
    var metrics = PeriodMetrics(
      period: period, types: types, units: units, requests: requests, paths: paths,
      days: period.days.map { DayMetrics(span: $0, types: types, requests: requests) },
      hours: starts.map { HourMetrics(start: $0, requests: nil, hasRows: !types.isEmpty) },
      buckets: requests.map { even($0) } ?? [],
      coverage: Coverage(
        gaps: Array(starts.prefix(gaps)), hours: starts.count,
        notYetRecorded: types.isEmpty ? starts.count - gaps : 0), rejections: rejections)
    if let requests { metrics.watched = watched(requests, metrics.buckets, period.days[0]) }
    return metrics
  }

  /// All rows on the first day.
  ///
  /// Of requests whose p95 is beyond a limit of the response time a tenth is slower than it.
  private static func watched(
    _ requests: RequestSummary, _ buckets: [RequestBucket], _ span: DaySpan
  ) -> [String: [WatchedDay]] {
    let count = requests.durations.count
    let p95 = requests.durations.quantiles?.p95 ?? 0
    func slower(than limit: Double, in bucket: Int) -> Int {
      share(p95 > limit ? count / 10 : count / 50, in: bucket, of: count)
    }
    let failed = buckets.map {
      LimitBucket(rows: $0.withStatus, beyondWarning: $0.serverErrors, beyondCritical: $0.serverErrors)
    }
    let slow = buckets.indices.map { index in
      LimitBucket(
        rows: buckets[index].count, beyondWarning: slower(than: 2, in: index),
        beyondCritical: slower(than: 5, in: index))
    }
    return [
      "error_rate": [WatchedDay(span: span, buckets: failed)], "response_time": [WatchedDay(span: span, buckets: slow)],
    ]
  }

  private static func even(_ requests: RequestSummary) -> [RequestBucket] {
    (0..<288).map { index in
      var bucket = RequestBucket()
      bucket.withStatus = share(requests.withStatus, in: index)
      bucket.serverErrors = share(requests.serverErrors, in: index, of: requests.withStatus)
      bucket.count = share(requests.durations.count, in: index)
      bucket.good = bucket.count - bucket.serverErrors
      return bucket
    }
  }

  /// What one of 288 buckets gets of so many, every so manyth of `all` being one.
  private static func share(_ count: Int, in bucket: Int, of all: Int? = nil) -> Int {
    guard let all, all > 0 else { return count * (bucket + 1) / 288 - count * bucket / 288 }
    return count * (all * (bucket + 1) / 288) / all - count * (all * bucket / 288) / all
  }

  static func counts(
    new: Int = 0, events: Int? = nil, categories: [(name: String, count: Int)] = [],
    modules: [(name: String, count: Int)] = [], critical: Int = 0, newCritical: Int = 0
  ) -> ErrorSummary.Counts {
    var counts = ErrorSummary.Counts()
    counts.new = new
    counts.events = events ?? new
    counts.byCategory = NameCounts(largest: categories)
    counts.byModule = NameCounts(largest: modules)
    counts.unresolvedCritical = critical + newCritical
    counts.newCritical = newCritical
    counts.oldCritical = critical
    counts.backlog = critical + newCritical
    return counts
  }

  /// `perDay`: new reports of each day of the series before the compared weeks, by its distance from the first.
  static func errors(
    _ period: Period, now: ErrorSummary.Counts = .init(), before: ErrorSummary.Counts = .init(), history: Int = 70,
    since firstDay: Day? = Day(year: 2020, month: 1, day: 1), perDay: (Int) -> Int = { _ in 5 }
  ) -> ErrorSummary {
    let last = period.days.last!.day
    let count = period.kind == .daily ? 28 : history + 14
    let days = (0..<count).map { index in
      ErrorSummary.DayCounts(
        day: last.adding(index + 1 - count), newBySeverity: ["low": perDay(index)], resolved: 0, backlog: 0)
    }
    return ErrorSummary(
      current: now, reference: before, days: days,
      weekdayHours: Array(repeating: Array(repeating: 0, count: 24), count: 7),
      newestOpen: [], firstDay: firstDay, rejections: [])
  }

  static func requestOrigin(_ scope: FigureID.Scope) -> OriginID { .metrics(type: "request_duration", scope) }

  /// A day or week on which all is well: 10,000 requests as fast as before, no errors anywhere.
  static func quiet(_ period: Period = daily) -> ReportInput {
    let reference = Comparison(period).baseline
    return ReportInput(
      Comparison(period), asOf: asOf(period), metrics: .read(metrics(period, requests(10_000, errors: 10))),
      referenceMetrics: .read(metrics(reference, requests(10_000, errors: 10))),
      errors: .read(errors(period, now: counts(new: 3), before: counts(new: 3), perDay: { _ in 0 })),
      origins: [requestOrigin(.current), requestOrigin(.reference), .history, .table(.reports)]
        .map { Origin(id: $0, query: "SELECT 1", bounds: [], rows: 10_000) })
  }

  /// Every analysis of these tests is held to what the registries say of its rules.
  static func assess(
    _ input: ReportInput, _ settings: Settings = Settings(), earlier: EarlierFigures = EarlierFigures()
  ) -> ReportAnalysis {
    let analysis = Analyst.assess(input, settings: settings, earlier: earlier)
    for finding in analysis.findings {
      expectListed(finding.rule, finding.evidence, in: FindingRule.all.map(\.text))
    }
    for recommendation in analysis.recommendations {
      expectListed(recommendation.rule, recommendation.evidence, in: RecommendationRule.all.map(\.text))
    }
    return analysis
  }

  private static func expectListed(_ rule: String, _ evidence: [Evidence], in texts: [RuleText]) {
    let text = texts.first { $0.ids.contains(rule) }
    #expect(text != nil, "\(rule) is in no registry")
    #expect(Set(evidence.map(\.name)).subtracting(text?.evidence ?? []) == [], "evidence that \(rule) does not name")
  }
}

extension ReportAnalysis {
  func findings(_ rule: String) -> [Finding] { findings.filter { $0.rule == rule } }
  func recommendations(_ rule: String) -> [Recommendation] { recommendations.filter { $0.rule == rule } }
  func value(_ name: String, _ dimension: String? = nil) -> Double? { figures[name, dimension]?.value }
  func reason(_ name: String, _ dimension: String? = nil) -> MissingReason? {
    if case .missing(let reason)? = figures[name, dimension]?.state { reason } else { nil }
  }
}

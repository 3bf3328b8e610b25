import Records
import Summaries

/// What was counted of a made-up day.
enum SampleMetrics {
  static func day(_ period: Period) -> PeriodMetrics {
    let value = ValueSummary(
      count: 7, sum: 3.7, min: 0.1, max: 1.25, last: 0.3, quantiles: .init(p50: 0.5, p95: 1.2, p99: 1.249))
    let requests = RequestSummary(
      durations: value, withStatus: 6, serverErrors: 1, clientErrors: 2, denied: 1, slow: 0, withQueries: 3, chatty: 1)
    var metrics = PeriodMetrics(
      period: period, types: ["request_duration": value], units: ["request_duration": "s"], requests: requests,
      coverage: Coverage(gaps: [period.start], hours: 24, tooLittleHistory: 3, firstRow: period.start))
    metrics.days = [DayMetrics(span: period.days[0], types: ["request_duration": value], requests: requests)]
    metrics.hours = period.days[0].hourStarts.map { HourMetrics(start: $0) }
    metrics.hours[3] = HourMetrics(start: metrics.hours[3].start, requests: requests, hasRows: true)
    return metrics
  }
}

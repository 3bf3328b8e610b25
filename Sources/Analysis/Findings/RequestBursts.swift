import Records
import Statistics
import Summaries

/// How much bad requests come in bursts: φ̂ over the five-minute buckets with traffic of the period and of its
/// reference, each around its own rate (docs/methods.md#over-dispersion).
enum RequestBursts {
  static func ofFailures(_ input: ReportInput) -> Double {
    overdispersion(input) { (bad: $0.serverErrors, total: $0.withStatus) }
  }

  static func ofSlowRequests(_ input: ReportInput) -> Double {
    overdispersion(input) { (bad: $0.slow, total: $0.count) }
  }

  /// The same of the period alone.
  static func ofPeriod(_ input: ReportInput, _ counts: (RequestBucket) -> (bad: Int, total: Int)) -> Double {
    var estimate = Overdispersion()
    estimate.add((input.metrics.value?.buckets ?? []).map(counts))
    return estimate.value
  }

  private static func overdispersion(
    _ input: ReportInput, _ counts: (RequestBucket) -> (bad: Int, total: Int)
  ) -> Double {
    var estimate = Overdispersion()
    for metrics in [input.metrics.value, input.referenceMetrics.value].compactMap({ $0 }) {
      estimate.add(metrics.buckets.map(counts))
    }
    return estimate.value
  }
}

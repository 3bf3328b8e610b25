import Records
import Statistics
import Summaries

/// How much failed requests come in bursts.
enum ErrorBursts {
  /// φ̂ over the five-minute buckets with traffic of the period and of its reference, each around its own rate.
  static func overdispersion(_ material: Material) -> Double {
    var estimate = Overdispersion()
    for metrics in [material.metrics.value, material.referenceMetrics.value].compactMap({ $0 }) {
      estimate.add(metrics.buckets.map { (bad: $0.serverErrors, total: $0.withStatus) })
    }
    return estimate.value
  }
}

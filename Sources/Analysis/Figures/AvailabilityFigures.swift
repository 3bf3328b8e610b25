import Records
import Summaries

/// `availability.uptime`: five-minute buckets with a good request ÷ buckets with any (docs/methods.md#uptime).
enum AvailabilityFigures {
  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    for side in ComparedMetrics.all(input) {
      let buckets = side.metrics.buckets.filter { $0.count > 0 }
      builder.share(
        .availability.uptime.of(side.scope), buckets.count { $0.good > 0 }, of: buckets.count,
        from: side.origin(ComparedMetrics.requests), otherwise: side.absence(of: ComparedMetrics.requests))
    }
  }
}

import Records
import Summaries

/// `availability.uptime`: five-minute buckets with a good request or a passed check ÷ buckets with any
/// (docs/methods.md#uptime).
enum AvailabilityFigures {
  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    if input.metrics.failure == nil, input.metrics.value != nil || input.health.value != nil {
      let side = ComparedMetrics.current(input)
      let checks = input.health.value?.buckets ?? []
      let (up, covered) = uptime(side?.metrics.buckets ?? [], checks)
      let origins = (side?.origin(ComparedMetrics.requests) ?? []) + (checks.isEmpty ? [] : [.table(.health)])
      let absence = input.health.value == nil ? side?.absence(of: ComparedMetrics.requests) : .noRows
      builder.share(
        .availability.uptime, up, of: covered, from: origins, otherwise: absence ?? .noRows)
    }
    let reference = ComparedMetrics.reference(input)
    guard reference != nil || input.health.value != nil else { return }
    let checks = input.health.value?.referenceBuckets ?? []
    let (up, covered) = uptime(reference?.metrics.buckets ?? [], checks)
    builder.share(
      .availability.uptime.of(.reference), up, of: covered,
      from: (reference?.origin(ComparedMetrics.requests) ?? []) + (checks.isEmpty ? [] : [.table(.health)]),
      otherwise: checks.isEmpty ? reference?.absence(of: ComparedMetrics.requests) ?? .noRows : .noRows)
  }

  private static func uptime(_ requests: [RequestBucket], _ checks: [(passed: Int, run: Int)]) -> (up: Int, of: Int) {
    var up = 0
    var covered = 0
    for index in 0..<max(requests.count, checks.count) {
      let bucket = index < requests.count ? requests[index] : RequestBucket()
      let check = index < checks.count ? checks[index] : (passed: 0, run: 0)
      guard bucket.count > 0 || check.run > 0 else { continue }
      covered += 1
      if bucket.good > 0 || check.passed > 0 { up += 1 }
    }
    return (up, covered)
  }
}

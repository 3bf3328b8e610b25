import Records
import Summaries

/// `availability.uptime`: five-minute buckets with a good request or a passed check ÷ buckets with any
/// (docs/methods.md#uptime).
enum AvailabilityFigures {
  static func add(_ material: Material, to sheet: inout FigureSheet) {
    if material.metrics.failure == nil, material.metrics.value != nil || material.health.value != nil {
      let side = MetricSide.current(material)
      let checks = material.health.value?.buckets ?? []
      let (up, covered) = uptime(side?.metrics.buckets ?? [], checks)
      let origins = (side?.origin(MetricSide.requests) ?? []) + (checks.isEmpty ? [] : [.table(.health)])
      let absence = material.health.value == nil ? side?.absence(of: MetricSide.requests) : .noRows
      sheet.share(
        .availability.uptime, up, of: covered, from: origins, otherwise: absence ?? .noRows)
    }
    let reference = MetricSide.reference(material)
    guard reference != nil || material.health.value != nil else { return }
    let checks = material.health.value?.referenceBuckets ?? []
    let (up, covered) = uptime(reference?.metrics.buckets ?? [], checks)
    sheet.share(
      .availability.uptime.of(.reference), up, of: covered,
      from: (reference?.origin(MetricSide.requests) ?? []) + (checks.isEmpty ? [] : [.table(.health)]),
      otherwise: checks.isEmpty ? reference?.absence(of: MetricSide.requests) ?? .noRows : .noRows)
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

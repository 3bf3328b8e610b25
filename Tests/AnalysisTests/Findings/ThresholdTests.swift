import Analysis
import Records
import Settings
import Summaries
import Testing

struct ThresholdTests {
  @Test(
    "a p95 beyond its limits",
    arguments: [(1.9, nil, .good), (2.0, nil, .good), (2.1, .medium, .attention), (5.1, .high, .critical)]
      as [(Double, Severity?, Assessment.Status)])
  func p95(p95: Double, severity: Severity?, status: Assessment.Status) {
    var material = Sample.quiet()
    material.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(1000, errors: 1, p95: p95)))
    let assessment = Sample.assess(material)
    let finding = assessment.findings("threshold").first
    #expect(finding?.severity == severity)
    #expect(finding?.verdict == nil)
    #expect(assessment.status == status)
    if severity != nil { #expect(finding?.id == "threshold:requests.duration.p95") }
  }

  @Test("a p95 of fewer than twenty requests says nothing")
  func fewRows() {
    var material = Sample.quiet()
    material.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(19, p95: 9)))
    #expect(Sample.assess(material).findings("threshold").isEmpty)
  }

  @Test(
    "an error rate is beyond its limit only when Wilson's lower bound is",
    // 3/100: lower bound 1.03 %; 2/100: 0.55 %; 60/1000: 4.7 %; 70/1000: 5.6 %.
    arguments: [(3, 100, .warning), (2, 100, nil), (60, 1000, .warning), (70, 1000, .critical), (1, 1, .critical)]
      as [(Int, Int, Fact.Level?)])
  func errorRate(errors: Int, count: Int, level: Fact.Level?) {
    var material = Sample.quiet()
    material.referenceMetrics = .absent
    material.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(count, errors: errors)))
    let fact = Sample.assess(material).findings("threshold").first?.fact
    if case .beyondLimit(_, let value, let limit, let unit, let found, let rises)? = fact {
      #expect(found == level && unit == .fraction && rises)
      #expect(limit == (level == .critical ? 0.05 : 0.01))
      #expect(abs(value - Double(errors) / Double(count)) < 1e-14)
    } else {
      #expect(level == nil)
    }
  }

  @Test("errors in one burst are less certain than the same number spread over the day")
  func burst() {
    var metrics = Sample.metrics(Sample.daily, Sample.requests(1000, errors: 20))
    #expect(level(metrics) == .warning)
    for index in metrics.buckets.indices { metrics.buckets[index].serverErrors = 0 }
    for index in 0..<2 {
      metrics.buckets[index].withStatus = 10
      metrics.buckets[index].serverErrors = 10
    }
    #expect(level(metrics) == nil)
  }

  private func level(_ metrics: PeriodMetrics) -> Fact.Level? {
    var material = Sample.quiet()
    material.metrics = .read(metrics)
    material.referenceMetrics = .absent
    if case .beyondLimit(_, _, _, _, let level, _)? = Sample.assess(material).findings("threshold").first?.fact {
      return level
    }
    return nil
  }

  @Test("where higher is better, too little is beyond the limit")
  func higherIsBetter() {
    var settings = Settings()
    settings.measures = [
      Measure(
        name: "orders", figure: "business.orders.sum", source: "orders_count", aggregate: .sum, unit: .count,
        better: .higher, warning: 10, critical: 5, section: .business)
    ]
    var material = Sample.quiet()
    material.metrics = .read(
      Sample.metrics(Sample.daily, nil, types: ["orders_count": Sample.values(1, mean: 7)]))
    let finding = Sample.assess(material, settings).findings("threshold").first
    #expect(finding?.severity == .medium)
    if case .beyondLimit(_, _, let limit, _, _, let rises)? = finding?.fact { #expect(limit == 10 && !rises) }
  }

  @Test("both daily and weekly reports know the limits")
  func weekly() {
    var material = Sample.quiet(Sample.weekly)
    material.metrics = .read(
      Sample.metrics(
        Sample.weekly, nil, types: ["disk_usage": Sample.values(3, mean: 0.8, last: 0.93)],
        units: ["disk_usage": "percent"]))
    let assessment = Sample.assess(material)
    #expect(assessment.findings("threshold").map(\.measure) == ["resources.disk_usage.last"])
    #expect(assessment.status == .critical)
  }
}

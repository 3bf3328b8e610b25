import Analysis
import Records
import Settings
import Summaries
import TestSupport
import Testing

struct ThresholdTests {
  @Test(
    "a p95 beyond its limits",
    arguments: [(1.9, nil, .good), (2.0, nil, .good), (2.1, .medium, .attention), (5.1, .critical, .critical)]
      as [(Double, Severity?, ReportAnalysis.Status)])
  func p95(p95: Double, severity: Severity?, status: ReportAnalysis.Status) {
    var input = Sample.quiet()
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(1000, errors: 1, p95: p95)))
    let analysis = Sample.assess(input)
    let finding = analysis.findings("threshold").first
    #expect(finding?.severity == severity)
    #expect(finding?.verdict == nil)
    #expect(analysis.status == status)
    if severity != nil { #expect(finding?.id == "threshold:requests.duration.p95") }
  }

  @Test("a p95 of fewer than twenty requests says nothing")
  func fewRows() {
    var input = Sample.quiet()
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(19, p95: 9)))
    #expect(Sample.assess(input).findings("threshold").isEmpty)
  }

  @Test(
    "an error rate spread evenly over the day is beyond its limit only for certain",
    // Low ends over the day, at 95 %: 3/100 1.03 %, 2/100 0.55 %; over eight hours, at 99.9 %: 20/333 2.9 %,
    // 40/333 7.3 %. What only the day says is to be watched.
    arguments: [
      (3, 100, .warning, .low), (2, 100, nil, .info), (60, 1000, .warning, .medium), (120, 1000, .critical, .critical),
      (1, 1, .critical, .low),
    ] as [(Int, Int, Fact.LimitLevel?, Severity)])
  func errorRate(errors: Int, count: Int, level: Fact.LimitLevel?, severity: Severity) {
    var input = Sample.quiet()
    input.referenceMetrics = .absent
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(count, errors: errors)))
    let finding = Sample.assess(input).findings("threshold").first
    #expect(finding?.fact.crossing?.level == level)
    #expect(finding?.severity == level.map { _ in severity })
    if let crossing = finding?.fact.crossing {
      #expect(crossing.limit == (level == .critical ? 0.05 : 0.01))
      #expect(crossing.unit == .fraction && crossing.rises)
    }
  }

  @Test("where higher is better, too little is beyond the limit")
  func higherIsBetter() {
    var settings = Settings()
    settings.measures = [
      Measure(
        name: "orders", figure: "business.orders.sum", source: "orders_count", aggregate: .sum, unit: .count,
        better: .higher, warning: 10, critical: 5, section: .business)
    ]
    var input = Sample.quiet()
    input.metrics = .read(
      Sample.metrics(Sample.daily, nil, types: ["orders_count": Sample.values(1, mean: 7)]))
    let finding = Sample.assess(input, settings).findings("threshold").first
    #expect(finding?.severity == .medium)
    let crossing = finding?.fact.crossing
    #expect(crossing?.limit == 10 && crossing?.rises == false)
  }

  @Test("both daily and weekly reports know the limits")
  func weekly() {
    var input = Sample.quiet(Sample.weekly)
    input.metrics = .read(
      Sample.metrics(
        Sample.weekly, nil, types: ["disk_usage": Sample.values(3, mean: 0.8, last: 0.96)],
        units: ["disk_usage": "percent"]))
    let analysis = Sample.assess(input)
    #expect(analysis.findings("threshold").map(\.measure) == ["resources.disk_usage.last"])
    #expect(analysis.findings("threshold").map(\.severity) == [.critical])
    #expect(analysis.status == .critical)
  }
}

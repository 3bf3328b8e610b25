import Records
import Settings
import Summaries
import TestSupport
import Testing

@testable import Analysis

@Suite("What a mapped database cannot have is left out") struct OmissionTests {
  private func input(isMapped: Bool, areTimed: Bool = true, _ requests: RequestSummary?) -> ReportInput {
    var metrics = Sample.metrics(Sample.weekly, requests, types: ["ping": Sample.values(40)], units: ["ping": "ms"])
    metrics.areTimed = areTimed
    var input = ReportInput(
      Comparison(Sample.weekly), asOf: Sample.asOf(Sample.weekly), metrics: .read(metrics),
      referenceMetrics: .read(metrics))
    input.isMapped = isMapped
    return input
  }

  @Test("figures that are not recorded, sections and absent tables are told of a shop, not of a mapped database")
  func unrecorded() {
    let shop = Sample.assess(input(isMapped: false, nil))
    #expect(shop.figures[.requests.count]?.state == .missing(.notRecorded))
    #expect(shop.sections.contains { $0.section == .errors } && shop.sections.contains { $0.section == .business })
    let mapped = Sample.assess(input(isMapped: true, nil))
    #expect(mapped.figures[.requests.count] == nil && mapped.figures[.business.revenue.sum] == nil)
    #expect(mapped.sections == [SectionState(.system, .filled)])
  }

  @Test("requests without durations have no figure of time")
  func untimed() {
    let analysis = Sample.assess(
      input(isMapped: true, areTimed: false, Sample.requests(100, errors: 10, mean: 0, p95: 0)))
    #expect(analysis.figures[.requests.count]?.value == 100 && analysis.figures[.requests.errorRate]?.value == 0.1)
    let times = analysis.figures.figures.filter {
      $0.id.custom == nil && $0.unit == .seconds || $0.id.base == .requests.slow
    }
    #expect(times.isEmpty, "\(times.map(\.id))")
  }
}

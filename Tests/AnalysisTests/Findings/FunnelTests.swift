import Records
import Settings
import Summaries
import TestSupport
import Testing

@testable import Analysis

/// The steps of customers, from the requests that were answered well hour by hour.
@Suite struct FunnelTests {
  /// Hours of 2026-W47 and of the week before, each with the same number of requests.
  static func assess(
    _ now: [Int], before: [Int]?, names: [String] = Actions.standard.funnel, settings: Settings = Settings()
  ) -> ReportAnalysis {
    var input = Sample.quiet(Sample.weekly)
    func metrics(_ period: Period, _ counts: [Int]) -> PeriodMetrics {
      var metrics = Sample.metrics(period, Sample.requests(10_000))
      for (name, count) in zip(names, counts) { metrics.answered[name] = Array(repeating: count, count: 168) }
      return metrics
    }
    input.metrics = .read(metrics(Sample.weekly, now))
    if let before { input.referenceMetrics = .read(metrics(input.comparison.baseline, before)) }
    return Sample.assess(input, settings)
  }

  @Test("each step has its requests and its share of the step before, the whole its share of the first")
  func figures() {
    let analysis = Self.assess([10, 4, 1], before: [10, 5, 2])
    #expect(analysis.value("funnel.step.count", "/cart/add/") == 1680)
    #expect(analysis.value("funnel.step.count", "/orders/create/") == 168)
    #expect(analysis.figures["funnel.step.rate", "/cart/add/"] == nil)
    #expect(analysis.value("funnel.step.rate", "/checkout/") == 0.4)
    #expect(analysis.value("funnel.step.rate", "/orders/create/") == 0.25)
    #expect(analysis.value("funnel.completion") == 0.1)
    #expect(analysis.figures[FigureID.funnel.completion.of(.reference)]?.value == 0.2)
  }

  @Test("a step that follows less often, for certain, is told as worse, one that follows more often as better")
  func change() throws {
    let worse = try #require(Self.assess([10, 4, 2], before: [10, 6, 3]).findings("funnel_change").first)
    #expect(worse.verdict == .regressed && worse.severity == .medium && worse.measure.dimension == "/checkout/")
    guard case .funnelChanged(let fact) = worse.fact else {
      Issue.record("no fact")
      return
    }
    #expect(fact.previous == "/cart/add/" && fact.after == ShareParts(672, of: 1680))
    #expect(fact.before == ShareParts(1008, of: 1680))
    let better = Self.assess([10, 6, 3], before: [10, 4, 2]).findings("funnel_change")
    #expect(better.map(\.verdict) == [.improved])
  }

  @Test(
    "without a change that is certain nothing is told",
    arguments: [([10, 5, 2], [10, 5, 2]), ([20, 10, 4], [10, 5, 2]), ([100, 50, 20], [105, 51, 20])])
  func unmoved(now: [Int], before: [Int]) {
    #expect(Self.assess(now, before: before).findings("funnel_change").isEmpty)
  }

  @Test("one step alone, no step, or no funnel in the settings gives no figure")
  func none() {
    var settings = Settings()
    settings.actions.funnel = []
    for analysis in [
      Self.assess([10, 0, 0], before: [4, 0, 0]), Self.assess([0, 0, 0], before: nil),
      Self.assess([10, 5, 2], before: nil, settings: settings),
    ] {
      #expect(analysis.figures.figures.allSatisfy { $0.id.family != .funnel })
    }
  }

  @Test("a step that nobody took any more is 0, and the one behind it not known")
  func gone() {
    let analysis = Self.assess([10, 0, 0], before: [10, 5, 2])
    #expect(analysis.value("funnel.step.rate", "/checkout/") == 0)
    #expect(analysis.reason("funnel.step.rate", "/orders/create/") == .noRows)
  }
}

import Analysis
import Records
import Settings
import Summaries
import TestSupport
import Testing

/// Every rule fires on a planted day and is silent on a quiet one (PlainFindingTests).
struct AdviceTests {
  private func input(
    _ requests: RequestSummary, paths: [PathSummary] = [], gaps: Int = 0
  ) -> ReportInput {
    var input = Sample.quiet()
    input.metrics = .read(Sample.metrics(Sample.daily, requests, paths: paths, gaps: gaps))
    return input
  }

  @Test("more than ten new reports of one category: review it", arguments: [10, 11])
  func category(count: Int) {
    var input = Sample.quiet()
    let modules = [(name: "cart", count: count)]
    let alone = Sample.counts(new: count, categories: [("ui", count)], modules: modules)
    input.errors = .read(Sample.errors(Sample.daily, now: alone, before: alone))
    let found = Sample.assess(input).recommendations("review_reports")
    #expect(
      found.map(\.advice)
        == (count > 10
          ? [
            .reviewReports(
              ReportReview(
                category: "ui", count: count, open: 0, limit: 10, before: nil, topModule: "cart",
                relation: .sameWeekday,
                day: Sample.daily.days[0].day.adding(-7)))
          ] : [])
    )
    #expect(found.allSatisfy { $0.id == "review_reports:ui" && $0.evidence.first?.figure != nil })
  }

  @Test("the top module is not named when other categories share it")
  func sharedModule() {
    var input = Sample.quiet()
    let counts = Sample.counts(new: 15, categories: [("ui", 11), ("data", 4)], modules: [("cart", 15)])
    input.errors = .read(Sample.errors(Sample.daily, now: counts, before: counts))
    #expect(
      Sample.assess(input).recommendations("review_reports").map(\.advice)
        == [
          .reviewReports(
            ReportReview(
              category: "ui", count: 11, open: 0, limit: 10, before: nil, topModule: nil, relation: .sameWeekday,
              day: Sample.daily.days[0].day.adding(-7)))
        ])
  }

  /// The tenth of the requests is slow all day, where the limit is below p95.
  private func speedUps(_ p95: Double, _ settings: Settings = Settings()) -> [Recommendation] {
    Sample.assess(input(Sample.requests(1000, p95: p95)), settings).recommendations("speed_up")
  }

  @Test(
    "a response time beyond the limit that the settings give it: speed up",
    arguments: [(2.0, nil), (2.1, 2.0), (5.1, 5.0)] as [(Double, Double?)])
  func speed(p95: Double, limit: Double?) {
    let found = speedUps(p95)
    let limits = found.map { advice -> Double? in
      if case .speedUp(let speedUp) = advice.advice, speedUp.path == nil { speedUp.excess.crossing.limit } else { nil }
    }
    #expect(limits == (limit.map { [$0] } ?? []))
    #expect(found.first?.priority == (limit == nil ? nil : limit == 5 ? .critical : .high))
  }

  @Test("the limit is the measure's own, whatever the standard says")
  func ownLimit() {
    var settings = Settings()
    settings.measures = settings.measures.map { measure in
      measure.name != "response_time"
        ? measure
        : Measure(
          name: measure.name, figure: measure.figure, source: measure.source, aggregate: measure.aggregate,
          unit: measure.unit, better: measure.better, section: measure.section)
    }
    #expect(speedUps(9, settings).isEmpty && speedUps(9).count == 1)
  }

  @Test("an error rate beyond its limit: reduce errors, starting with the path that stands out")
  func errorsBeyondLimit() {
    let paths = [
      PathSummary(path: "/b/", requests: Sample.requests(400, errors: 40)),
      PathSummary(path: "/a/", requests: Sample.requests(300, errors: 60)),
      PathSummary(path: "/fine/", requests: Sample.requests(600)),
    ]
    var planted = input(Sample.requests(1300, errors: 100), paths: paths)
    planted.referenceMetrics = .absent
    let found = Sample.assess(planted).recommendations("reduce_errors")
    guard case .reduceErrors(let errors)? = found.first?.advice, errors.span != nil else {
      Issue.record("\(found)")
      return
    }
    #expect(abs(errors.rate - 0.077) < 0.02)
    #expect(errors.path == PathShare(path: "/a/", share: 0.2, others: 0.04) && found.first?.priority == .high)
  }

  @Test("an error rate that rose for certain below its limit: reduce errors all the same")
  func errorsRegressed() {
    var planted = input(Sample.requests(100_000, errors: 500))
    planted.referenceMetrics = .read(
      Sample.metrics(Comparison(Sample.daily).baseline, Sample.requests(100_000, errors: 100)))
    let analysis = Sample.assess(planted)
    #expect(analysis.findings("threshold").isEmpty)
    #expect(analysis.recommendations.map(\.advice) == [.reduceErrors(ErrorReduction(rate: 0.005, nil, path: nil))])
  }

  @Test(
    "a chatty path: ten requests and a fifth of those with a number of queries, more than elsewhere",
    arguments: [(9, 9, false), (10, 50, true), (10, 51, false), (300, 300, true)])
  func queries(chatty: Int, withQueries: Int, fires: Bool) {
    let paths = [
      PathSummary(path: "/list/", requests: Sample.requests(600, chatty: chatty, withQueries: withQueries)),
      PathSummary(path: "/fine/", requests: Sample.requests(6000)),
    ]
    let found = Sample.assess(input(Sample.requests(6600), paths: paths)).recommendations("reduce_queries")
    #expect(
      found.map(\.advice)
        == (fires ? [.reduceQueries(QueryReduction(paths: ["/list/"], chatty: chatty, of: withQueries))] : []))
    #expect(found.allSatisfy { $0.evidence.first?.figure == FigureID("requests.by_path.chatty", "/list/") })
  }

  @Test("where every path is as chatty as the others none is named")
  func chattyEverywhere() {
    let paths = ["/a/", "/b/", "/c/"].map { PathSummary(path: $0, requests: Sample.requests(100, chatty: 50)) }
    let found = Sample.assess(input(Sample.requests(300, chatty: 150), paths: paths))
    #expect(
      found.recommendations("reduce_queries").map(\.advice) == [
        .reduceQueries(QueryReduction(paths: [], chatty: 150, of: 300))
      ])
  }

  @Test("of many chatty paths the three with most chatty requests, told together, ties by bytes")
  func manyChattyPaths() {
    let paths =
      [("/d/", 20), ("/b/", 30), ("/a/", 30), ("/c/", 25)].map {
        PathSummary(path: $0.0, requests: Sample.requests(40, chatty: $0.1))
      } + [PathSummary(path: "/fine/", requests: Sample.requests(4000))]
    let found = Sample.assess(input(Sample.requests(4160), paths: paths)).recommendations
    #expect(
      found.map(\.advice) == [.reduceQueries(QueryReduction(paths: ["/a/", "/b/", "/c/"], chatty: 85, of: 120))])
  }

  @Test(
    "missing collection: from one hour on, urgent from four",
    arguments: [(0, nil), (1, .medium), (2, .medium), (4, .high)] as [(Int, Severity?)])
  func collection(hours: Int, priority: Severity?) {
    let found = Sample.assess(input(Sample.requests(10_000, errors: 10), gaps: hours))
      .recommendations("restore_collection")
    #expect(found.first?.priority == priority)
    #expect(found.map(\.advice) == (priority == nil ? [] : [.restoreCollection(StoppedCollection(hours: hours))]))
  }

  @Test("recommendations come by priority")
  func order() {
    var planted = input(Sample.requests(1000, errors: 300, p95: 9), gaps: 2)
    planted.errors = .read(Sample.errors(Sample.daily, now: Sample.counts(critical: 2)))
    let priorities = Sample.assess(planted).recommendations.map(\.priority)
    #expect(priorities.count == 4 && priorities == priorities.sorted(by: >))
  }
}

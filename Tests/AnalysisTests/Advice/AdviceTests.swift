import Analysis
import Records
import Summaries
import Testing

/// Every rule fires on a planted day and is silent on a quiet one (PlainFindingTests).
struct AdviceTests {
  private func material(
    _ requests: RequestSummary, paths: [PathSummary] = [], gaps: Int = 0
  ) -> Material {
    var material = Sample.quiet()
    material.metrics = .read(Sample.metrics(Sample.daily, requests, paths: paths, gaps: gaps))
    return material
  }

  @Test("more than ten new reports of one category: review it", arguments: [10, 11])
  func category(count: Int) {
    var material = Sample.quiet()
    let modules = [(name: "cart", count: count)]
    let alone = Sample.counts(new: count, categories: [("ui", count)], modules: modules)
    material.errors = .read(Sample.errors(Sample.daily, now: alone, before: alone))
    let found = Sample.assess(material).recommendations("review_category")
    #expect(
      found.map(\.advice)
        == (count > 10 ? [.reviewCategory("ui", count: count, limit: 10, topModule: "cart")] : []))
    #expect(found.allSatisfy { $0.id == "review_category:ui" && $0.evidence.first?.figure != nil })
  }

  @Test("the top module is not named when other categories share it")
  func sharedModule() {
    var material = Sample.quiet()
    let counts = Sample.counts(new: 15, categories: [("ui", 11), ("data", 4)], modules: [("cart", 15)])
    material.errors = .read(Sample.errors(Sample.daily, now: counts, before: counts))
    #expect(
      Sample.assess(material).recommendations("review_category").map(\.advice)
        == [.reviewCategory("ui", count: 11, limit: 10, topModule: nil)])
  }

  @Test("a p95 above three seconds: speed up", arguments: [(3.0, 1000, false), (3.1, 1000, true), (9, 19, false)])
  func speed(p95: Double, count: Int, fires: Bool) {
    let paths = [PathSummary(path: "/slow/", requests: Sample.requests(10))]
    let found = Sample.assess(material(Sample.requests(count, p95: p95), paths: paths)).recommendations("speed_up")
    #expect(found.map(\.advice) == (fires ? [.speedUp(p95: p95, limit: 3, slowestPath: "/slow/")] : []))
  }

  @Test("unresolved criticals: resolve them first")
  func criticals() {
    var material = Sample.quiet()
    material.errors = .read(Sample.errors(Sample.daily, now: Sample.counts(critical: 2)))
    let found = Sample.assess(material).recommendations
    #expect(found.map(\.advice) == [.resolveCriticals(count: 2)])
    #expect(found.first?.priority == .critical)
  }

  @Test("an error rate beyond its limit: reduce errors, starting with the path with most of them")
  func errorsBeyondLimit() {
    let paths = [
      PathSummary(path: "/b/", requests: Sample.requests(400, errors: 5)),
      PathSummary(path: "/a/", requests: Sample.requests(300, errors: 5)),
      PathSummary(path: "/fine/", requests: Sample.requests(300)),
    ]
    var planted = material(Sample.requests(1000, errors: 30), paths: paths)
    planted.referenceMetrics = .absent
    let found = Sample.assess(planted).recommendations("reduce_errors")
    #expect(found.map(\.advice) == [.reduceErrors(rate: 0.03, worstPath: "/a/")])
    #expect(found.first?.priority == .high)
  }

  @Test("an error rate that rose for certain below its limit: reduce errors all the same")
  func errorsRegressed() {
    var planted = material(Sample.requests(100_000, errors: 500))
    planted.referenceMetrics = .read(
      Sample.metrics(Sample.daily.reference, Sample.requests(100_000, errors: 100)))
    let assessment = Sample.assess(planted)
    #expect(assessment.findings("threshold").isEmpty)
    #expect(assessment.recommendations.map(\.advice) == [.reduceErrors(rate: 0.005, worstPath: nil)])
  }

  @Test(
    "a chatty path: ten requests and a fifth of those with a number of queries",
    arguments: [(9, 9, false), (10, 50, true), (10, 51, false), (300, 300, true)])
  func queries(chatty: Int, withQueries: Int, fires: Bool) {
    let path = PathSummary(path: "/list/", requests: Sample.requests(600, chatty: chatty, withQueries: withQueries))
    let found = Sample.assess(material(Sample.requests(600), paths: [path])).recommendations("reduce_queries")
    #expect(
      found.map(\.advice) == (fires ? [.reduceQueries(path: "/list/", chatty: chatty, of: withQueries)] : []))
    #expect(found.allSatisfy { $0.evidence.first?.figure == FigureID("requests.by_path.chatty", "/list/") })
  }

  @Test("of many chatty paths the three with most chatty requests, ties by bytes")
  func manyChattyPaths() {
    let paths = [("/d/", 20), ("/b/", 30), ("/a/", 30), ("/c/", 25)].map {
      PathSummary(path: $0.0, requests: Sample.requests(40, chatty: $0.1))
    }
    let found = Sample.assess(material(Sample.requests(160), paths: paths)).recommendations
    #expect(found.map(\.id) == ["reduce_queries:/a/", "reduce_queries:/b/", "reduce_queries:/c/"])
  }

  @Test(
    "missing collection: from one hour on, urgent from four",
    arguments: [(0, nil), (1, .medium), (2, .medium), (4, .high)] as [(Int, Severity?)])
  func collection(hours: Int, priority: Severity?) {
    let found = Sample.assess(material(Sample.requests(10_000, errors: 10), gaps: hours))
      .recommendations("restore_collection")
    #expect(found.first?.priority == priority)
    #expect(found.map(\.advice) == (priority == nil ? [] : [.restoreCollection(hours: hours)]))
  }

  @Test("recommendations come by priority")
  func order() {
    var planted = material(Sample.requests(1000, errors: 300, p95: 9), gaps: 2)
    planted.errors = .read(Sample.errors(Sample.daily, now: Sample.counts(critical: 2)))
    let priorities = Sample.assess(planted).recommendations.map(\.priority)
    #expect(priorities.count == 4 && priorities == priorities.sorted(by: >))
  }
}

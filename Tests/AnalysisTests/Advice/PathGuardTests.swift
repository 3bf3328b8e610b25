import Analysis
import Records
import Summaries
import Testing

/// Which path an advice names.
///
/// p-values by scipy (pooled z, Fisher below five expected).
struct PathGuardTests {
  /// Rose from none of 100,000 for certain, so that there is advice whatever the limits are.
  private func named(_ paths: [PathSummary], buckets: [RequestBucket]? = nil) -> PathShare? {
    let failed = paths.reduce(0) { $0 + $1.requests.serverErrors }
    let all = paths.reduce(0) { $0 + $1.requests.withStatus }
    var metrics = Sample.metrics(Sample.daily, Sample.requests(all, errors: failed), paths: paths)
    if let buckets { metrics.buckets = buckets }
    var input = Sample.quiet()
    input.metrics = .read(metrics)
    input.referenceMetrics = .read(Sample.metrics(Comparison(Sample.daily).baseline, Sample.requests(100_000)))
    for case .reduceErrors(let errors) in Sample.assess(input).recommendations.map(\.advice) { return errors.path }
    Issue.record("no advice at all")
    return nil
  }

  private func path(_ name: String, _ failed: Int, of requests: Int) -> PathSummary {
    PathSummary(path: name, requests: Sample.requests(requests, errors: failed))
  }

  @Test(
    "a path is named only when its share is half as large again as that of the others, for certain, and ten failed",
    arguments: [
      (own: (9, 100), others: (5, 1000), true, "fewer than ten"), (own: (10, 100), others: (5, 1000), false, ""),
      (own: (149, 10_000), others: (100, 10_000), true, "1.49 times"),
      (own: (150, 10_000), others: (100, 10_000), false, "p .0015"),
      (own: (15, 1000), others: (10, 1000), true, "p .31"), (own: (30, 2000), others: (0, 1), true, "p 1"),
      (own: (40, 400), others: (0, 1000), false, "none elsewhere"),
    ])
  func one(own: (failed: Int, of: Int), others: (failed: Int, of: Int), isSilent: Bool, why: String) {
    let found = named([path("/a/", own.failed, of: own.of), path("/b/", others.failed, of: others.of)])
    #expect((found?.path == "/a/") == !isSilent, "\(why)")
  }

  @Test("the only path there is does not stand out")
  func alone() { #expect(named([path("/a/", 100, of: 1000)]) == nil) }

  @Test("where all paths fail alike none is named, however many failed")
  func alike() {
    #expect(named(["/a/", "/b/", "/c/", "/d/"].map { path($0, 1000, of: 20_000) }) == nil)
  }

  @Test("the more paths are tested the more certain it must be: p = .0043 is enough for one of two, not of five")
  func manyPaths() {
    let others = [16, 15, 16, 15].enumerated().map { path("/\($0.offset)/", $0.element, of: 1000) }
    // 29 of 1,000 beside 62 of 4,000; 31: p = .0012.
    #expect(named([path("/a/", 29, of: 1000), path("/b/", 62, of: 4000)])?.path == "/a/")
    #expect(named([path("/a/", 29, of: 1000)] + others) == nil)
    #expect(named([path("/a/", 31, of: 1000)] + others)?.path == "/a/")
  }

  @Test("failures that come in bursts say less")
  func bursts() {
    let paths = [path("/a/", 150, of: 10_000), path("/b/", 100, of: 10_000)]
    // All 250 in ten of 200 buckets: φ̂ about 20.
    let buckets = (0..<200).map { index in
      var bucket = RequestBucket()
      (bucket.count, bucket.withStatus) = (100, 100)
      bucket.serverErrors = index % 20 == 0 ? 25 : 0
      return bucket
    }
    #expect(named(paths)?.path == "/a/" && named(paths, buckets: buckets) == nil)
  }

  @Test("of several that stand out the one with most failures, ties by bytes; both shares are told")
  func several() {
    let fine = path("/fine/", 0, of: 10_000)
    #expect(named([path("/a/", 20, of: 100), path("/b/", 40, of: 1000), fine])?.path == "/b/")
    #expect(
      named([path("/b/", 40, of: 200), path("/a/", 40, of: 200), fine])
        == PathShare(path: "/a/", share: 0.2, others: 0.00392156862745098))
  }

  @Test("a slow response names the path whose requests are slow more often, not the one that costs most")
  func slow() {
    func path(_ name: String, _ slow: Int, of count: Int, mean: Double) -> PathSummary {
      var requests = Sample.requests(count, mean: mean)
      requests.slow = slow
      return PathSummary(path: name, requests: requests)
    }
    let paths = [path("/busy/", 90, of: 9000, mean: 0.9), path("/slow/", 80, of: 200, mean: 1.8)]
    var input = Sample.quiet()
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(9200, p95: 6), paths: paths))
    let advice = Sample.assess(input).recommendations("speed_up").map(\.advice)
    guard case .speedUp(let speedUp)? = advice.first else {
      Issue.record("no advice")
      return
    }
    #expect(speedUp.path == PathShare(path: "/slow/", share: 0.4, others: 0.01))
  }
}

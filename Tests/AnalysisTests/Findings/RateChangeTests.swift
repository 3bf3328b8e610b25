import Analysis
import Records
import Summaries
import TestSupport
import Testing

struct RateChangeTests {
  /// Errors and requests before, then after; the verdict.
  @Test(
    "verdicts on the error rate",
    arguments: [
      (5, 1000, 50, 200, .regressed), (50, 200, 5, 1000, .improved), (2, 40, 6, 40, .notEnoughData),
      // 0.1 % of a million either time: the interval of ±0.009 points lies inside the margin of 0.1.
      (1000, 1_000_000, 1010, 1_000_000, .noChange),
      // Certain but trivial: from 5.0 % to 5.2 % is inside a quarter of 5 %.
      (50_000, 1_000_000, 52_000, 1_000_000, .noChange),
      // No error in a thousand does not prove that nothing changed: ± 0.38 points.
      (0, 1000, 0, 1000, .notEnoughData), (0, 1, 1, 1, .notEnoughData),
    ] as [(Int, Int, Int, Int, Verdict)])
  func verdicts(e1: Int, n1: Int, e2: Int, n2: Int, verdict: Verdict) {
    var input = Sample.quiet()
    input.referenceMetrics = .read(
      Sample.metrics(Comparison(Sample.daily).baseline, Sample.requests(n1, errors: e1)))
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(n2, errors: e2)))
    let findings = Sample.assess(input).findings("rate_change")
    #expect(findings.count == 1)
    #expect(findings.first?.verdict == verdict)
    #expect(findings.first?.severity == (verdict == .regressed ? .high : .info))
    #expect(findings.first?.id == "rate_change:requests.error_rate")
  }

  @Test("the interval told is Newcombe's: 2/40 v 6/40 gives −4.0 to +24.5 points")
  func interval() throws {
    var input = Sample.quiet()
    input.referenceMetrics = .read(Sample.metrics(Comparison(Sample.daily).baseline, Sample.requests(40, errors: 2)))
    input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(40, errors: 6)))
    // φ̂ from so few requests is about 1 by construction; take it out to compare with the textbook.
    for readout in [\ReportInput.metrics, \ReportInput.referenceMetrics] {
      var metrics = try #require(input[keyPath: readout].value)
      metrics.buckets = []
      input[keyPath: readout] = .read(metrics)
    }
    let finding = try #require(Sample.assess(input).findings("rate_change").first)
    guard case .shareChanged(let change) = finding.fact else {
      Issue.record("not a share")
      return
    }
    #expect(change.before == 0.05 && change.after == 0.15)
    #expect(abs(change.low + 0.0397726493216247) < 1e-14 && abs(change.high - 0.24529960569786) < 1e-14)
    let p = finding.evidence.first { $0.name == "p" }
    #expect(abs((p?.value ?? 0) - 0.26332581931680243) < 1e-12)
    #expect(finding.evidence.first { $0.name == "before" }?.figure == "reference.requests.error_rate")
  }

  @Test("bursts turn a certain rise into not enough data")
  func bursts() {
    func verdict(bursty: Bool) -> Verdict? {
      var metrics = Sample.metrics(Sample.daily, Sample.requests(20_000, errors: 200))
      if bursty {
        for index in metrics.buckets.indices { metrics.buckets[index].serverErrors = index % 72 == 0 ? 50 : 0 }
      }
      var input = Sample.quiet()
      input.metrics = .read(metrics)
      input.referenceMetrics = .read(
        Sample.metrics(Comparison(Sample.daily).baseline, Sample.requests(20_000, errors: 80)))
      return Sample.assess(input).findings("rate_change").first?.verdict
    }
    #expect(verdict(bursty: false) == .regressed)
    #expect(verdict(bursty: true) == .notEnoughData)
  }

  @Test("with less than 95 % of the hours of either period there is no verdict")
  func coverage() {
    for (now, then) in [(2, 0), (0, 2), (1, 1)] {
      var input = Sample.quiet()
      input.referenceMetrics = .read(
        Sample.metrics(Comparison(Sample.daily).baseline, Sample.requests(1000, errors: 5), gaps: then))
      input.metrics = .read(Sample.metrics(Sample.daily, Sample.requests(200, errors: 50), gaps: now))
      // One hour of 24 leaves 95.8 %, two leave 91.7 %.
      let expected: Verdict = max(now, then) > 1 ? .notEnoughData : .regressed
      #expect(Sample.assess(input).findings("rate_change").first?.verdict == expected)
    }
  }

  @Test("nothing to compare with: too little history")
  func noReference() {
    for reference in [TableResult<PeriodMetrics>.absent, .read(Sample.metrics(Comparison(Sample.daily).baseline, nil))]
    {
      var input = Sample.quiet()
      input.referenceMetrics = reference
      let findings = Sample.assess(input).findings("rate_change")
      #expect(findings.map(\.fact) == [.notCompared(MissingComparison("requests.error_rate", .littleHistory))])
      #expect(findings.map(\.verdict) == [.notEnoughData])
    }
  }
}

import Records
import Statistics
import Summaries
import Testing

@testable import Analysis

/// Steps of the funnel beside what usually follows the one before.
///
/// Oracle of the numbers: scipy, as said beside them.
@Suite struct UsualFunnelTests {
  private static let monday = Day(year: 2026, month: 11, day: 16)!
  private static let period = Period(day: monday, zone: .utc)
  private static let steps = ["/cart/add/", "/checkout/", "/orders/create/"]
  private static let checkout = FigureID.funnel.step.rate.named("/checkout/")

  private static func past(_ counts: [Int], _ day: Day, coverage: Double = 1) -> PastPeriod {
    let told = zip(steps, counts).map {
      (FigureID.funnel.step.count.named($0).description, PastPeriod.PastFigure(Double($1), n: $1, unit: "count"))
    }
    let covered = ["coverage.share": PastPeriod.PastFigure(coverage, n: 24, unit: "fraction")]
    return PastPeriod(
      Period(day: day, zone: .utc), figures: Dictionary(told) { one, _ in one }.merging(covered) { one, _ in one })
  }

  /// - Parameter daily: of a day by how many days it lies before.
  private static func report(_ now: [Int], before: [Int] = [200, 20, 10], days: Int = 56, daily: (Int) -> [Int])
    -> ReportAnalysis
  {
    var input = Sample.quiet(period)
    func metrics(_ period: Period, _ counts: [Int]) -> PeriodMetrics {
      var metrics = Sample.metrics(period, Sample.requests(10_000))
      for (name, count) in zip(steps, counts) {
        metrics.answered[name] = (0..<24).map { count * ($0 + 1) / 24 - count * $0 / 24 }
      }
      return metrics
    }
    input.metrics = .read(metrics(period, now))
    input.referenceMetrics = .read(metrics(input.comparison.baseline, before))
    let known = (1...days).reversed().map { past(daily($0), monday.adding(-$0)) }
    return Sample.assess(input, earlier: EarlierFigures(periods: known, days: known, own: []))
  }

  private static func change(_ report: ReportAnalysis, _ figure: FigureID) throws -> UsualChange {
    let finding = try #require(report.findings.first { $0.measure == figure })
    guard case .unusual(let change) = finding.fact else { throw NoChange() }
    return change
  }

  private struct NoChange: Error {}

  @Test("a day like always is not worse because the Monday before was odd")
  func odd() {
    let report = Self.report([200, 60, 30], before: [200, 120, 60]) { $0 == 7 ? [200, 120, 60] : [200, 60, 30] }
    #expect(report.findings("funnel_change").isEmpty)
    #expect(report.figures[Self.checkout.of(.usual)]?.value == 540.0 / 1600)
  }

  @Test("a step that fewer go on to than usual is told as worse, and so is the whole way")
  func worse() throws {
    let report = Self.report([200, 20, 10]) { _ in [200, 60, 30] }
    let change = try Self.change(report, Self.checkout)
    #expect(change.verdict == .regressed && change.usual == 0.3 && change.now == 0.1)
    #expect(change.parts == ShareParts(20, of: 200) && change.usualParts == ShareParts(480, of: 1600))
    #expect(change.basis == .init(periods: 8, weekday: 1, since: nil))
    let finding = try #require(report.findings("funnel_change").first)
    #expect(finding.severity == .medium && report.findings("funnel_change").count == 1)
    // z of 20 of 200 beside 480 of 1,600: 2 * scipy.stats.t.sf(5.953667260282006, 49).
    let p = finding.evidence.first { $0.name == "p" }?.value ?? 0
    #expect(abs(p / 2.758279809965917e-07 - 1) < 1e-9)
    let whole = try Self.change(report, .funnel.completion)
    #expect(whole.verdict == .regressed && whole.usual == 0.15)
    // The step tells the way.
    #expect(!report.highlights.changes(atMost: 3).map(\.measure).contains(.funnel.completion))
  }

  @Test("a step that nobody goes on to is told, though no request of it is left to compare")
  func broken() throws {
    let report = Self.report([200, 0, 0], before: [200, 5, 1]) { _ in [200, 60, 30] }
    #expect(try Self.change(report, Self.checkout).verdict == .regressed)
  }

  @Test("one that more go on to is better")
  func better() throws {
    #expect(try Self.change(Self.report([200, 110, 55]) { _ in [200, 60, 30] }, Self.checkout).verdict == .improved)
  }

  @Test(
    "with too little history, and where a step has more requests than the one before, the period before is compared",
    arguments: [(13, [200, 60, 30]), (56, [200, 300, 30])])
  func little(days: Int, daily: [Int]) throws {
    let report = Self.report([200, 30, 10], before: [200, 100, 60], days: days) { _ in daily }
    let finding = try #require(report.findings("funnel_change").first)
    guard case .funnelChanged(let change) = finding.fact else { throw NoChange() }
    #expect(change.before == ShareParts(100, of: 200) && report.figures[Self.checkout.of(.usual)] == nil)
  }

  @Test("a day on which more came late than began counts as one on which all went on")
  func late() throws {
    let report = Self.report([200, 190, 30]) { $0 == 14 ? [200, 210, 30] : [200, 190, 30] }
    #expect(report.figures[Self.checkout.of(.usual)]?.value == (7 * 190 + 200) / 1600.0)
  }
}

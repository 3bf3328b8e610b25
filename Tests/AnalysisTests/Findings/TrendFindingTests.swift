import Foundation
import Records
import Settings
import Summaries
import Testing

@testable import Analysis

/// Figures that rise or fall over weeks.
struct TrendFindingTests {
  /// p95 of the period and of those before it: that of the first of so many, and how much it gains each time.
  struct Moving {
    var base = 1.0
    var slope: Double
    var count = 28
    var period = Sample.daily
    /// What the period itself has more.
    var jump = 0.0

    func p95(_ before: Int) -> Double {
      let index = Double(count - 1 - before)
      return ((base + slope * index + 0.004 * sin(index * index)) * 1e6).rounded() / 1e6 + (before == 0 ? jump : 0)
    }

    var earlier: EarlierFigures {
      let past = Array(period.previous(count - 1).enumerated()).map { index, past in
        PastPeriod(
          past, figures: ["requests.duration.p95": .init(p95(count - 1 - index), n: 10_000, unit: "seconds")])
      }
      return EarlierFigures(periods: past, days: period.kind.isOfOneDay ? past : [], own: [])
    }

    var input: ReportInput {
      var input = Sample.quiet(period)
      input.metrics = .read(Sample.metrics(period, Sample.requests(10_000, errors: 10, p95: p95(0))))
      return input
    }

    func assess(_ input: ReportInput? = nil) -> ReportAnalysis { Sample.assess(input ?? self.input, earlier: earlier) }
  }

  struct Case: Sendable {
    let name: String
    let slope: Double
    var count = 28
    var period = Sample.daily
    /// Whether it rises, over how many days or weeks.
    let told: (Bool, Int)?
  }

  @Test(
    "what is told of a figure over the latest 28 days or 12 weeks",
    arguments: [
      Case(name: "rises by more than a tenth", slope: 0.0045, told: (true, 28)),
      Case(name: "falls by more than a tenth", slope: -0.0042, told: (false, 28)),
      Case(name: "rises by less than a tenth", slope: 0.0035, told: nil),
      Case(name: "flat", slope: 0, told: nil),
      Case(name: "27 days are too few", slope: 0.0045, count: 27, told: nil),
      Case(name: "nine weeks", slope: 0.03, count: 9, period: Sample.weekly, told: (true, 9)),
      Case(name: "eight weeks are too few", slope: 0.03, count: 8, period: Sample.weekly, told: nil),
      Case(name: "no more than twelve weeks", slope: 0.03, count: 14, period: Sample.weekly, told: (true, 12)),
    ])
  func cases(wanted: Case) {
    let analysis = Moving(slope: wanted.slope, count: wanted.count, period: wanted.period).assess()
    let findings = analysis.findings("trend")
    let told = findings.compactMap { if case .trend(let trend) = $0.fact { trend } else { nil } }
    #expect(told.map(\.rises) == [wanted.told?.0].compactMap(\.self), "\(wanted.name)")
    #expect(told.map(\.length) == [wanted.told?.1].compactMap(\.self), "\(wanted.name)")
    #expect(findings.allSatisfy { $0.measure == .requests.duration.p95 && $0.verdict == nil })
    let rises = wanted.told?.0 == true
    #expect(findings.allSatisfy { $0.severity == (rises ? .low : .info) } && analysis.status == .good)
    #expect(analysis.highlights.watched.map(\.rule) == (rises ? ["trend"] : []), "\(wanted.name)")
    #expect(analysis.highlights.better.isEmpty && analysis.findings("usual_change").allSatisfy { $0.severity == .info })
  }

  // By numpy and scipy, as for levels.
  @Test("its line, its slope and the test are told")
  func numbers() throws {
    let finding = try #require(Moving(slope: 0.0045).assess().findings("trend").first)
    let wanted: [(String, Double)] = [
      ("after", 1.1221), ("slope", 0.004515535714285693), ("ci_low", 0.004264928571428572),
      ("ci_high", 0.004831428571428598), ("p", 0.00219108952599943), ("points", 28),
    ]
    #expect(finding.evidence.map(\.name) == wanted.map(\.0))
    for (evidence, (name, value)) in zip(finding.evidence, wanted) {
      #expect(abs(evidence.value - value) < 1e-6 * max(1, abs(value)), "\(name): \(evidence.value)")
    }
    guard case .trend(let trend) = finding.fact else {
      Issue.record("no trend")
      return
    }
    #expect(abs(trend.from - 0.9990895892857143) < 1e-6 && abs(trend.to - 1.121009053571428) < 1e-6)
  }

  @Test("what is told as worse than usual already is no trend besides")
  func asUsual() {
    let analysis = Moving(slope: 0.0045, jump: 0.4).assess()
    #expect(
      analysis.findings("usual_change").contains { $0.measure == .requests.duration.p95 && $0.verdict == .regressed })
    #expect(analysis.findings("trend").isEmpty)
  }

  @Test("nothing is told on a day of a grave incident, and of a day with missing hours")
  func ownDay() {
    let moving = Moving(slope: 0.0045)
    var input = moving.input
    var incidents = IncidentSummary()
    let start = Sample.daily.start
    incidents.grave = [GraveIncident("Slow disk", severity: "high", start..<start.adding(seconds: 3600))]
    input.incidents = .read(incidents)
    #expect(moving.assess(input).findings("trend").isEmpty)
    input = moving.input
    input.metrics = .read(
      Sample.metrics(Sample.daily, Sample.requests(10_000, errors: 10, p95: moving.p95(0)), gaps: 3))
    #expect(moving.assess(input).findings("trend").isEmpty)
  }
}

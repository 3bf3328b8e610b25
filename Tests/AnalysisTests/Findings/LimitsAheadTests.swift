import Foundation
import Records
import Settings
import Summaries
import Testing

@testable import Analysis

/// Levels that reach a limit before long.
struct LimitsAheadTests {
  /// A disk's level on the days up to Thursday 19 November: that of the first of 28, how much it gains a day, and what makes
  /// no day like another.
  struct Filling {
    var base: Double
    var slope: Double
    /// Days before the period that are known.
    var known = 27
    /// Days before the period on which it stood at 99 %: they lie in an incident or have too few hours.
    var odd: Set<Int> = []

    func level(_ before: Int) -> Double {
      if odd.contains(before) { return 0.99 }
      let index = Double(27 - before)
      return ((base + slope * index + 0.004 * sin(index * index)) * 1e6).rounded() / 1e6
    }

    func earlier(coverage: Double = 1) -> EarlierFigures {
      EarlierFigures(
        periods: [],
        days: (1...known).reversed().map { before in
          PastPeriod(
            ReportKind.daily.period(containing: Sample.day.adding(-before), in: .utc),
            figures: [
              "resources.disk_usage.last": .init(level(before), n: 24, unit: "fraction"),
              "coverage.share": .init(odd.contains(before) ? coverage : 1, n: 24, unit: "fraction"),
            ])
        }, own: [])
    }

    func input(_ type: String = "disk_usage") -> ReportInput {
      var input = Sample.quiet()
      input.metrics = .read(
        Sample.metrics(
          Sample.daily, Sample.requests(10_000, errors: 10), types: [type: Sample.values(24, mean: level(0))],
          units: [type: "fraction"]))
      return input
    }
  }

  private func ahead(_ analysis: ReportAnalysis) -> [LimitAhead] {
    analysis.findings("limit_ahead").compactMap { if case .limitAhead(let ahead) = $0.fact { ahead } else { nil } }
  }

  // By numpy: residuals, ties, medians of slopes and order statistics written anew, Student's distribution by scipy.
  @Test("a disk that fills is told with the day on which it is full, and the range of it")
  func filling() throws {
    let disk = Filling(base: 0.55, slope: 0.005)
    let analysis = Sample.assess(disk.input(), earlier: disk.earlier())
    let finding = try #require(analysis.findings("limit_ahead").first)
    let wanted: [(String, Double)] = [
      ("after", 0.6856), ("level", 0.6845090535714284), ("limit", 0.95), ("days_left", 52.933716666073344),
      ("slope", 0.005015535714285709), ("ci_low", 0.004764928571428573), ("ci_high", 0.005331428571428575),
      ("p", 0.00234347058310977), ("points", 28),
    ]
    #expect(finding.evidence.map(\.name) == wanted.map(\.0))
    for (evidence, (name, value)) in zip(finding.evidence, wanted) {
      #expect(abs(evidence.value - value) < 1e-6 * max(1, abs(value)), "\(name): \(evidence.value)")
    }
    let told = try #require(ahead(analysis).first)
    #expect(told.reached == Day(year: 2027, month: 1, day: 11))
    #expect(abs(told.soonest - 49.7973372186495) < 1e-6 && abs((told.latest ?? 0) - 55.717717999070594) < 1e-6)
    #expect(analysis.status == .good && analysis.recommendations("make_room").isEmpty)
    #expect(finding.severity == .info && analysis.highlights.watched.isEmpty && analysis.highlights.worse.isEmpty)
  }

  struct Case: Sendable {
    let name: String
    let base: Double
    let slope: Double
    var known = 27
    var better = Direction.lower
    var warning: Double? = 0.8
    var critical: Double? = 0.95
    let told: (Fact.LimitLevel, Severity)?
  }

  @Test(
    "what is told of a level, and how severe it is",
    arguments: [
      Case(name: "critical within two days", base: 0.791, slope: 0.0055, told: (.critical, .critical)),
      Case(name: "critical within 14 days", base: 0.7905, slope: 0.0055, told: (.critical, .medium)),
      Case(name: "critical within 14 days, just", base: 0.725, slope: 0.0055, told: (.critical, .medium)),
      Case(name: "critical after 14 days", base: 0.724, slope: 0.0055, told: (.critical, .low)),
      Case(name: "critical after 30 days", base: 0.60, slope: 0.0055, told: (.critical, .info)),
      Case(name: "warning alone in reach", base: 0.4, slope: 0.0042, told: (.warning, .info)),
      Case(name: "no critical limit", base: 0.64, slope: 0.0055, critical: nil, told: (.warning, .low)),
      Case(name: "flat", base: 0.6, slope: 0, told: nil),
      Case(name: "falls away from the limit", base: 0.9, slope: -0.005, told: nil),
      Case(
        name: "falls to a limit below", base: 0.37, slope: -0.005, better: .higher, warning: nil, critical: 0.2,
        told: (.critical, .medium)),
      Case(name: "beyond both already", base: 0.84, slope: 0.005, told: nil),
      Case(name: "rises too slowly to be told", base: 0.5, slope: 0.001, told: nil),
      Case(name: "27 days are too few", base: 0.55, slope: 0.005, known: 26, told: nil),
      Case(name: "without limits", base: 0.55, slope: 0.005, warning: nil, critical: nil, told: nil),
    ])
  func cases(wanted: Case) {
    let disk = Filling(base: wanted.base, slope: wanted.slope, known: wanted.known)
    var settings = Settings()
    settings.measures = [
      Measure(
        name: "disk_usage", figure: .resources.diskUsage.last, source: "disk_usage", aggregate: .last, unit: .fraction,
        better: wanted.better, warning: wanted.warning, critical: wanted.critical, section: .system)
    ]
    let analysis = Sample.assess(disk.input(), settings, earlier: disk.earlier())
    let findings = analysis.findings("limit_ahead")
    #expect(findings.map(\.severity) == [wanted.told?.1].compactMap(\.self), "\(wanted.name)")
    #expect(ahead(analysis).map(\.crossing.level) == [wanted.told?.0].compactMap(\.self), "\(wanted.name)")
    #expect(ahead(analysis).allSatisfy { $0.crossing.rises == (wanted.better == .lower) })
    // What asks for attention has its step: here, or where the limit before it is crossed.
    let steps = analysis.recommendations("make_room") + analysis.recommendations("bring_back")
    #expect(!steps.isEmpty || findings.allSatisfy { $0.severity <= .low }, "\(wanted.name)")
  }

  @Test("days of a grave incident, and those with too few hours, are left out")
  func leftOut() throws {
    let plain = Filling(base: 0.55, slope: 0.005, known: 30)
    let odd = Filling(base: 0.55, slope: 0.005, known: 30, odd: [8, 9])
    var input = odd.input()
    let start = ReportKind.daily.period(containing: Sample.day.adding(-9), in: .utc).start.adding(seconds: 3600)
    var incidents = IncidentSummary()
    incidents.grave = [GraveIncident("Slow disk", severity: "high", start..<start.adding(seconds: 86_400))]
    func evidence(_ input: ReportInput, _ earlier: EarlierFigures) -> [Evidence] {
      Sample.assess(input, earlier: earlier).findings("limit_ahead").first?.evidence ?? []
    }
    let gaps = EarlierFigures(
      periods: [],
      days: plain.earlier().days.filter { ![8, 9].contains(Sample.day.number - $0.period.days[0].day.number) },
      own: [])
    let wanted = evidence(plain.input(), gaps)
    #expect(wanted.first { $0.name == "points" }?.value == 28)
    #expect(evidence(input, odd.earlier(coverage: 0.89)) == wanted)
    #expect(evidence(input, odd.earlier()) != wanted)
    input.incidents = .read(incidents)
    #expect(evidence(input, odd.earlier()) == wanted)
  }

  @Test("a day far off the line says when a burst like it reaches the limit")
  func burst() throws {
    var disk = Filling(base: 0.55, slope: 0.005)
    let calm = try #require(ahead(Sample.assess(disk.input(), earlier: disk.earlier())).first)
    #expect(calm.earliest == nil && calm.burstDay == nil)
    disk.odd = [8]
    let odd = try #require(ahead(Sample.assess(disk.input(), earlier: disk.earlier())).first)
    // It stands beyond the limit as it is.
    #expect(odd.earliest == 0 && odd.burstDay == Sample.day.adding(1))
  }

  @Test("how busy the processor is has no forecast")
  func load() {
    let cpu = Filling(base: 0.55, slope: 0.005)
    let days = cpu.earlier().days.map { day in
      PastPeriod(
        day.period, figures: ["resources.cpu_usage.mean": day.figures["resources.disk_usage.last"]!])
    }
    let analysis = Sample.assess(cpu.input("cpu_usage"), earlier: EarlierFigures(periods: [], days: days, own: []))
    #expect(analysis.findings("limit_ahead").isEmpty)
  }

  @Test("a level that is told to reach its limit is no trend besides")
  func once() {
    let memory = Filling(base: 0.55, slope: 0.005)
    let days = memory.earlier().days.map { day in
      PastPeriod(
        day.period, figures: ["resources.memory_usage.mean": day.figures["resources.disk_usage.last"]!])
    }
    let earlier = EarlierFigures(periods: [], days: days, own: [])
    let analysis = Sample.assess(memory.input("memory_usage"), earlier: earlier)
    #expect(analysis.findings("limit_ahead").count == 1 && analysis.findings("trend").isEmpty)
    var settings = Settings()
    settings.measures = []
    #expect(Sample.assess(memory.input("memory_usage"), settings, earlier: earlier).findings("limit_ahead").isEmpty)
  }

  @Test(
    "a limit that the application records beside the level is foreseen where the settings have no critical one",
    arguments: [
      ("max_connections", "connections", 100.0, 100.0 as Double?),
      ("database_connections_limit", "connections", 120, 120),
      ("database_connections_max", "connections", 100, nil), ("max_connections", "connections", 0, nil),
    ])
  func learnt(type: String, unit: String, size: Double, limit: Double?) {
    let connections = FigureID.resources.databaseConnections.max
    func value(_ before: Int) -> Double { 80 - 0.5 * Double(before) + (before % 3 == 0 ? 0.2 : 0) }
    var input = Sample.quiet()
    input.metrics = .read(
      Sample.metrics(
        Sample.daily, Sample.requests(10_000, errors: 10),
        types: ["database_connections": Sample.values(24, mean: value(0)), type: Sample.values(24, mean: size)],
        units: ["database_connections": "connections", type: unit]))
    let days = (1...27).reversed().map { before in
      PastPeriod(
        Period(day: Sample.day.adding(-before), zone: .utc),
        figures: [connections.description: .init(value(before), n: 24, unit: "count")])
    }
    func limits(_ settings: Settings) -> [Double] {
      ahead(Sample.assess(input, settings, earlier: EarlierFigures(periods: [], days: days, own: [])))
        .map(\.crossing.limit)
    }
    #expect(limits(Settings()) == (limit.map { [$0] } ?? []))
    var own = Settings()
    own.measures = own.measures.map { $0.figure == connections ? $0.limited(to: 90) : $0 }
    #expect(limits(own) == [90])
  }
}

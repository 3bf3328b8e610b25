import Records
import Statistics
import Summaries

/// Figures of the smaller tables against what they usually are: their rows tell of the days before themselves.
struct UsualTables {
  let comparisons: [UsualComparison]

  init(_ input: ReportInput, _ figures: FigureSet, _ past: UsualPast) {
    func compared(_ judged: JudgedFigure, _ before: SumsBefore, bursts: Double = 1) -> UsualComparison? {
      guard let figure = figures[judged.figure], let now = figure.value, figure.n >= judged.leastRows else {
        return nil
      }
      let past = past.telling(judged.remembered, before, input.comparison) { failed, all in
        .init(judged.judgesRest ? Double(all) - failed : failed, n: all, unit: Unit.count.description)
      }
      return UsualMaker(
        judged: judged, figure: figure, now: now, figures: figures, past: past, kept: KeptPast(judged.figure, past)
      ).share(judged.remembered, bursts: bursts, isOfOneDay: input.period.kind.isOfOneDay)
    }
    comparisons =
      Self.checks(input).compactMap { compared($0, $1, bursts: $2) }
      + [input.scenarios.value?.before].compactMap { before in before.flatMap { compared(Self.scenarios, $0) } }
      + (input.jobs.value?.jobs ?? []).compactMap { job in
        compared(Self.runs(of: job.name), job.before, bursts: JobRateChange.bursts(job, in: [input.period]))
      } + [UsualRating(input, figures, past)?.comparison].compactMap(\.self)
  }

  private static let scenarios = JudgedFigure(
    figure: .scenarios.successRate, scale: .share(part: .scenarios.succeeded), better: .higher, area: .checks,
    judgesRest: true)

  private static func runs(of job: String) -> JudgedFigure {
    let figure = FigureID.jobs.byJob.failureShare.named(job)
    return JudgedFigure(
      figure: figure, scale: .share(part: figure), better: .lower, area: .jobs, leastRows: Incomparable.leastRequests)
  }

  /// All together and each; none with outages, which tell it themselves.
  private static func checks(_ input: ReportInput) -> [(JudgedFigure, SumsBefore, bursts: Double)] {
    let (checks, before) = (input.checks, input.checksBefore)
    let all = JudgedFigure(
      figure: .health.passRate, scale: .share(part: .health.passed), better: .higher, area: .checks, judgesRest: true)
    let each = checks.all.compactMap { check -> (JudgedFigure, SumsBefore, bursts: Double)? in
      guard check.now.outages == 0, let before = before.byName[check.name] else { return nil }
      let figure = FigureID.health.byCheck.passRate.named(check.name)
      let judged = JudgedFigure(
        figure: figure, scale: .share(part: figure), better: .higher, area: .checks, judgesRest: true)
      return (judged, before, bursts(check.slots))
    }
    let isTold = checks.all.contains { $0.now.outages > 0 }
    let slots = (checks.all + [checks.others].compactMap(\.self)).flatMap(\.slots)
    return (isTold ? [] : [(all, before.all, bursts(slots))]) + each
  }

  /// φ̂ by the hours of the period.
  private static func bursts(_ slots: [CheckSlot]) -> Double {
    var hours: [Instant: (bad: Int, total: Int)] = [:]
    for slot in slots {
      let known = hours[slot.start] ?? (0, 0)
      hours[slot.start] = (known.bad + slot.failed, known.total + slot.judged)
    }
    var estimate = Overdispersion()
    estimate.add(hours.keys.sorted().compactMap { hours[$0] })
    return estimate.value
  }
}

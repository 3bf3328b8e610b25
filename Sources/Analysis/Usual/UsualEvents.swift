import Records
import Statistics
import Summaries

/// A number of events beside how many there usually are: their table tells of the days before itself.
struct UsualEvents {
  let comparison: UsualComparison

  /// Nil without a number, and with fewer than three periods that tell the usual.
  /// - Parameters:
  ///   - before: how many there were on each day that is known.
  ///   - isTested: whether few are better than many, so that there is something to judge.
  init?(
    _ id: FigureID, in area: Section, _ before: [Day: Int], isTested: Bool = true, _ input: ReportInput,
    _ figures: FigureSet, _ past: UsualPast
  ) {
    guard let figure = figures[id], let now = figure.value else { return nil }
    let period = input.period
    let kept = KeptPast(id, past.counting(before))
    guard kept.periods.count >= KeptPast.leastPeriods else { return nil }
    let counted = kept.periods.flatMap(\.period.days).reduce(0) { $0 + (before[$1.day] ?? 0) }
    let exposure = kept.periods.reduce(0) { $0 + $1.exposure }
    let covered = period.seconds * (input.metrics.value?.coverage.share ?? 1)
    guard exposure > 0, covered > 0 else { return nil }
    let usual = Double(counted) * covered / exposure
    comparison = UsualComparison(
      judged: JudgedFigure(figure: id, scale: .level, better: .lower, area: area),
      usual: usual >= 20 ? usual.rounded() : Rounding.significant15((usual * 10).rounded() / 10), now: now,
      unit: figure.unit,
      basis: UsualChange.Basis(
        periods: kept.periods.count, weekday: period.kind.isOfOneDay ? period.days[0].day.weekday : nil,
        since: kept.since),
      test: isTested
        ? Self.test(
          UsualCount(
            before: counted, after: Int(held: now), exposureBefore: exposure, exposureAfter: covered,
            history: kept.days.map { past in
              let day = past.period.days[0].day
              return DailyValue(day: day.number, weekday: day.weekday, before[day] ?? 0)
            }, isOfOneDay: period.kind.isOfOneDay), days: kept.days.count) : nil)
  }

  /// Nil with too little history; and where there were none, for then there is no ratio: the counts are told beside those of
  /// the period before.
  private static func test(_ test: UsualCount?, days: Int) -> UsualComparison.Test? {
    guard let test, test.before > 0, let ratio = test.ratio, ratio.high.isFinite else { return nil }
    return UsualComparison.Test(
      p: test.p,
      size: .ratio(
        Rounding.significant15(Double(test.after) / test.usual), low: Rounding.significant15(ratio.low),
        high: Rounding.significant15(ratio.high)), isNotable: test.isNotable, isWithinMargin: test.isWithinMargin,
      statistics: [
        Evidence("phi", Rounding.significant15(test.overdispersion)), Evidence("days", Double(days)),
      ])
  }

  /// Error reports and those of each category, or occurrences where each is known; and feedback, of which neither more nor
  /// fewer is better.
  static func all(_ input: ReportInput, _ figures: FigureSet, _ past: UsualPast) -> [UsualComparison] {
    func told(_ id: FigureID, _ area: Section, _ before: EventsBefore, named name: String = "", isTested: Bool = true)
      -> UsualComparison?
    {
      UsualEvents(
        id, in: area, before.days(input.comparison, named: name), isTested: isTested, input, figures, past)?.comparison
    }
    let feedback = input.feedback.value.flatMap {
      told(.feedback.count, .feedback, $0.entriesBefore, isTested: false)
    }
    let errors: [UsualComparison?]
    if let events = input.errorEvents.value {
      errors =
        [told(.occurrences.episodes, .errors, events.before)]
        + events.frequent.map {
          told(.occurrences.episodesByKind.named($0.name), .errors, events.before, named: $0.name)
        }
    } else if let reports = input.errors.value {
      errors =
        [told(.reports.events, .errors, reports.before)]
        + reports.current.byCategory.map(\.name).map { name in
          told(.reports.eventsByCategory.named(name), .errors, reports.before, named: name)
        }
    } else {
      errors = []
    }
    return (errors + [feedback]).compactMap(\.self)
  }
}

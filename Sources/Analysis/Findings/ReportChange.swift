import Records
import Statistics
import Summaries

/// New error reports of the period against those of its reference (docs/methods.md#two-counts).
///
/// Daily: the exact test of two counts of events (`reports.events`: repeats within ten minutes are one) against the same
/// weekday. Weekly: week over week, from the daily series; where daily counts are over-dispersed the reports themselves
/// are compared (`reports.new`), their spread taken into account.
enum ReportChange {
  static let id = "count_change"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "there are new error reports and too little history tells how many are usual: their number against that of the period before. A day: `reports.events` by the exact test of "
        + "two counts. Longer: with the φ̂ of the days before, `reports.new` when φ̂ > 1.2 and both periods "
        + "have at least 30 reports together, else the exact test of `reports.events`; with six weeks of history the "
        + "change must also exceed t.975 · 1.4826 · MAD of past changes. No verdict, too little history: the table's first report is younger than the "
        + "first day of the period before; or, longer than a day, both periods have at least 30 events together and the "
        + "table has fewer than 35 days before them. Not where `error_events` are known",
      limit:
        "worse or better: the ratio beyond 1.25 or below 0.8, its interval without 1, and p holds up in the family; no "
        + "real change: the interval between these",
      severity: "medium when worse, else info", evidence: ["before", "after", "ci_low", "ci_high", "p", "phi"]),
    .tested(trials))

  static func trials(_ context: RuleContext) -> [HypothesisTest] {
    guard context.input.comparison.kind.judgesChanges, let errors = context.input.errors.value,
      // Where each occurrence is known, they are compared.
      context.input.errorEvents.value == nil, !context.hasUsual(.reports.events),
      errors.current.new + errors.reference.new > 0
    else { return [] }
    let test = CountTest.choose(errors, context)
    return [HypothesisTest(p: test.p) { test.finding(significant: $0, context) }]
  }

  private struct CountTest {
    let figure: FigureID
    let before: Int
    let after: Int
    let exposure: (before: Double, after: Double)
    let p: Double?
    let ratio: Interval?
    let overdispersion: Double?
    let exceedsUsualChange: Bool

    /// Which test applies, and with which counts.
    static func choose(_ errors: ErrorSummary, _ context: RuleContext) -> CountTest {
      let input = context.input
      let history = ReportHistory(errors, input.comparison)
      let exposure = (before: input.comparison.baseline.seconds, after: input.period.seconds)
      func weeks(_ figure: FigureID, _ before: Int, _ after: Int) -> (figure: FigureID, test: WeekOverWeek) {
        let test = WeekOverWeek(
          before: before, after: after, exposureBefore: exposure.before, exposureAfter: exposure.after,
          history: history.days)
        return (figure, test)
      }
      let events = CountComparison(
        before: errors.reference.events, after: errors.current.events, exposureBefore: exposure.before,
        exposureAfter: exposure.after)
      guard history.coversReference && !input.comparison.kind.isOfOneDay else {
        return CountTest(
          figure: .reports.events, before: events.before, after: events.after, exposure: exposure,
          p: history.coversReference ? events.p : nil, ratio: history.coversReference ? events.ratio() : nil,
          overdispersion: nil, exceedsUsualChange: true)
      }
      var chosen = weeks(.reports.new, errors.reference.new, errors.current.new)
      if case .quasiPoisson = chosen.test.method {
      } else {
        chosen = weeks(.reports.events, events.before, events.after)
      }
      return CountTest(
        figure: chosen.figure, before: chosen.test.before, after: chosen.test.after, exposure: exposure,
        p: chosen.test.p, ratio: chosen.test.ratio(), overdispersion: chosen.test.overdispersion,
        // Past weeks tell how much weeks differ, nothing of months.
        exceedsUsualChange: input.comparison.relation != .previousWeek || chosen.test.exceedsUsualChange)
    }

    func finding(significant: Bool, _ context: RuleContext) -> Finding {
      let point = before == 0 ? .infinity : Double(after) / exposure.after / (Double(before) / exposure.before)
      let why: Incomparable? =
        !context.coverageAllowsVerdicts ? .missingHours : p == nil ? .littleHistory : nil
      let verdict =
        why == nil
        ? CountVerdict.of(ratio: point, ratio, significant: significant && exceedsUsualChange) : .notEnoughData
      let statistics: [(String, Double?)] = [
        ("ci_low", CountVerdict.finite(ratio?.low)), ("ci_high", CountVerdict.finite(ratio?.high)),
        ("p", CountVerdict.finite(p)), ("phi", CountVerdict.finite(overdispersion)),
      ]
      return Finding(
        rule: id, measure: figure, area: .errors, severity: verdict == .regressed ? .medium : .info, verdict: verdict,
        fact: why.map { .notCompared(MissingComparison(figure, $0)) }
          ?? .countChanged(
            CountChange(
              figure, before: before, after: after, low: CountVerdict.finite(ratio?.low),
              high: CountVerdict.finite(ratio?.high), verdict: verdict,
              relation: context.input.comparison.relation, day: context.comparedDay)),
        evidence: context.cite("before", figure.of(.reference)) + context.cite("after", figure)
          + statistics.compactMap { name, value in value.map { Evidence(name, $0) } })
    }
  }
}

import Records
import Statistics
import Summaries

/// The rows of a panel against those of the period before: a day by the exact test of two counts, longer periods week
/// over week with the spread of the days before.
struct PanelCountTest {
  private let shown: ShownPanel
  private let better: Direction
  private let context: RuleContext
  private let before: Int
  private let after: Int
  private let p: Double?
  private let ratio: Interval?
  private let overdispersion: Double?
  private let exceedsUsualChange: Bool

  /// - Parameter knows: whether rows came before the period that this one is compared with was over its first day.
  init(_ shown: ShownPanel, _ part: PanelSummary.Part, _ better: Direction, knows: Bool, _ context: RuleContext) {
    self.shown = shown
    self.better = better
    self.context = context
    let comparison = context.input.comparison
    (before, after) = (part.reference.rows, part.current.rows)
    let exposure = (before: comparison.baseline.seconds, after: comparison.current.seconds)
    guard knows else {
      (p, ratio, overdispersion, exceedsUsualChange) = (nil, nil, nil, true)
      return
    }
    if comparison.kind.isOfOneDay {
      let test = CountComparison(
        before: before, after: after, exposureBefore: exposure.before, exposureAfter: exposure.after)
      (p, ratio, overdispersion, exceedsUsualChange) = (test.p, test.ratio(), nil, true)
    } else {
      let start = comparison.baseline.days[0].day
      let test = WeekOverWeek(
        before: before, after: after, exposureBefore: exposure.before, exposureAfter: exposure.after,
        history: part.days.filter { $0.day < start }.map { (weekday: $0.day.weekday, count: $0.bucket.rows) })
      (p, ratio, overdispersion) = (test.p, test.ratio(), test.overdispersion)
      // Past weeks tell how much weeks differ, nothing of months.
      exceedsUsualChange = comparison.relation != .previousWeek || test.exceedsUsualChange
    }
  }

  var trial: HypothesisTest { HypothesisTest(p: p) { finding(significant: $0) } }

  private func finding(significant: Bool) -> Finding {
    let evidence =
      context.cite("before", shown.total.of(.reference)) + context.cite("after", shown.total)
      + [("p", p), ("phi", overdispersion)].compactMap { name, value in
        CountVerdict.finite(value).map { Evidence(name, $0) }
      }
    if let why: Incomparable = !context.coverageAllowsVerdicts ? .missingHours : p == nil ? .littleHistory : nil {
      return Finding(
        rule: PanelChange.id, measure: shown.total, area: shown.panel.section, severity: .info,
        verdict: .notEnoughData, fact: .notCompared(MissingComparison(shown.total, why)), evidence: evidence)
    }
    let comparison = context.input.comparison
    let point =
      before > 0 ? Double(after) / Double(before) * comparison.baseline.seconds / comparison.current.seconds : .infinity
    let rising = CountVerdict.of(ratio: point, ratio, significant: significant && exceedsUsualChange)
    let verdict = better == .lower ? rising : rising.opposite
    return Finding(
      rule: PanelChange.id, measure: shown.total, area: shown.panel.section,
      severity: verdict == .regressed ? .medium : .info, verdict: verdict,
      fact: .countChanged(
        CountChange(
          shown.total, before: before, after: after, low: CountVerdict.finite(ratio?.low),
          high: CountVerdict.finite(ratio?.high), verdict: verdict, relation: comparison.relation,
          day: context.comparedDay)), evidence: evidence)
  }
}

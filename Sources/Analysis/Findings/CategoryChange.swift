import Records
import Settings
import Statistics
import Summaries

/// New error reports of each category of the period and of its reference; only changes that hold up are told.
///
/// The exact test of two counts (docs/methods.md#categories-of-reports). Repeats are not known by category, so counts
/// are first divided by φ: reports an event over all categories, or the daily series' φ̂ where that is larger and
/// known.
enum CategoryChange {
  static let id = "category_change"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "the new error reports of one category rose or fell for certain; the exact test of two counts, after counts "
        + "were divided by the reports an event (or by the φ̂ of a week's days, if larger)",
      limit: "the ratio beyond 1.25 or below 0.8, its interval without 1, and p holds up in the family",
      severity: "medium when they rose, info when they fell",
      evidence: ["before", "after", "ci_low", "ci_high", "p", "phi"]),
    .tested(trials))

  static func trials(_ context: RuleContext) -> [HypothesisTest] {
    let input = context.input
    guard input.comparison.kind.judgesChanges, context.coverageAllowsVerdicts, let errors = input.errors.value
    else { return [] }
    let history = ReportHistory(errors, input.comparison)
    guard history.coversReference else { return [] }
    let reports = errors.current.new + errors.reference.new
    let events = errors.current.events + errors.reference.events
    let clump = events > 0 ? max(1, Double(reports) / Double(events)) : 1
    let weeks = WeekOverWeek(
      before: errors.reference.new, after: errors.current.new, history: history.days)
    let isOneDay = input.comparison.kind.isOfOneDay
    let phi = isOneDay ? clump : max(clump, weeks.overdispersion)
    let enoughHistory = isOneDay || history.days.count >= 35
    let past = Dictionary(errors.reference.byCategory.map { ($0.name, $0.count) }, uniquingKeysWith: +)
    let present = errors.current.byCategory.map { (name: $0.name, before: past[$0.name] ?? 0, after: $0.count) }
    let gone = errors.reference.vanished.map { (name: $0.name, before: $0.count, after: 0) }
    return (present + gone).compactMap { category, before, after in
      guard enoughHistory || before + after < 30 else { return nil }
      let effective = CountComparison(
        before: Int(held: (Double(before) / phi).rounded()), after: Int(held: (Double(after) / phi).rounded()),
        exposureBefore: input.comparison.baseline.seconds, exposureAfter: input.period.seconds)
      return HypothesisTest(p: effective.p) { significant in
        significant ? finding(category, before, after, effective, phi, context) : nil
      }
    }
  }

  private static func finding(
    _ category: String, _ before: Int, _ after: Int, _ effective: CountComparison, _ phi: Double,
    _ context: RuleContext
  ) -> Finding? {
    let figure = FigureID.reports.byCategory.named(category)
    let interval = effective.ratio()
    let exposures = context.input.period.seconds / context.input.comparison.baseline.seconds
    let point = before == 0 ? .infinity : Double(after) / Double(before) / exposures
    let verdict = CountVerdict.of(ratio: point, interval, significant: true)
    guard verdict == .regressed || verdict == .improved else { return nil }
    let statistics: [(String, Double?)] = [
      ("ci_low", CountVerdict.finite(interval?.low)), ("ci_high", CountVerdict.finite(interval?.high)),
      ("p", CountVerdict.finite(effective.p)), ("phi", CountVerdict.finite(phi)),
    ]
    return Finding(
      rule: id, measure: figure, area: .errors, severity: verdict == .regressed ? .medium : .info, verdict: verdict,
      fact: .countChanged(
        CountChange(
          figure, before: before, after: after, low: CountVerdict.finite(interval?.low),
          high: CountVerdict.finite(interval?.high), verdict: verdict,
          relation: context.input.comparison.relation, day: context.comparedDay,
          limit: context.settings.report.categoryLimit.flatMap { after > $0 ? $0 : nil })),
      evidence: (after > 0
        ? context.cite("before", figure.of(.reference)) + context.cite("after", figure)
        // Of a category that is gone there is no figure.
        : [Evidence("before", Double(before)), Evidence("after", 0)])
        + statistics.compactMap { name, value in value.map { Evidence(name, $0) } })
  }
}

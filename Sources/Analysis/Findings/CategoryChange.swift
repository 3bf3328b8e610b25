import Records
import Settings
import Statistics
import Summaries

/// Error reports of each category against how many there usually are, repeats counted once; only changes that hold up are told
/// (docs/methods.md#categories-of-reports).
///
/// With too little history against the period before, by the exact test of two counts. Its repeats are not known by category:
/// reports are first divided by φ, reports an event over all categories, or the daily series' φ̂ where that is larger and known.
enum CategoryChange {
  static let id = "category_change"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "the error reports of one category are for certain more or fewer than usual, those of one group within ten minutes "
        + "counted once (`reports.events_by_category`). With too little history the new reports are held against those of the "
        + "period before: the exact test of two counts, after counts were divided by the reports an event (or by the φ̂ of a "
        + "week's days, if larger)",
      limit:
        "the ratio beyond 1.25 or below 0.8, and p holds up in the family; against the period before the ratio's interval "
        + "without 1",
      severity: "medium when they rose, info when they fell",
      evidence: UsualChanges.rule.text.evidence + ["before"]),
    .tested(trials))

  static func trials(_ context: RuleContext) -> [HypothesisTest] {
    guard context.input.comparison.kind.judgesChanges, let errors = context.input.errors.value else { return [] }
    let past = Dictionary(errors.reference.byCategory.map { ($0.name, $0.count) }, uniquingKeysWith: +)
    let present = errors.current.byCategory.map { (name: $0.name, before: past[$0.name] ?? 0, after: $0.count) }
    // None any more after many in the period before is no news where the usual is known: they may have been the unusual ones.
    let gone =
      context.hasUsual(.reports.events)
      ? [] : errors.reference.vanished.map { (name: $0.name, before: $0.count, after: 0) }
    let spread = spread(errors, context)
    return (present + gone).compactMap { category, before, after in
      let events = FigureID.reports.eventsByCategory.named(category)
      if context.hasUsual(events) { return UsualChanges.certain(events, rule: id, worse: .medium, context) }
      guard let (phi, most) = spread, before + after < most else { return nil }
      let effective = CountComparison(
        before: Int(held: (Double(before) / phi).rounded()), after: Int(held: (Double(after) / phi).rounded()),
        exposureBefore: context.input.comparison.baseline.seconds, exposureAfter: context.input.period.seconds)
      return HypothesisTest(p: effective.p) { significant in
        significant ? finding(category, before, after, effective, phi, context) : nil
      }
    }
  }

  /// What counts of two periods are divided by, and how many reports are too many to compare without more history; nil where
  /// the periods cannot be compared.
  private static func spread(_ errors: ErrorSummary, _ context: RuleContext) -> (phi: Double, most: Int)? {
    let history = ReportHistory(errors, context.input.comparison)
    guard context.coverageAllowsVerdicts, history.coversReference else { return nil }
    let reports = errors.current.new + errors.reference.new
    let events = errors.current.events + errors.reference.events
    let clump = events > 0 ? max(1, Double(reports) / Double(events)) : 1
    guard !context.input.comparison.kind.isOfOneDay else { return (clump, .max) }
    let weeks = WeekOverWeek(before: errors.reference.new, after: errors.current.new, history: history.days)
    return (max(clump, weeks.overdispersion), history.days.count >= 35 ? .max : 30)
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

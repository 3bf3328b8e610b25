import Records
import Statistics
import Summaries

/// The panels of the settings against the period before, where it is said which direction is good: counts of rows
/// (docs/methods.md#two-counts) and shares (docs/methods.md#two-shares).
///
/// Sums, means and extremes have no test: they are shown and not judged.
enum PanelChange {
  static let id = "panel_change"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "a panel of the settings says which direction is `better`, and rows came before the period before: the number of "
        + "its rows as `\(ReportChange.id)` compares new reports, or its share as `\(RateChange.id)` compares failed "
        + "requests, φ̂ by the days of both periods. Sums, means and extremes are shown and not judged",
      limit:
        "counts: the ratio beyond 1.25 or below 0.8, its interval without 1, and p holds up in the family; shares: a margin "
        + "of a quarter of the share before or of what it lacks, whichever is less, from 1 to 5 points",
      severity: "medium when worse, else info", evidence: ["before", "after", "n_before", "n_after", "p", "phi"]),
    .tested(trials))

  static func trials(_ context: RuleContext) -> [HypothesisTest] {
    let comparison = context.input.comparison
    guard comparison.kind.judgesChanges else { return [] }
    return context.panels.compactMap { shown in
      guard shown.panel.isCompared, let better = shown.panel.better, let part = shown.part,
        part.current.rows + part.reference.rows > 0
      else { return nil }
      switch shown.panel.aggregate {
      case .count:
        return PanelCountTest(shown, part, better, knows: knowsReference(shown, context), context).trial
      case .share
      where part.current.rows > 0 && part.reference.rows > 0 && knowsReference(shown, context)
        && context.coverageAllowsVerdicts:
        return shareTrial(shown, part, better, context)
      case .share, .sum, .avg, .min, .max: return nil
      }
    }
  }

  private static func knowsReference(_ shown: ShownPanel, _ context: RuleContext) -> Bool {
    let baseline = context.input.comparison.baseline
    guard let summary = shown.summary, let first = summary.firstRow else { return false }
    return summary.knows(baseline) && first < baseline.days[0].end
  }

  private static func shareTrial(
    _ shown: ShownPanel, _ part: PanelSummary.Part, _ better: Direction, _ context: RuleContext
  ) -> HypothesisTest {
    let comparison = context.input.comparison
    var spread = Overdispersion()
    for period in [comparison.baseline, comparison.current] {
      let days = Set(period.days.map(\.day))
      spread.add(
        part.days.filter { days.contains($0.day) }.map { (bad: $0.bucket.ones, total: $0.bucket.rows) })
    }
    let test = ProportionComparison(
      before: Proportion(part.reference.ones, of: part.reference.rows),
      after: Proportion(part.current.ones, of: part.current.rows), overdispersion: spread.value)
    return HypothesisTest(p: test.p) { significant in
      let interval = test.interval()
      let before = test.before.value
      let margin = min(0.05, max(0.01, min(before, 1 - before) / 4))
      let rising = RateChange.verdict(interval, margin: margin, significant: significant)
      let verdict = better == .lower ? rising : rising.opposite
      return Finding(
        rule: id, measure: shown.total, area: shown.panel.section, severity: verdict == .regressed ? .medium : .info,
        verdict: verdict,
        fact: .shareChanged(
          ShareChange(
            shown.total, before: Rounding.significant15(before), after: Rounding.significant15(test.after.value),
            low: Rounding.significant15(interval.low), high: Rounding.significant15(interval.high), verdict: verdict,
            relation: comparison.relation, day: context.comparedDay)),
        evidence: context.cite("before", shown.total.of(.reference)) + context.cite("after", shown.total) + [
          Evidence("n_before", Double(test.before.trials)), Evidence("n_after", Double(test.after.trials)),
          Evidence("p", Rounding.significant15(test.p)), Evidence("phi", Rounding.significant15(test.overdispersion)),
        ])
    }
  }
}

extension Verdict {
  /// Where less is worse.
  var opposite: Verdict {
    switch self {
    case .improved: .regressed
    case .regressed: .improved
    case .noChange, .notEnoughData: self
    }
  }
}

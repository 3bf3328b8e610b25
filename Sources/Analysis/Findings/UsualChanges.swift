package import Records
import Statistics
import Summaries

/// Figures of the period against what they usually are (docs/methods.md#usual).
///
/// One test a figure, all in the report's family. What did not clearly move is told too: that it was tested is an answer.
enum UsualChanges {
  static let id = "usual_change"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "a figure is held against what it usually is on the weekday, in weeks or months: failed, slow and refused requests, response "
        + "times, requests, processor, memory, connections, active users, orders, revenue, checks and user scenarios passed, the rating of a week or a month, and the measures of the settings but "
        + "largest, smallest and last values. A share by its pooled share with the spread of its days, all else by the "
        + "logarithm of its value (docs/methods.md#usual). Not without 3 periods that tell the usual, 21 days of history (14 of "
        + "a share), or where more than 5 % of the period's hours are missing",
      limit:
        "worse or better: p holds up in the family, and the change is more than a tenth; of a share more than 0.1 point and a "
        + "quarter of the usual one. No real change: the whole interval lies within that",
      severity: "worse: high for failed requests, else medium; else info",
      evidence: [
        "usual", "after", "ci_low", "ci_high", "p", "t", "n_usual", "n_after", "margin", "phi", "periods", "days",
      ]),
    .tested(trials))

  static func trials(_ context: RuleContext) -> [HypothesisTest] {
    context.testedUsual.filter { !$0.comparison.judged.isOfOneName }.map { comparison, test in
      let worse: Severity = comparison.judged.figure == .requests.errorRate ? .high : .medium
      return HypothesisTest(p: test.p) { finding(comparison, test, id, worse, significant: $0, context) }
    }
  }

  /// The test of a figure that is told only where it moved for certain; nil where nothing failed now or usually.
  static func certain(
    _ figure: FigureID, rule: String, worse: Severity, _ context: RuleContext
  ) -> HypothesisTest? {
    guard let (comparison, test) = context.testedUsual.first(where: { $0.comparison.judged.figure == figure }),
      !comparison.isConstant
    else { return nil }
    return HypothesisTest(p: test.p) { significant in
      let finding = finding(comparison, test, rule, worse, significant: significant, context)
      return finding.verdict?.isMoved == true ? finding : nil
    }
  }

  private static func finding(
    _ comparison: UsualComparison, _ test: UsualComparison.Test, _ rule: String, _ worse: Severity, significant: Bool,
    _ context: RuleContext
  ) -> Finding {
    let judged = comparison.judged
    let verdict: Verdict =
      significant && test.isNotable
      ? (test.size.isUp == (judged.better == .higher) ? .improved : .regressed)
      : test.isWithinMargin ? .noChange : .notEnoughData
    return Finding(
      rule: rule, measure: judged.figure, area: judged.area, severity: verdict == .regressed ? worse : .info,
      verdict: verdict,
      fact: .unusual(comparison.change(verdict, context.input.period.kind, test.size)),
      evidence: context.cite("usual", judged.figure.of(.usual)) + context.cite("after", judged.figure) + [
        Evidence("ci_low", test.size.low), Evidence("ci_high", test.size.high),
        Evidence("p", Rounding.significant15(test.p)), Evidence("periods", Double(comparison.basis.periods)),
      ] + test.statistics)
  }
}

extension ReportAnalysis {
  /// What was told for certain to be better or worse than usual, by the printed ids.
  package var movedForCertain: [String: Verdict] {
    var moved: [String: Verdict] = [:]
    for case .unusual(let change) in findings.map(\.fact) where !change.isLikely && change.verdict.isMoved {
      moved[change.figure.description] = change.verdict
    }
    return moved
  }
}

import Records
import Summaries

/// Checks that are down, were down, pass less often, or stopped.
enum CheckAdvice {
  static let rule = RecommendationRule(
    RuleText(
      downRule, outagesRule, rateRule, stoppedRule, renewRule,
      fires:
        "`\(downRule)`: `\(DownChecks.id)`; `\(outagesRule)`: `\(ChecksWithOutages.id)` of a check that is up again; "
        + "`\(rateRule)`: `\(CheckRateChange.id)`, worse; `\(stoppedRule)`: `\(StoppedChecks.id)` of medium severity; `\(renewRule)`: `\(Expiries.urgentRule)` or "
        + "`\(Expiries.soonRule)`",
      severity: "`\(downRule)` and `\(renewRule)` of what is urgent critical, `\(rateRule)` high, the others medium",
      evidence: ["outages"] + CheckRateChange.rule.text.evidence),
    recommendations)
  static let downRule = "restore_check"
  static let outagesRule = "review_outages"
  static let rateRule = "review_check"
  static let stoppedRule = "restore_checks"
  static let renewRule = "renew"

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    let down = Set(findings.compactMap { if case .checkDown(let fact) = $0.fact { fact.check } else { nil } })
    return findings.compactMap { finding in
      switch finding.fact {
      case .checkDown(let fact): advice(downRule, .critical, .restoreCheck(fact), finding, fact.check)
      case .checkOutages(let fact) where !down.contains(fact.check):
        advice(outagesRule, .medium, .reviewOutages(fact), finding, fact.check)
      case .shareChanged(let fact)
      where finding.rule == CheckRateChange.id && fact.verdict == .regressed && finding.severity >= .medium:
        advice(rateRule, .high, .reviewCheck(fact), finding, fact.figure.dimension ?? "")
      case .unusual(let fact) where finding.rule == CheckRateChange.id && finding.severity >= .medium:
        advice(rateRule, .high, .lookInto(UnusualFigure(fact)), finding, fact.figure.dimension ?? "")
      case .expiring(let fact): advice(renewRule, finding.severity, .renew(fact), finding, finding.rule)
      case .checksSilent(let fact) where finding.severity >= .medium:
        advice(stoppedRule, .medium, .restoreChecks(fact), finding, "")
      default: nil
      }
    }
  }

  private static func advice(
    _ rule: String, _ priority: Severity, _ advice: Advice, _ finding: Finding, _ subject: String
  ) -> Recommendation {
    Recommendation(rule: rule, subject: subject, priority: priority, advice: advice, evidence: finding.evidence)
  }
}

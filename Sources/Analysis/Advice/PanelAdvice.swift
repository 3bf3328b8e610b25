import Records

/// Panels that got worse, and dead letters.
enum PanelAdvice {
  static let rule = RecommendationRule(
    RuleText(
      reviewRule, deliverRule,
      fires:
        "`\(reviewRule)`: a worse `\(PanelChange.id)`, at most \(most) of them. `\(deliverRule)`: `\(ExhaustedLetters.id)`",
      severity: "`\(reviewRule)` medium; `\(deliverRule)` that of the finding",
      evidence: ["before", "after", "exhausted"]),
    recommendations)
  static let reviewRule = "review_panel"
  static let deliverRule = "deliver_dead_letters"
  static let most = 3

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    let worse = findings.filter {
      $0.rule == PanelChange.id && $0.verdict == .regressed && $0.severity >= .medium
    }
    let reviews = worse.prefix(most).compactMap { finding -> Recommendation? in
      let (before, after): (Double, Double)
      switch finding.fact {
      case .countChanged(let change): (before, after) = (Double(change.before), Double(change.after))
      case .shareChanged(let change): (before, after) = (change.before, change.after)
      default: return nil
      }
      return Recommendation(
        rule: reviewRule, subject: finding.measure.description, priority: .medium,
        advice: .reviewPanel(PanelReview(finding.measure, before: before, after: after)),
        evidence: context.cite("before", finding.measure.of(.reference)) + context.cite("after", finding.measure))
    }
    let letters = findings.compactMap { finding -> Recommendation? in
      guard case .deadLetters(let letters) = finding.fact else { return nil }
      return Recommendation(
        rule: deliverRule, subject: "", priority: finding.severity, advice: .deliver(letters),
        evidence: context.cite("exhausted", finding.measure))
    }
    return letters + reviews
  }
}

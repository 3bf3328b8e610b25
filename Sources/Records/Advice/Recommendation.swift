/// What to do, from a rule with evidence.
package struct Recommendation: Hashable, Encodable, Sendable {
  /// Stable: the rule and what it speaks of.
  package let id: String
  package let rule: String
  package let priority: Severity
  package let advice: Advice
  /// The figures that made the rule fire.
  package let evidence: [Evidence]

  package init(rule: String, subject: String, priority: Severity, advice: Advice, evidence: [Evidence]) {
    id = subject.isEmpty ? rule : "\(rule):\(subject)"
    self.rule = rule
    self.priority = priority
    self.advice = advice
    self.evidence = evidence
  }

  private init(_ recommendation: Recommendation, evidence: [Evidence]) {
    (id, rule, priority) = (recommendation.id, recommendation.rule, recommendation.priority)
    (advice, self.evidence) = (recommendation.advice, evidence)
  }

  package func with(_ evidence: [Evidence]) -> Recommendation { Recommendation(self, evidence: evidence) }
}

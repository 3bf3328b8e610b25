/// One thing the report has to say, as facts; Wording turns it into a sentence.
package struct Finding: Hashable, Encodable, Sendable {
  /// Stable: the rule and what it speaks of, `rate_change:requests.error_rate`.
  package let id: String
  package let rule: String
  package let measure: FigureID
  /// The part of the report it belongs to.
  package let area: Section
  package let severity: Severity
  /// What a test of two periods showed; nil where nothing was tested.
  package let verdict: Verdict?
  package let completeness: Completeness
  package let fact: Fact
  package let evidence: [Evidence]

  package var kind: FindingKind { fact.kind }

  package init(
    rule: String, measure: FigureID, area: Section, severity: Severity, verdict: Verdict? = nil,
    completeness: Completeness = .kept, fact: Fact, evidence: [Evidence]
  ) {
    id = "\(rule):\(measure)"
    self.rule = rule
    self.measure = measure
    self.area = area
    self.severity = severity
    self.verdict = verdict
    self.completeness = completeness
    self.fact = fact
    self.evidence = evidence
  }

  package func with(_ evidence: [Evidence]) -> Finding {
    Finding(
      rule: rule, measure: measure, area: area, severity: severity, verdict: verdict, completeness: completeness,
      fact: fact, evidence: evidence)
  }
}

import Records

/// Where nothing else is to be done although the state asks for it: what was beyond its limit and is no longer.
enum PastAdvice {
  static let rule = "look_back"

  static func recommendations(_ findings: [Finding]) -> [Recommendation] {
    findings.compactMap { finding in
      guard finding.severity >= .medium, let span = finding.fact.span, Recovery.isOver(finding.measure, findings) else {
        return nil
      }
      return Recommendation(
        rule: rule, subject: finding.measure.description, priority: .medium,
        advice: .lookBack(finding.measure, span), evidence: finding.evidence)
    }
  }
}

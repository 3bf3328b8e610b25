import Records

/// A level reaches its critical limit before long, and no other advice speaks of it.
enum RoomAdvice {
  static let id = "make_room"
  static let rule = RecommendationRule(
    RuleText(
      id, fires: "`\(LimitsAhead.id)` of severity medium or critical on a figure that is not beyond a limit",
      severity: "that of the finding", evidence: LimitsAhead.rule.text.evidence),
    recommendations)

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    findings.compactMap { finding in
      guard case .limitAhead(let ahead) = finding.fact, finding.severity >= .medium,
        !findings.contains(where: { $0.kind == .limit && $0.severity >= .medium && $0.measure == finding.measure })
      else { return nil }
      return Recommendation(
        rule: id, subject: finding.measure.description, priority: finding.severity, advice: .makeRoom(ahead),
        evidence: finding.evidence)
    }
  }
}

import Records

/// What users are told of a rule: docs/rules.md is made of these.
package struct RuleText: Sendable {
  /// As in report.json; several where one rule tells of several things.
  package let ids: [String]
  /// When it fires, in users' words, without a full stop.
  package let fires: String
  /// What is too much, and where that is set; nil for rules without a limit.
  package let limit: String?
  /// The severity of its findings, or the priority of its recommendations, and what decides it.
  package let severity: String
  /// Names of the numbers it rests on, as in report.json.
  package let evidence: [String]

  init(_ ids: String..., fires: String, limit: String? = nil, severity: String, evidence: [String] = []) {
    self.ids = ids
    self.fires = fires
    self.limit = limit
    self.severity = severity
    self.evidence = evidence
  }
}

extension RuleText {
  /// What is told of the rule that a finding of report.json names; nil for none of this version.
  package static func ofFinding(_ rule: String) -> RuleText? {
    FindingRule.all.map(\.text).first { $0.ids.contains(rule) }
  }

  /// What is told of the rule that a recommendation of report.json names; nil for none of this version.
  package static func ofRecommendation(_ rule: String) -> RuleText? {
    RecommendationRule.all.map(\.text).first { $0.ids.contains(rule) }
  }
}

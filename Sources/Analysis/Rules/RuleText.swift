import Records

/// What users are told of a rule: docs/rules.md is made of these.
struct RuleText: Sendable {
  /// As in report.json; several where one rule tells of several things.
  let ids: [String]
  /// When it fires, in users' words, without a full stop.
  let fires: String
  /// What is too much, and where that is set; nil for rules without a limit.
  let limit: String?
  /// The severity of its findings, or the priority of its recommendations, and what decides it.
  let severity: String
  /// Names of the numbers it rests on, as in report.json.
  let evidence: [String]

  init(_ ids: String..., fires: String, limit: String? = nil, severity: String, evidence: [String] = []) {
    self.ids = ids
    self.fires = fires
    self.limit = limit
    self.severity = severity
    self.evidence = evidence
  }
}

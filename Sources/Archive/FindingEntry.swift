/// One finding.
package struct FindingEntry: Codable, Hashable, Sendable {
  package var id: String
  package var rule: String
  package var measure: String
  package var severity: String
  package var text: String
  package var period: String
  @Nullable package var verdict: String?
  /// From when it was so; nil for the whole period.
  @Nullable package var from: String?
  /// Nil also for what was not over.
  @Nullable package var to: String?
  package var evidence: [EvidenceEntry]

  package init(
    id: String, rule: String, measure: String, severity: String, text: String, period: String, verdict: String?,
    from: String?, to: String?, evidence: [EvidenceEntry]
  ) {
    self.id = id
    self.rule = rule
    self.measure = measure
    self.severity = severity
    self.text = text
    self.period = period
    self.verdict = verdict
    self.from = from
    self.to = to
    self.evidence = evidence
  }
}

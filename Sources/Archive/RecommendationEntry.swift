/// One recommendation.
package struct RecommendationEntry: Codable, Hashable, Sendable {
  package var id: String
  package var rule: String
  package var priority: String
  package var text: String
  package var evidence: [EvidenceEntry]

  package init(
    id: String, rule: String, priority: String, text: String, evidence: [EvidenceEntry]
  ) {
    self.id = id
    self.rule = rule
    self.priority = priority
    self.text = text
    self.evidence = evidence
  }
}

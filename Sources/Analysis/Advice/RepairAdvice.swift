import Records

/// Values that cannot be used, severities and statuses that nothing can be told by, and tables that cannot be read.
enum RepairAdvice {
  static let rule = RecommendationRule(
    RuleText(
      rowRule, wordRule, sectionRule,
      fires: "`\(rowRule)`: `rejected_rows`; `\(wordRule)`: `unknown_words`; `\(sectionRule)`: `section_failed`",
      severity: "`\(rowRule)` and `\(wordRule)` medium, `\(sectionRule)` high",
      evidence: RejectedRows.rule.text.evidence + ["of"]),
    recommendations)
  static let rowRule = "repair_rows"
  static let wordRule = "repair_words"
  static let sectionRule = "repair_section"

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    findings.compactMap { finding in
      switch finding.fact {
      case .rejectedRows(let rows):
        Recommendation(
          rule: rowRule, subject: rows.source.description, priority: .medium, advice: .repairRows(rows),
          evidence: finding.evidence)
      case .unknownWords(let words):
        Recommendation(
          rule: wordRule, subject: words.figure.description, priority: .medium, advice: .repairWords(words),
          evidence: finding.evidence)
      case .sectionFailed(let unread):
        Recommendation(
          rule: sectionRule, subject: finding.measure.description, priority: .high,
          advice: .repairSection(unread.section),
          evidence: [])
      default: nil
      }
    }
  }
}

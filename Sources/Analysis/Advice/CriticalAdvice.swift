import Records

/// Critical error reports still open at the end of the period: urgent when one of them is new. Those that came and were
/// closed are to be looked at once more.
enum CriticalAdvice {
  static let rule = "resolve_criticals"
  static let reviewRule = "review_criticals"

  static func recommendations(_ judgement: Judgement, _ findings: [Finding]) -> [Recommendation] {
    findings.compactMap { finding in
      guard case .criticals(let open, let new, let settled, let named) = finding.fact else { return nil }
      guard open > 0 else {
        return Recommendation(
          rule: reviewRule, subject: "", priority: .medium, advice: .reviewCriticals(count: settled),
          evidence: finding.evidence)
      }
      return Recommendation(
        rule: rule, subject: "", priority: new > 0 ? .critical : settled > 0 ? .high : .medium,
        advice: .resolveCriticals(count: open, named: named),
        evidence: judgement.cite("after", CriticalReports.open))
    }
  }
}

import Records

/// Critical error reports still open at the end of the period.
enum CriticalAdvice {
  static let rule = "resolve_criticals"

  static func recommendations(_ judgement: Judgement, _ findings: [Finding]) -> [Recommendation] {
    guard let open = judgement.value(CriticalReports.open), open > 0 else { return [] }
    return [
      Recommendation(
        rule: rule, subject: "", priority: .critical, advice: .resolveCriticals(count: Int(open)),
        evidence: judgement.cite("after", CriticalReports.open))
    ]
  }
}

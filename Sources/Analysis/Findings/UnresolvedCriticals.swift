import Records

/// Critical error reports open at the end of the period: none is the limit.
enum UnresolvedCriticals {
  static let rule = "unresolved_critical"
  static let figure: FigureID = "reports.unresolved_critical"

  static func findings(_ judgement: Judgement) -> [Finding] {
    guard let open = judgement.value(figure), open > 0 else { return [] }
    return [
      Finding(
        rule: rule, measure: figure, severity: .high, verdict: nil,
        fact: .beyondLimit(figure, value: open, limit: 0, unit: .count, level: .warning, rises: true),
        evidence: judgement.cite("after", figure) + [Evidence("limit", 0)])
    ]
  }
}

/// What to do, from a rule with evidence.
public struct Recommendation: Hashable, Sendable {
  /// Stable: the rule and what it speaks of.
  public let id: String
  public let rule: String
  public let priority: Severity
  public let advice: Advice
  /// The figures that made the rule fire.
  public let evidence: [Evidence]

  public init(rule: String, subject: String, priority: Severity, advice: Advice, evidence: [Evidence]) {
    id = subject.isEmpty ? rule : "\(rule):\(subject)"
    self.rule = rule
    self.priority = priority
    self.advice = advice
    self.evidence = evidence
  }
}

/// The typed content of a recommendation; Wording turns it into sentences.
public enum Advice: Hashable, Sendable {
  /// More than `limit` new reports in one category.
  case reviewCategory(String, count: Int, limit: Int, topModule: String?)
  /// p95 above the limit; the path that costs most, if known.
  case speedUp(p95: Double, limit: Double, slowestPath: String?)
  /// Unresolved critical reports at the end of the period.
  case resolveCriticals(count: Int)
  /// The error rate rose for certain, or stands beyond its limit.
  case reduceErrors(rate: Double, worstPath: String?)
  /// Paths that run too many queries per request.
  case reduceQueries(path: String, chatty: Int, of: Int)
  /// Rows stopped arriving for some hours.
  case restoreCollection(hours: Int, source: Coverage.Source = .metrics)
  /// Rows of one metric type or table stopped arriving.
  case restoreSource(String)
  /// Nothing arrived from which anything could be told.
  case checkSource
}

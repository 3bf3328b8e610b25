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
  /// New error reports, of one category or of all: more than `limit` of them, or more than `before`.
  /// `open` of them are not closed as read.
  case reviewReports(category: String?, count: Int, open: Int, limit: Int?, before: Int?, topModule: String?)
  /// A response time beyond its limit, and the path whose requests are slow more often than all others.
  case speedUp(Excess, path: PathShare?)
  /// Critical reports open at the end of the period; `named` are the first of them.
  case resolveCriticals(count: Int, named: [OpenCritical])
  /// Critical reports of the period that were closed in it.
  case reviewCriticals(count: Int)
  /// The error rate rose for certain, or was beyond its limit; the rate is that of the span, or of the whole period.
  case reduceErrors(rate: Double, LocalSpan?, path: PathShare?)
  /// Requests that run too many queries; of one path, if it stands out.
  case reduceQueries(path: String?, chatty: Int, of: Int)
  /// Any other measure beyond its limit.
  case bringBack(Excess)
  /// A measure that was beyond its limit, and is no longer.
  case lookBack(FigureID, LocalSpan)
  /// Incidents that are open, at least one.
  case resolveIncidents([IncidentLength])
  /// Incidents that are over, at least one.
  case reviewIncidents([IncidentLength])
  /// Rows stopped arriving for some hours.
  case restoreCollection(hours: Int, source: Coverage.Source = .metrics)
  /// Rows of one metric type or table stopped arriving.
  case restoreSource(String)
  /// Nothing arrived by which the state could be judged.
  case checkSource
  /// Values of a metric type or table that cannot be used.
  case repairRows(source: String)
  /// A table that could not be read.
  case repairSection(Section)
}

/// One thing the report has to say, as facts; Wording turns it into a sentence.
public struct Finding: Hashable, Sendable {
  /// Stable: the rule and what it speaks of, `rate_change:requests.error_rate`.
  public let id: String
  public let rule: String
  public let measure: FigureID
  public let severity: Severity
  /// Nil for plain thresholds.
  public let verdict: Verdict?
  public let fact: Fact
  public let evidence: [Evidence]

  public init(
    rule: String, measure: FigureID, severity: Severity, verdict: Verdict?, fact: Fact, evidence: [Evidence]
  ) {
    id = "\(rule):\(measure)"
    self.rule = rule
    self.measure = measure
    self.severity = severity
    self.verdict = verdict
    self.fact = fact
    self.evidence = evidence
  }
}

/// A number behind a finding: a figure of this report, or a statistic such as an interval's end or a p-value.
public struct Evidence: Hashable, Sendable {
  /// `before`, `after`, `ci_low`, `ci_high`, `p`, `n_before`, `phi`, `limit`, …
  public let name: String
  public let value: Double
  public let figure: FigureID?

  public init(_ name: String, _ value: Double, figure: FigureID? = nil) {
    self.name = name
    self.value = value
    self.figure = figure
  }
}

/// What happened, typed, without prose. Values are in the figure's own unit.
public enum Fact: Hashable, Sendable {
  public enum Level: String, Hashable, Sendable { case warning, critical }

  /// A measure stands beyond its limit. `rises` tells that larger is worse.
  case beyondLimit(FigureID, value: Double, limit: Double, unit: Unit, level: Level, rises: Bool)
  /// A share stood beyond its limit for a while: `count` of `of` rows (docs/methods.md#stretches).
  case shareBeyond(FigureID, count: Int, of: Int, Crossing, LocalSpan)
  /// For a while more rows were beyond the limit of a p50, p95 or p99 than it allows: `count` of `of`.
  case quantileBeyond(FigureID, count: Int, of: Int, Crossing, LocalSpan)
  /// So many readings of a gauge in a row were beyond the limit.
  case readingsBeyond(FigureID, count: Int, Crossing, LocalSpan)
  /// A limit that was crossed in the period was kept again at its end.
  case recovered(FigureID)
  /// A share moved (docs/methods.md#two-shares).
  case shareChanged(FigureID, before: Double, after: Double, low: Double, high: Double, verdict: Verdict)
  /// A count moved over equal exposures (docs/methods.md#two-counts). `low` and `high` bound the ratio after/before;
  /// nil when unbounded.
  case countChanged(FigureID, before: Int, after: Int, low: Double?, high: Double?, verdict: Verdict)
  /// A figure that could not be compared; the verdict is not enough data.
  case notCompared(FigureID, Incomparable)
  /// More error reports in one category than the limit.
  case crowdedCategory(String, count: Int, limit: Int)
  /// Critical error reports: `open` at the period's end, `new` of them created in it, the first of them `named`;
  /// `settled` were created and closed in it.
  case criticals(open: Int, new: Int, settled: Int, named: [OpenCritical])
  /// Incidents of which some part lies in the period: critical ones first, then by start.
  case incidents([IncidentLength])
  /// Versions deployed in the period, in the order of their deployment, and those of them taken back in it.
  case deployments([String], rolledBack: [String])
  /// Hours of the period without any row though some were to be expected.
  case gaps(hours: Int, of: Int, source: Coverage.Source = .metrics)
  /// A metric type had no rows in hours in which it always has some, of those in which other types had rows.
  case typeSilent(String, hours: Int, of: Int)
  /// A table had no row in the period though the weeks before had many.
  case tableSilent(String)
  /// Rows of one metric type or table with a value that cannot be used.
  case rejectedRows(source: String, rejected: Int, of: Int)
  /// Severities or statuses that Daybook does not know.
  case unknownWords(UnknownWords)
  /// A configured or formerly seen table or column could not be read.
  case sectionFailed(section: Section, reason: String)
}

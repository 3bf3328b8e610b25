public import Records

/// Incidents that touch the period, and their counts.
public struct IncidentSummary: TableSummary {
  /// Started in the period.
  public var started = 0
  /// Resolved in the period.
  public var resolved = 0
  /// Started before the period's end and not resolved by then.
  public var open = 0
  /// Started in the period: the ten largest severities and those that Daybook knows.
  public var bySeverity: NameCounts = []
  /// Seconds from start to resolution of those resolved in the period and not before they started, ascending.
  public var resolveSeconds: [Double] = []
  /// Started or resolved in the period, or open at its end; by start.
  public var list: [Incident] = []
  public var referenceStarted = 0
  /// Severities of `list` that Daybook does not know.
  public var unknownWords: UnknownWords?
  /// Rows of the table that figures lack.
  public var rejections: [Rejection] = []
  public init() {}
}

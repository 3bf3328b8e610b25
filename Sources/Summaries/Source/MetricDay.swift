public import Records

/// What is wanted of the metric rows of one local day, or of a part of it.
public struct MetricDay: Hashable, Sendable {
  public let span: DaySpan
  /// How fine: durations only; all but groups by path; everything.
  public let detail: DayTally.Detail

  public init(span: DaySpan, detail: DayTally.Detail) {
    self.span = span
    self.detail = detail
  }

  /// Whether its unusable rows are this report's business: only those of the reported period are.
  public var countsRejections: Bool { detail == .full }
}

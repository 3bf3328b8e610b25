package import Records

/// What is wanted of the metric rows of one local day, or of a part of it.
package struct MetricDay: Hashable, Sendable {
  package let span: DaySpan
  /// How fine: durations only; all but groups by path; everything.
  package let detail: DayTally.Detail

  package init(span: DaySpan, detail: DayTally.Detail) {
    self.span = span
    self.detail = detail
  }

  /// Whether its unusable rows are this report's business: only those of the reported period are.
  package var countsRejections: Bool { detail == .full }
}

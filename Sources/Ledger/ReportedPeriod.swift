package import Records
package import Summaries

/// A report as the ledger remembers it.
package struct ReportedPeriod: Sendable {
  /// A figure without a dimension that is long; in the unit of report.json.
  package struct ReportedFigure: Hashable, Sendable {
    package let id: String
    package let value: Double?
    /// As report.json prints it.
    package let unit: String
    package let n: Int
    /// `exact`, `estimate` or why it is missing.
    package let state: String

    package init(id: String, value: Double?, unit: String, n: Int, state: String) {
      self.id = id
      self.value = value
      self.unit = unit
      self.n = n
      self.state = state
    }
  }

  package let period: Period
  package let asOf: Instant
  package let revision: Int
  /// Of all tables, in the period.
  package let rows: Int
  package let status: String
  /// Share of its hours with rows, 0 to 1; nil when none were to be expected.
  package let coverage: Double?
  package let findings: [Severity: Int]
  package let fingerprint: String
  /// Nil where the metric rows could not be read.
  package let metrics: RecordedMetrics?
  package let halves: TableHalves?
  package let figures: [ReportedFigure]
  /// Figures that it told for certain to be better or worse than usual, by their printed ids.
  package let moved: [String: Verdict]
  /// What fell silent in it, and what came back.
  package let stopChanges: [StoppedSource]

  package init(
    period: Period, asOf: Instant, revision: Int, rows: Int, status: String, coverage: Double?,
    findings: [Severity: Int], fingerprint: String,
    metrics: RecordedMetrics?, halves: TableHalves?,
    figures: [ReportedFigure], moved: [String: Verdict] = [:], stopChanges: [StoppedSource] = []
  ) {
    self.stopChanges = stopChanges
    self.moved = moved
    self.period = period
    self.asOf = asOf
    self.revision = revision
    self.rows = rows
    self.status = status
    self.coverage = coverage
    self.findings = findings
    self.fingerprint = fingerprint
    self.metrics = metrics
    self.halves = halves
    self.figures = figures
  }
}

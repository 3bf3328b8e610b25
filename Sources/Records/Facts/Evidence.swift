/// A number behind a finding: a figure of this report, or a statistic such as an interval's end or a p-value.
package struct Evidence: Hashable, Encodable, Sendable {
  /// Such as `before`, `after`, `ci_low`, `ci_high`, `p`, `n_before`, `phi`, `limit`, ….
  package let name: String
  package let value: Double
  package let figure: FigureID?
  /// Nil for numbers that have none, such as p and numbers of rows, and until the figures are known.
  package let unit: EvidenceUnit?

  package init(_ name: String, _ value: Double, figure: FigureID? = nil, in unit: EvidenceUnit? = nil) {
    self.name = name
    self.value = value
    self.figure = figure
    self.unit = unit
  }

  package func told(in unit: EvidenceUnit?) -> Evidence { Evidence(name, value, figure: figure, in: unit) }
}

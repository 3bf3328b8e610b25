/// A number behind a finding: a figure of this report, or a statistic such as an interval's end or a p-value.
package struct Evidence: Hashable, Encodable, Sendable {
  /// Such as `before`, `after`, `ci_low`, `ci_high`, `p`, `n_before`, `phi`, `limit`, ….
  package let name: String
  package let value: Double
  package let figure: FigureID?

  package init(_ name: String, _ value: Double, figure: FigureID? = nil) {
    self.name = name
    self.value = value
    self.figure = figure
  }
}

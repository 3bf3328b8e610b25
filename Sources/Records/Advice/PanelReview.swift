/// A number of a panel that got worse for certain.
package struct PanelReview: Hashable, Encodable, Sendable {
  package let figure: FigureID
  package let before: Double
  package let after: Double

  package init(_ figure: FigureID, before: Double, after: Double) {
    self.figure = figure
    self.before = before
    self.after = after
  }
}

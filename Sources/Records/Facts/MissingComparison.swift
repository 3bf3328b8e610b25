/// A figure that could not be compared; the verdict is not enough data.
package struct MissingComparison: NamesCarrying, Hashable, Encodable, Sendable {
  package let figure: FigureID
  package let why: Incomparable

  package init(_ figure: FigureID, _ why: Incomparable) {
    self.figure = figure
    self.why = why
  }

  package func renamed(_ shown: (String) -> String) -> MissingComparison {
    MissingComparison(figure.renamed(shown), why)
  }
}

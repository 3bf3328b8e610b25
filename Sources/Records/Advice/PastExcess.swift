/// A measure that was beyond its limit, and is no longer.
package struct PastExcess: NamesCarrying, Hashable, Encodable, Sendable {
  package let figure: FigureID
  package let span: LocalSpan

  package init(_ figure: FigureID, _ span: LocalSpan) {
    self.figure = figure
    self.span = span
  }

  package func renamed(_ shown: (String) -> String) -> PastExcess {
    PastExcess(figure.renamed(shown), span)
  }
}

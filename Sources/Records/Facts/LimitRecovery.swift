/// A limit that was crossed in the period was kept again at its end.
package struct LimitRecovery: NamesCarrying, Hashable, Encodable, Sendable {
  package let figure: FigureID
  /// Ends when the last time beyond the limit did; nil where that is not known.
  package let last: LocalSpan?

  package init(_ figure: FigureID, last: LocalSpan? = nil) {
    self.figure = figure
    self.last = last
  }

  package func renamed(_ shown: (String) -> String) -> LimitRecovery {
    LimitRecovery(figure.renamed(shown), last: last)
  }
}

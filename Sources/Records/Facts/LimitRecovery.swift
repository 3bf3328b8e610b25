/// A limit that was crossed in the period was kept again at its end.
package struct LimitRecovery: NamesCarrying, Hashable, Encodable, Sendable {
  package let figure: FigureID

  package init(_ figure: FigureID) {
    self.figure = figure
  }

  package func renamed(_ shown: (String) -> String) -> LimitRecovery {
    LimitRecovery(figure.renamed(shown))
  }
}

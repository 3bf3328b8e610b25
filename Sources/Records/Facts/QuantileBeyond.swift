/// For a while more rows were beyond the limit of a p50, p95 or p99 than it allows.
package struct QuantileBeyond: LimitFact {
  package let figure: FigureID
  /// Rows of the span beyond the limit, of all `of`.
  package let count: Int
  package let of: Int
  package let crossing: Crossing
  package let stretch: LocalSpan

  package init(_ figure: FigureID, count: Int, of: Int, _ crossing: Crossing, _ stretch: LocalSpan) {
    self.figure = figure
    self.count = count
    self.of = of
    self.crossing = crossing
    self.stretch = stretch
  }

  package var span: LocalSpan? { stretch }

  package func renamed(_ shown: (String) -> String) -> QuantileBeyond {
    QuantileBeyond(figure.renamed(shown), count: count, of: of, crossing, stretch)
  }
}

/// For a while more rows were beyond the limit of a p50, p95 or p99 than it allows.
package struct QuantileBeyond: LimitFact {
  package let figure: FigureID
  /// Rows of the span beyond the limit, of all `of`.
  package let count: Int
  package let of: Int
  package let crossing: Crossing
  package let stretch: LocalSpan
  /// In a report of several days; nil in one of a day.
  package let days: BeyondDays?

  package init(
    _ figure: FigureID, count: Int, of: Int, _ crossing: Crossing, _ stretch: LocalSpan, days: BeyondDays? = nil
  ) {
    self.figure = figure
    self.count = count
    self.of = of
    self.crossing = crossing
    self.stretch = stretch
    self.days = days
  }

  package var span: LocalSpan? { stretch }

  package func renamed(_ shown: (String) -> String) -> QuantileBeyond {
    QuantileBeyond(figure.renamed(shown), count: count, of: of, crossing, stretch, days: days)
  }
}

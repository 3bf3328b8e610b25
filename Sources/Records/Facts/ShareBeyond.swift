/// A share stood beyond its limit for a while (docs/methods.md#stretches).
package struct ShareBeyond: LimitFact {
  package let figure: FigureID
  /// Rows of the span that the share counts, of all `of`.
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

  package func renamed(_ shown: (String) -> String) -> ShareBeyond {
    ShareBeyond(figure.renamed(shown), count: count, of: of, crossing, stretch, days: days)
  }
}

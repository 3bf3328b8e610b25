/// So many readings of a gauge in a row were beyond the limit.
package struct ReadingsBeyond: LimitFact {
  package let figure: FigureID
  /// At least 3.
  package let count: Int
  package let crossing: Crossing
  package let stretch: LocalSpan
  /// In a report of several days; nil in one of a day.
  package let days: BeyondDays?

  package init(_ figure: FigureID, count: Int, _ crossing: Crossing, _ stretch: LocalSpan, days: BeyondDays? = nil) {
    self.figure = figure
    self.count = count
    self.crossing = crossing
    self.stretch = stretch
    self.days = days
  }

  package var span: LocalSpan? { stretch }

  package func renamed(_ shown: (String) -> String) -> ReadingsBeyond {
    ReadingsBeyond(figure.renamed(shown), count: count, crossing, stretch, days: days)
  }
}

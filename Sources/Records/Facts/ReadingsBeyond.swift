/// So many readings of a gauge in a row were beyond the limit.
package struct ReadingsBeyond: LimitFact {
  package let figure: FigureID
  /// At least 3.
  package let count: Int
  package let crossing: Crossing
  package let stretch: LocalSpan

  package init(_ figure: FigureID, count: Int, _ crossing: Crossing, _ stretch: LocalSpan) {
    self.figure = figure
    self.count = count
    self.crossing = crossing
    self.stretch = stretch
  }

  package var span: LocalSpan? { stretch }

  package func renamed(_ shown: (String) -> String) -> ReadingsBeyond {
    ReadingsBeyond(figure.renamed(shown), count: count, crossing, stretch)
  }
}

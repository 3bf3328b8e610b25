/// A measure's value of the whole period stands beyond its limit.
package struct ValueBeyond: LimitFact {
  package let figure: FigureID
  /// In the crossing's unit.
  package let value: Double
  package let crossing: Crossing
  /// Since the period before, of a level that is told by host; nil where it did not rise.
  package let rise: LevelRise?

  package init(_ figure: FigureID, value: Double, _ crossing: Crossing, rise: LevelRise? = nil) {
    self.figure = figure
    self.value = value
    self.crossing = crossing
    self.rise = rise
  }

  package var span: LocalSpan? { nil }

  package func renamed(_ shown: (String) -> String) -> ValueBeyond {
    ValueBeyond(figure.renamed(shown), value: value, crossing, rise: rise?.renamed(shown))
  }
}

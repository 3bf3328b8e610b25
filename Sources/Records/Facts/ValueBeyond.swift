/// A measure's value of the whole period stands beyond its limit.
package struct ValueBeyond: LimitFact {
  package let figure: FigureID
  /// In the crossing's unit.
  package let value: Double
  package let crossing: Crossing

  package init(_ figure: FigureID, value: Double, _ crossing: Crossing) {
    self.figure = figure
    self.value = value
    self.crossing = crossing
  }

  package var span: LocalSpan? { nil }

  package func renamed(_ shown: (String) -> String) -> ValueBeyond {
    ValueBeyond(figure.renamed(shown), value: value, crossing)
  }
}

/// What made a report of a period that was reported before.
package struct RevisionChange: Hashable, Encodable, Sendable {
  /// A figure that reads otherwise now, in its own unit.
  package struct ChangedFigure: Hashable, Encodable, Sendable {
    package let figure: FigureID
    package let unit: Unit
    package let before: Double
    package let now: Double

    package init(_ figure: FigureID, _ unit: Unit, before: Double, now: Double) {
      self.figure = figure
      self.unit = unit
      self.before = before
      self.now = now
    }
  }

  /// How many more rows there are; negative when some are gone.
  package let rows: Int
  /// The foremost of those that differ.
  package let figures: [ChangedFigure]

  package init(rows: Int, figures: [ChangedFigure]) {
    self.rows = rows
    self.figures = figures
  }
}

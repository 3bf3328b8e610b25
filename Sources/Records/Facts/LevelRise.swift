/// A level stands higher at the end than at the end of the period before, a disk mostly.
package struct LevelRise: NamesCarrying, Hashable, Encodable, Sendable {
  package let figure: FigureID
  /// 0 to 1.
  package let before: Double
  package let after: Double
  package let relation: Comparison.Relation
  /// The day it was compared with; nil where that was longer.
  package let day: Day?

  package init(_ figure: FigureID, before: Double, after: Double, relation: Comparison.Relation, day: Day?) {
    self.figure = figure
    self.before = before
    self.after = after
    self.relation = relation
    self.day = day
  }

  package func renamed(_ shown: (String) -> String) -> LevelRise {
    LevelRise(figure.renamed(shown), before: before, after: after, relation: relation, day: day)
  }
}

/// A count moved over equal exposures (docs/methods.md#two-counts).
package struct CountChange: NamesCarrying, Hashable, Encodable, Sendable {
  package let figure: FigureID
  package let before: Int
  package let after: Int
  /// The 95 % interval of the ratio after ÷ before; an end that is unbounded is nil.
  package let low: Double?
  package let high: Double?
  package let verdict: Verdict
  /// What it was compared with.
  package let relation: Comparison.Relation
  /// The day it was compared with; nil where that was longer.
  package let day: Day?
  /// How many are too many, where that many were passed; nil else.
  package let limit: Int?

  package init(
    _ figure: FigureID, before: Int, after: Int, low: Double?, high: Double?, verdict: Verdict,
    relation: Comparison.Relation, day: Day? = nil, limit: Int? = nil
  ) {
    self.figure = figure
    self.before = before
    self.after = after
    self.low = low
    self.high = high
    self.verdict = verdict
    self.relation = relation
    self.day = day
    self.limit = limit
  }

  package func renamed(_ shown: (String) -> String) -> CountChange {
    CountChange(
      figure.renamed(shown), before: before, after: after, low: low, high: high, verdict: verdict,
      relation: relation, day: day, limit: limit)
  }
}

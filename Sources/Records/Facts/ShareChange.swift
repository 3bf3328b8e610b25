/// A share moved (docs/methods.md#two-shares).
package struct ShareChange: NamesCarrying, Hashable, Encodable, Sendable {
  package let figure: FigureID
  /// 0 to 1.
  package let before: Double
  package let after: Double
  /// The 95 % interval of the difference after − before.
  package let low: Double
  package let high: Double
  package let verdict: Verdict
  /// What it was compared with.
  package let relation: Comparison.Relation
  /// The day it was compared with; nil where that was longer.
  package let day: Day?
  /// What both shares are of; nil where it is not told.
  package let partsBefore: ShareParts?
  package let partsAfter: ShareParts?

  package init(
    _ figure: FigureID, before: Double, after: Double, low: Double, high: Double, verdict: Verdict,
    relation: Comparison.Relation, day: Day? = nil, partsBefore: ShareParts? = nil, partsAfter: ShareParts? = nil
  ) {
    self.figure = figure
    self.before = before
    self.after = after
    self.low = low
    self.high = high
    self.verdict = verdict
    self.relation = relation
    self.day = day
    self.partsBefore = partsBefore
    self.partsAfter = partsAfter
  }

  package func renamed(_ shown: (String) -> String) -> ShareChange {
    ShareChange(
      figure.renamed(shown), before: before, after: after, low: low, high: high, verdict: verdict,
      relation: relation, day: day, partsBefore: partsBefore, partsAfter: partsAfter)
  }
}

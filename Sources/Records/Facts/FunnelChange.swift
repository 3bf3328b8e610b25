/// A step of the funnel is followed by the next more or less often (docs/methods.md#steps-of-a-funnel).
package struct FunnelChange: NamesCarrying, Hashable, Encodable, Sendable {
  /// The share of the step before.
  package let figure: FigureID
  /// What the step before is called.
  package let previous: String
  /// Requests of the step, and of the step before.
  package let before: ShareParts
  package let after: ShareParts
  package let verdict: Verdict
  /// What it was compared with.
  package let relation: Comparison.Relation
  /// The day it was compared with; nil where that was longer.
  package let day: Day?

  package init(
    _ figure: FigureID, previous: String, before: ShareParts, after: ShareParts, verdict: Verdict,
    relation: Comparison.Relation, day: Day? = nil
  ) {
    self.figure = figure
    self.previous = previous
    self.before = before
    self.after = after
    self.verdict = verdict
    self.relation = relation
    self.day = day
  }

  package func renamed(_ shown: (String) -> String) -> FunnelChange {
    FunnelChange(
      figure.renamed(shown), previous: shown(previous), before: before, after: after, verdict: verdict,
      relation: relation, day: day)
  }
}

/// A check was down in the period and is up again.
package struct CheckOutages: NamesCarrying, Hashable, Encodable, Sendable {
  package let check: String
  package let count: Int
  /// How long all of them lasted within the period.
  package let seconds: Double
  /// The longest first; at most three.
  package let groups: [OutageGroup]
  /// The share of checks that passed, else of the time that was up, 0 to 1; nil where neither is known.
  package let share: Double?
  package let shareBefore: Double?
  /// Of `of` checks in the period, and of those before; 0 of 0 where there are none.
  package let failed: PartOf
  package let failedBefore: PartOf
  package let relation: Comparison.Relation
  /// The day it is compared with; nil where that was longer.
  package let day: Day?

  package struct PartOf: Hashable, Encodable, Sendable {
    package let count: Int
    package let of: Int
    package init(_ count: Int, of: Int) {
      self.count = count
      self.of = of
    }
  }

  package init(
    check: String, count: Int, seconds: Double, groups: [OutageGroup], share: Double? = nil,
    shareBefore: Double? = nil, failed: PartOf = PartOf(0, of: 0), failedBefore: PartOf = PartOf(0, of: 0),
    relation: Comparison.Relation, day: Day? = nil
  ) {
    self.check = check
    self.count = count
    self.seconds = seconds
    self.groups = groups
    self.share = share
    self.shareBefore = shareBefore
    self.failed = failed
    self.failedBefore = failedBefore
    self.relation = relation
    self.day = day
  }

  package func renamed(_ shown: (String) -> String) -> CheckOutages {
    CheckOutages(
      check: shown(check), count: count, seconds: seconds, groups: groups.map { $0.renamed(shown) }, share: share,
      shareBefore: shareBefore, failed: failed, failedBefore: failedBefore, relation: relation, day: day)
  }
}

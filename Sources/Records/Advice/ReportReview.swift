/// New error reports to look at together, of one category or of all: more than `limit` of them, or more than `before`.
package struct ReportReview: NamesCarrying, Hashable, Encodable, Sendable {
  /// Nil for all of them.
  package let category: String?
  package let count: Int
  /// Those not closed as read.
  package let open: Int
  package let limit: Int?
  package let before: Int?
  /// The module with most of them; nil when it is not known.
  package let topModule: String?
  /// What `before` is of.
  package let relation: Comparison.Relation
  /// The day it is of; nil where that was longer.
  package let day: Day?

  package init(
    category: String?, count: Int, open: Int, limit: Int?, before: Int?, topModule: String?,
    relation: Comparison.Relation, day: Day? = nil
  ) {
    self.category = category
    self.count = count
    self.open = open
    self.limit = limit
    self.before = before
    self.topModule = topModule
    self.relation = relation
    self.day = day
  }

  package func renamed(_ shown: (String) -> String) -> ReportReview {
    ReportReview(
      category: category.map(shown), count: count, open: open, limit: limit, before: before,
      topModule: topModule.map(shown), relation: relation, day: day)
  }
}

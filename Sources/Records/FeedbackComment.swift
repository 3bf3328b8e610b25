/// One comment of the feedback table; hostile text until escaped.
package struct FeedbackComment: Hashable, Sendable {
  package let createdAt: Instant
  /// 1 to 5; nil when none was given.
  package let rating: Int?
  package let category: String?
  package let comment: String

  package init(createdAt: Instant, rating: Int?, category: String?, comment: String) {
    self.createdAt = createdAt
    self.rating = rating
    self.category = category
    self.comment = comment
  }
}

/// One comment of the feedback table; hostile text until escaped.
public struct FeedbackComment: Hashable, Sendable {
  public let createdAt: Instant
  /// 1 to 5; nil when none was given.
  public let rating: Int?
  public let category: String?
  public let comment: String

  public init(createdAt: Instant, rating: Int?, category: String?, comment: String) {
    self.createdAt = createdAt
    self.rating = rating
    self.category = category
    self.comment = comment
  }
}

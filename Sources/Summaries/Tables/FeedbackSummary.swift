public import Records

/// User feedback of the period.
public struct FeedbackSummary: TableSummary {
  public var count = 0
  /// Rows with a rating of 1 to 5; mean of them nil when there is none.
  public var rated = 0
  public var meanRating: Double?
  /// How many ratings of 1, 2, 3, 4, 5.
  public var ratings = [0, 0, 0, 0, 0]
  /// The ten largest categories; rows without one count as `(none)`.
  public var byCategory: NameCounts = []
  /// The newest comments that are not blank, at most five, newest first.
  public var comments: [FeedbackComment] = []
  /// All that are not blank.
  public var commentCount = 0
  public var referenceCount = 0
  /// Rows of the reference period with a rating of 1 to 5.
  public var referenceRated = 0
  public var referenceMeanRating: Double?
  /// Rows of the table that figures lack.
  public var rejections: [Rejection] = []
  public init() {}
}

package import Records

/// User feedback of the period.
package struct FeedbackSummary: TableSummary {
  package var count = 0
  /// Rows with a rating of 1 to 5; mean of them nil when there is none.
  package var rated = 0
  package var meanRating: Double?
  /// How many ratings of 1, 2, 3, 4, 5.
  package var ratings = [0, 0, 0, 0, 0]
  /// The ten largest categories; rows without one count as `(none)`.
  package var byCategory: NameCounts = []
  /// The newest comments that are not blank, at most five, newest first.
  package var comments: [FeedbackComment] = []
  /// All that are not blank.
  package var commentCount = 0
  package var referenceCount = 0
  /// Rows of the reference period with a rating of 1 to 5.
  package var referenceRated = 0
  package var referenceMeanRating: Double?
  /// Rows of the table that figures lack.
  package var rejections: [Rejection] = []
  package init() {}
}

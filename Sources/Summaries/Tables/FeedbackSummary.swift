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
  /// Ratings of the days before the period, and of its own days that have any.
  package var before = SumsBefore()
  package var days: [SumsBefore.DaySum] = []
  /// All entries of the days before the period, rated or not.
  package var entriesBefore = EventsBefore()
  /// Rows of the table that figures lack.
  package var rejections: [Rejection] = []
  package init() {}
}

extension FeedbackSummary {
  package struct FeedbackHalf: Codable, Hashable, Sendable {
    var count: Int
    var ratings: [Int]
  }

  package func half(_ comparison: Comparison) -> FeedbackHalf { FeedbackHalf(count: count, ratings: ratings) }

  package mutating func adopt(reference: FeedbackHalf, _ comparison: Comparison) {
    referenceCount = reference.count
    referenceRated = reference.ratings.reduce(0, +)
    referenceMeanRating = Self.mean(reference.ratings)
  }

  /// Of so many ratings of 1, 2, 3, 4, 5; nil of none.
  static func mean(_ ratings: [Int]) -> Double? {
    let rated = ratings.reduce(0, +)
    return rated == 0 ? nil : Double(zip(1..., ratings).reduce(0) { $0 + $1.0 * $1.1 }) / Double(rated)
  }

  package var rowsOfPeriod: Int { count }

  package func figures(_ comparison: Comparison) -> [CountedFigure] {
    [.count(.feedback.count, count), rating(.current, meanRating, rated, of: count)]
      + zip(1..., ratings).map { .count(.feedback.byRating.named("\($0)"), $1) }
      + CountedFigure.counts(.feedback.byCategory, byCategory)
      + [
        .count(.feedback.count.of(.reference), referenceCount),
        rating(.reference, referenceMeanRating, referenceRated, of: referenceCount),
      ]
  }

  private func rating(_ scope: FigureID.Scope, _ mean: Double?, _ rated: Int, of rows: Int) -> CountedFigure {
    CountedFigure(
      .feedback.rating.mean.of(scope), rated > 0 ? mean : nil, rows: rated,
      otherwise: rows == 0 ? .noRows : .noSuchField)
  }
}

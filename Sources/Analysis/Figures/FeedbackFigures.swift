import Records
import Summaries

/// `feedback.*`: what users said.
enum FeedbackFigures {
  private static let origins = [OriginID.table(.feedback)]

  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    guard let feedback = input.feedback.value else { return }
    builder.count(.feedback.count, feedback.count, from: origins)
    builder.put(
      .feedback.rating.mean, feedback.rated > 0 ? feedback.meanRating : nil, n: feedback.rated, from: origins,
      otherwise: feedback.count == 0 ? .noRows : .noSuchField)
    for (index, count) in feedback.ratings.enumerated() {
      builder.count(.feedback.byRating.named("\(index + 1)"), count, from: origins)
    }
    builder.counts(.feedback.byCategory, feedback.byCategory, from: origins)
    builder.count(.feedback.count.of(.reference), feedback.referenceCount, from: origins)
    builder.put(
      .feedback.rating.mean.of(.reference), feedback.referenceMeanRating, n: feedback.referenceRated, from: origins,
      otherwise: feedback.referenceCount == 0 ? .noRows : .noSuchField)
  }
}

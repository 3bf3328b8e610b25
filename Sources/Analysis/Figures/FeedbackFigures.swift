import Records
import Summaries

/// `feedback.*`: what users said.
enum FeedbackFigures {
  private static let origins = [OriginID.table(.feedback)]

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    guard let feedback = material.feedback.value else { return }
    sheet.count(.feedback.count, feedback.count, from: origins)
    sheet.put(
      .feedback.rating.mean, feedback.rated > 0 ? feedback.meanRating : nil, n: feedback.rated, from: origins,
      otherwise: feedback.count == 0 ? .noRows : .noSuchField)
    for (index, count) in feedback.ratings.enumerated() {
      sheet.count(.feedback.byRating.named("\(index + 1)"), count, from: origins)
    }
    sheet.counts(.feedback.byCategory, feedback.byCategory, from: origins)
    sheet.count(.feedback.count.of(.reference), feedback.referenceCount, from: origins)
    sheet.put(
      .feedback.rating.mean.of(.reference), feedback.referenceMeanRating, n: feedback.referenceRated, from: origins,
      otherwise: feedback.referenceCount == 0 ? .noRows : .noSuchField)
  }
}

import Records
import Summaries

/// `feedback.*`: what users said.
enum FeedbackFigures {
  private static let origins = ["feedback"]
  private static let rating = Unit.label("of 5")

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    switch material.feedback {
    case .absent: break
    case .failed:
      sheet.failed([
        ("feedback.count", .count), ("feedback.rating.mean", rating), ("reference.feedback.count", .count),
        ("reference.feedback.rating.mean", rating),
      ])
    case .read(let feedback):
      sheet.count("feedback.count", feedback.count, from: origins)
      sheet.put(
        "feedback.rating.mean", feedback.rated > 0 ? feedback.meanRating : nil, rating, n: feedback.rated,
        from: origins, otherwise: feedback.count == 0 ? .noRows : .noSuchField)
      for (index, count) in feedback.ratings.enumerated() {
        sheet.count(FigureID("feedback.by_rating", "\(index + 1)"), count, from: origins)
      }
      sheet.counts("feedback.by_category", feedback.byCategory, from: origins)
      sheet.count("reference.feedback.count", feedback.referenceCount, from: origins)
      sheet.put(
        "reference.feedback.rating.mean", feedback.referenceMeanRating, rating, n: feedback.referenceRated,
        from: origins, otherwise: feedback.referenceCount == 0 ? .noRows : .noSuchField)
    }
  }
}

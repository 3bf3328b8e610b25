package import Records

/// Feedback of users.
///
/// A rating is a whole number from 1 to 5.
package struct FeedbackFold: TableFold {
  package static var table: SourceTable { .feedback }

  private enum FeedbackColumn {
    static let created = 0
    static let rating = 1
    static let category = 2
    static let comment = 3
  }

  private let period: Period
  private let baseline: Period
  private let usualDays: TimeSlots
  private let ownDays: TimeSlots
  private var reading: RowReading
  private var faults: RejectionCounter
  private var counts = FeedbackSummary()
  private var categories: [String: Int] = [:]
  private var baselineRatings = [0, 0, 0, 0, 0]
  private var own: [(sum: Int, count: Int)]

  /// Comments that are shown, and how many are kept before the older ones of them are let go.
  private static let shown = 5
  private static let kept = 1000

  package init(_ request: TableRequest, keeping choices: [Int: NameChoice]) {
    period = request.comparison.current
    baseline = request.comparison.baseline
    usualDays = TimeSlots(request.comparison.usualDays)
    ownDays = TimeSlots(period.days)
    own = Array(repeating: (0, 0), count: period.days.count)
    reading = RowReading(storedZone: request.storedZone, request.intake, keeping: choices)
    faults = RejectionCounter(Self.table, request)
  }

  package var overflow: [Int: NameChoice] { reading.overflow }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    guard let created = reading.instant(row, FeedbackColumn.created) else {
      return faults.noteTime(row, FeedbackColumn.created)
    }
    let rating = reading.number(row, FeedbackColumn.rating).flatMap {
      $0 >= 1 && $0 <= 5 && $0 == $0.rounded() ? Int($0) : nil
    }
    if baseline.contains(created) {
      counts.referenceCount += 1
      if let rating { baselineRatings[rating - 1] += 1 }
    }
    if created < period.start {
      counts.entriesBefore.note(created.microseconds)
      counts.entriesBefore.add(at: created.microseconds, in: usualDays)
      counts.before.add(rating ?? 0, of: rating == nil ? 0 : 1, at: created.microseconds, in: usualDays)
    }
    guard period.contains(created) else { return }
    counts.count += 1
    if let rating {
      if let day = ownDays.index(of: created.microseconds) { own[day] = (own[day].sum + rating, own[day].count + 1) }
      counts.rated += 1
      counts.ratings[rating - 1] += 1
    } else if !reading.isBlank(row, FeedbackColumn.rating) {
      faults.note(.unusableValue, row, FeedbackColumn.rating)
    }
    categories[reading.name(row, FeedbackColumn.category), default: 0] += 1
    guard let comment = reading.visibleText(row, FeedbackColumn.comment) else { return }
    counts.commentCount += 1
    counts.comments.append(
      FeedbackComment(
        createdAt: created, rating: rating, category: reading.visibleText(row, FeedbackColumn.category),
        comment: comment))
    if counts.comments.count >= Self.kept { counts.comments = Self.newest(counts.comments) }
  }

  package func summary() -> FeedbackSummary {
    var summary = counts
    summary.rejections = faults.rejections
    summary.byCategory = NameCounts(largest: categories.map { (name: $0.key, count: $0.value) })
    summary.meanRating = FeedbackSummary.mean(counts.ratings)
    summary.referenceRated = baselineRatings.reduce(0, +)
    summary.referenceMeanRating = FeedbackSummary.mean(baselineRatings)
    summary.comments = Self.newest(counts.comments)
    summary.days = zip(period.days, own).compactMap { day, told in
      told.count > 0 ? SumsBefore.DaySum(day.day, told.sum, of: told.count) : nil
    }
    return summary
  }

  private static func newest(_ comments: [FeedbackComment]) -> [FeedbackComment] {
    let sorted = comments.sorted {
      $0.createdAt != $1.createdAt ? $0.createdAt > $1.createdAt : TextOrder.precedes(texts($0), texts($1))
    }
    return Array(sorted.prefix(shown))
  }

  private static func texts(_ comment: FeedbackComment) -> [String] {
    [comment.comment, comment.category ?? "", comment.rating.map(String.init) ?? ""]
  }
}

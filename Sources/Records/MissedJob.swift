/// A job that ran before the period and not in it.
package struct MissedJob: Hashable, Encodable, Sendable {
  package let name: String
  /// Runs in the period that this one is compared with.
  package let runsBefore: Int
  /// When its last run before the period ended.
  package let last: Instant
  /// So regular before that a period without a run is no chance: at least three runs in the period before or, of a day,
  /// one on each of the seven days before.
  package let isRegular: Bool

  package static let regularRuns = 3

  package init(name: String, runsBefore: Int, last: Instant, isRegular: Bool) {
    self.name = name
    self.runsBefore = runsBefore
    self.last = last
    self.isRegular = isRegular
  }
}

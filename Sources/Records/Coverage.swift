/// Which hours of a period have rows, and why the others have none (docs/methods.md#missing-hours).
package struct Coverage: Hashable, Encodable, Sendable {
  /// The rows by which hours are told to be covered.
  package enum CoverageSource: String, Hashable, Encodable, Sendable {
    case metrics, checks, reports, jobs
  }

  /// Why an hour is empty.
  package enum Emptiness: String, Hashable, Encodable, Sendable, CaseIterable {
    case missing
    case notYetRecorded = "not_yet_recorded"
    case tooLittleHistory = "too_little_history"
    case noneExpected = "none_expected"
    case repeated
  }

  /// Successive hours that are empty for one reason.
  package struct EmptySpan: Hashable, Encodable, Sendable {
    package let start: Instant
    /// Where the next hour begins, or the period ends.
    package let end: Instant
    package let hours: Int
    package let why: Emptiness

    package init(start: Instant, end: Instant, hours: Int, why: Emptiness) {
      (self.start, self.end, self.hours, self.why) = (start, end, hours, why)
    }
  }

  package let source: CoverageSource
  /// Hours of the period, the last one possibly shorter.
  package let hours: Int
  /// Starts of the hours told as missing: rows were to be expected and none came.
  package let gaps: [Instant]
  /// Empty hours before the first row of all, and the one that the end of an unfinished period cuts.
  package let notYetRecorded: Int
  /// Empty hours of which too little history tells whether rows were to be expected.
  package let tooLittleHistory: Int
  /// Empty hours in which no rows were to be expected.
  package let noneExpected: Int
  /// Empty hours that the clock of the stored times calls like the hour before: their rows count there.
  package let repeated: Int
  /// The first row of all, when it lies in the period.
  package let firstRow: Instant?
  /// On how many of the 28 days before it was silent like this too, so that a silence of the period is told as the
  /// application's habit; nil when none is.
  package let silentDays: Int?
  /// Seconds of the period without the time not yet recorded and the hours missing or without rows to be expected: what
  /// rates are per (docs/methods.md#rates).
  package let seconds: Double

  /// The empty hours in the order of time; none of a period that the ledger tells, which keeps but their numbers.
  package let empty: [EmptySpan]

  /// - Parameter seconds: whole hours when nil.
  package init(
    gaps: [Instant], hours: Int, source: CoverageSource = .metrics, notYetRecorded: Int = 0, tooLittleHistory: Int = 0,
    noneExpected: Int = 0, repeated: Int = 0, firstRow: Instant? = nil, silentDays: Int? = nil, seconds: Double? = nil,
    empty: [EmptySpan] = []
  ) {
    self.source = source
    self.hours = hours
    self.gaps = gaps
    self.notYetRecorded = notYetRecorded
    self.tooLittleHistory = tooLittleHistory
    self.noneExpected = noneExpected
    self.repeated = repeated
    self.firstRow = firstRow
    self.silentDays = silentDays
    self.empty = empty
    self.seconds = seconds ?? Double(hours - gaps.count - notYetRecorded - noneExpected) * 3600
  }

  /// Hours with rows.
  package var withRows: Int { hours - gaps.count - notYetRecorded - tooLittleHistory - noneExpected - repeated }

  /// Of the hours with rows and those missing the share with rows, 0 to 1; nil when there are neither.
  package var share: Double? {
    let due = withRows + gaps.count
    return due == 0 ? nil : Double(withRows) / Double(due)
  }

  /// Every hour had rows.
  package var isWhole: Bool { withRows + repeated == hours }

  /// Rows came in every hour in which they were due, and they were not due in every hour.
  package var isAsExpected: Bool { withRows > 0 && noneExpected > 0 && withRows + noneExpected == hours }

  /// In no hour rows were to be expected, and none came.
  package var isNoActivityExpected: Bool { hours > 0 && noneExpected == hours }
}

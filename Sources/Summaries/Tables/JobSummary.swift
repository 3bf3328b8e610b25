package import Records

/// Runs of jobs in the period and its reference, by when they ended.
package struct JobSummary: TableSummary {
  package struct RunCounts: Codable, Sendable, Hashable {
    package var runs = 0, succeeded = 0, failed = 0, canceled = 0
    package init() {}
    /// Those that succeeded or failed.
    package var judged: Int { succeeded + failed }
  }

  /// How long runs took, in seconds.
  package struct Durations: Codable, Sendable, Hashable {
    package var count: Int
    package var mean: Double
    package var median: Double
    package var p95: Double
    package var max: Double
  }

  /// A run that succeeded or failed.
  package struct RunOutcome: Sendable, Hashable {
    /// When it ended, in microseconds since 1970.
    package let time: Int64
    package let isFailed: Bool
    /// Its number in `errors`; nil where none is recorded, and before the period.
    package let error: Int?
    package init(time: Int64, isFailed: Bool, error: Int? = nil) {
      self.time = time
      self.isFailed = isFailed
      self.error = error
    }
  }

  package struct Job: Sendable {
    package var name: String
    package var counts = RunCounts()
    package var referenceCounts = RunCounts()
    package var durations: Durations?
    package var referenceDurations: Durations?
    /// Whether runs of the reference had durations that are not known together any more.
    package var lacksReferenceDurations = false
    /// In the order of time, from the start of the reference to the end of the period.
    package var outcomes: [RunOutcome] = []
    /// Whether it succeeded or failed before these.
    package var hasOlderOutcomes = false
    /// How many failed of those that succeeded or failed on the days before the period.
    package var before = SumsBefore()
    package init(name: String) { self.name = name }
  }

  /// What ran on a day of the series.
  package struct DayRuns: Sendable, Hashable {
    package let day: Day
    package let counts: RunCounts
  }

  /// Jobs kept by name: those with most failed runs, of equal ones those with most runs.
  package static let limit = 50
  /// Jobs that did not run and are named.
  package static let missedLimit = 20

  /// Of the period, by name's bytes.
  package var jobs: [Job] = []
  /// All other jobs together, without outcomes; nil when there are none.
  package var others: Job?
  /// How many they are; nil when they were too many to tell apart.
  package var otherNames: Int?
  /// All jobs together, without outcomes.
  package var all = Job(name: "")
  /// Jobs that ran in the reference or on each of the days right before the period and not in it: those with most runs.
  package var missed: [MissedJob] = []
  /// All of them.
  package var missedCount = 0
  /// When the first run of all ended; nil when none did before the period's end.
  package var firstRun: Instant?
  /// The days of the series, from the day of the first run of all on.
  package var days: [DayRuns] = []
  /// The steps of charts over the period.
  package var steps: [JobStep] = []
  /// As recorded of failed runs.
  package var errors = JobErrors()
  /// Whether the table has a column for the status, and one for how long runs took or when they began.
  package var hasStatus = true
  package var hasDurations = true
  /// Statuses that Daybook does not know.
  package var unknownWords: UnknownWords?
  /// Rows of the table that figures lack.
  package var rejections: [Rejection] = []
  /// Every job that is known, by name: also those that ran before the reference only.
  var known: [KnownJob] = []
  /// All days of the series.
  var series: [RunDay] = []
  package init() {}

  /// A job and all that later reports need of it.
  struct KnownJob: Sendable, Hashable {
    var name: String
    var counts = RunCounts()
    var referenceCounts = RunCounts()
    var durations: Durations?
    var referenceDurations: Durations?
    /// Those that succeeded or failed, in the order of time, from the start of the reference on.
    var outcomes: [RunOutcome] = []
    var hasOlder = false
    /// When it ran last before the period, and when in all, in microseconds since 1970; nil for never.
    var lastBefore: Int64?
    var last: Int64?
    /// On which of the seven days before the period it ran, the latest first.
    var daysBefore: UInt8 = 0

    init(name: String) { self.name = name }
  }

  struct RunDay: Sendable, Hashable {
    let day: Day
    /// In microseconds since 1970.
    let end: Int64
    var counts: RunCounts
  }
}

extension JobSummary.RunCounts {
  mutating func add(_ result: JobTally.RunResult) {
    runs += 1
    switch result {
    case .succeeded: succeeded += 1
    case .failed: failed += 1
    case .canceled: canceled += 1
    case .unknown: break
    }
  }

  mutating func add(_ other: JobSummary.RunCounts) {
    runs += other.runs
    succeeded += other.succeeded
    failed += other.failed
    canceled += other.canceled
  }
}

extension JobSummary {
  /// The job with more than half of the period's failed runs; nil when none has.
  package var mostFailing: Job? { jobs.first { $0.counts.failed * 2 > all.counts.failed } }
}

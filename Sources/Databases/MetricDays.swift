import Records
import Summaries

/// The days of a read, as they are finished: tallies of days in full, sums of older ones.
struct MetricDays {
  private let jobs: [MetricDay]
  private let plan: MetricPlan
  /// Per job the tallies that counted it; none for outline days.
  private var parts: [[DayTally]]
  /// Rows by which table and index differed for no other reason than that the table changed meanwhile.
  var moved = 0
  private var older: [Int: History.RequestDay] = [:]
  private var kept: [Bool]

  init(_ jobs: [MetricDay], _ plan: MetricPlan) {
    self.jobs = jobs
    self.plan = plan
    parts = jobs.map { _ in [] }
    kept = jobs.map { _ in false }
  }

  func isKept(_ number: Int) -> Bool { kept[number] }

  /// A day kept again replaces what was kept before.
  mutating func keep(_ number: Int, _ tallies: [DayTally]) {
    kept[number] = true
    if jobs[number].detail == .outline {
      older[number] = MetricAssembly.requestDay(jobs[number].span.day, parts: tallies, plan: plan)
    } else {
      parts[number] = tallies
    }
  }

  /// The tallies of the days of one detail, in order of time.
  func parts(_ detail: DayTally.Detail) -> [[DayTally]] {
    zip(jobs, parts).filter { $0.0.detail == detail }.map(\.1)
  }

  /// The outline days, oldest first.
  var history: [History.RequestDay] { older.sorted { $0.key < $1.key }.map(\.value) }
}

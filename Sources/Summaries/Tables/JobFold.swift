package import Records

/// Runs of jobs, each when it ended; one that has not ended is not counted.
///
/// A run takes as long as its duration says or, without one, from its start to its end.
package struct JobFold: TableFold {
  package static var table: SourceTable { .jobs }

  private enum JobColumn {
    static let finished = 0
    static let name = 1
    static let status = 2
    static let started = 3
    static let duration = 4
    static let error = 5
  }

  private let request: TableRequest
  private let times: JobTimes
  private var reading: RowReading
  private var faults: RejectionCounter
  private let hasStatus: Bool
  private let names: NameTable
  private let statuses: NameTable
  /// By the numbers of names and of statuses.
  private var tallies: [JobTally] = []
  private var results: [JobTally.RunResult] = []
  private var unknown: [Int: Int] = [:]
  private var days: [JobSummary.RunCounts]
  private var steps: [JobSummary.RunCounts]
  private var errors: JobErrors
  private var first = Int64.max

  package init(_ request: TableRequest, keeping choices: [Int: NameChoice]) {
    self.request = request
    times = JobTimes(request)
    hasStatus = !request.absentColumns.contains("status")
    errors = JobErrors(request.intake)
    names = NameTable(request.intake, keeping: choices[JobColumn.name])
    statuses = NameTable(request.intake, words: .jobStatuses, keeping: choices[JobColumn.status])
    reading = RowReading(storedZone: request.storedZone, request.intake)
    faults = RejectionCounter(Self.table, request)
    days = Array(repeating: JobSummary.RunCounts(), count: times.days.count)
    steps = Array(repeating: JobSummary.RunCounts(), count: times.steps.count)
  }

  package var overflow: [Int: NameChoice] {
    [JobColumn.name: names, JobColumn.status: statuses].compactMapValues(\.overflow)
  }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    let time = reading.microseconds(row, JobColumn.finished)
    guard time != TimeParser.unreadable else {
      if !reading.isBlank(row, JobColumn.finished) { faults.noteTime(row, JobColumn.finished) }
      return
    }
    guard time < times.end else { return }
    first = min(first, time)
    let place = times.place(of: time)
    let name = unsafe row.withBytes(JobColumn.name) { unsafe names.number(of: $0) }
    while tallies.count <= name { tallies.append(JobTally()) }
    let result = result(row, place)
    if let day = times.days.index(of: time) { days[day].add(result) }
    let seconds = place.isOfPeriod || place.isOfReference ? seconds(row, until: time, place) : nil
    guard place.isOfPeriod else {
      return tallies[name].add(result, seconds, error: nil, at: place, of: times.usualDays)
    }
    if let step = times.steps.index(of: time) { steps[step].add(result) }
    let error = result == .failed ? unsafe row.withBytes(JobColumn.error) { unsafe errors.number(of: $0) } : nil
    tallies[name].add(result, seconds, error: error, at: place, of: times.usualDays)
  }

  private mutating func result(
    _ row: borrowing some StoredRow & ~Copyable, _ place: JobTally.Place
  ) -> JobTally.RunResult {
    guard hasStatus else { return .unknown }
    let status = unsafe row.withBytes(JobColumn.status) { unsafe statuses.number(of: $0) }
    while results.count <= status { results.append(Self.result(of: statuses.names[results.count])) }
    if results[status] == .unknown, place.isOfPeriod {
      faults.note(.unknownStatus, row, JobColumn.status)
      unknown[status, default: 0] += 1
    }
    return results[status]
  }

  private static func result(of status: String) -> JobTally.RunResult {
    switch status {
    case "ok": .succeeded
    case "failed": .failed
    case "canceled": .canceled
    default: .unknown
    }
  }

  /// Nil where it is not known; in the period what cannot be a duration is told.
  private mutating func seconds(
    _ row: borrowing some StoredRow & ~Copyable, until end: Int64, _ place: JobTally.Place
  ) -> Double? {
    var seconds: Double?
    if !reading.isBlank(row, JobColumn.duration) {
      seconds = reading.number(row, JobColumn.duration)
    } else if reading.isBlank(row, JobColumn.started) {
      return nil
    } else if let start = reading.instant(row, JobColumn.started) {
      seconds = Instant(microseconds: end).seconds(since: start)
    }
    if let seconds, seconds >= 0, Magnitude.isUsable(seconds) { return seconds }
    if place.isOfPeriod {
      let hasDuration = !reading.isBlank(row, JobColumn.duration)
      faults.note(.unusableValue, row, hasDuration ? JobColumn.duration : JobColumn.started)
    }
    return nil
  }

  package func summary() -> JobSummary {
    var summary = JobSummary()
    summary.hasStatus = hasStatus
    summary.hasDurations = !request.absentColumns.isSuperset(of: ["duration", "started_at"])
    summary.rejections = faults.rejections
    summary.errors = errors
    summary.firstRun = first == .max ? nil : Instant(microseconds: first)
    summary.all = job("", .sum(tallies))
    summary.known = zip(names.names, tallies).map(known).filter { $0.last != nil }
      .sorted { TextOrder.ofBytes($0.name, $1.name) }
    fold(&summary)
    summary.series = zip(request.seriesDays, days).map {
      JobSummary.RunDay(day: $0.day, end: $0.end.microseconds, counts: $1)
    }
    summary.tell(request.comparison)
    let worst = summary.mostFailing
    summary.steps = times.steps.spans.indices.map { index in
      let span = times.steps.spans[index]
      return JobStep(
        start: Instant(microseconds: span.lowerBound), end: Instant(microseconds: span.upperBound),
        runs: steps[index].runs, failed: steps[index].failed,
        failedOfWorst: worst?.outcomes.count { $0.isFailed && span.contains($0.time) } ?? 0)
    }
    summary.unknownWords = statuses.unknown(Self.table, .status, unknown, of: summary.all.counts.runs)
    return summary
  }

  /// The worst by name, the rest together.
  private func fold(_ summary: inout JobSummary) {
    let ran = zip(names.names, tallies).filter { $0.1.counts.runs > 0 }.map { (name: $0.0, tally: $0.1) }
    let folded = WorstFirst.split(ran, limit: JobSummary.limit, name: \.name) { entry in
      (failures: entry.tally.counts.failed, runs: entry.tally.counts.runs)
    }
    let known = Dictionary(summary.known.map { ($0.name, $0) }) { one, _ in one }
    summary.jobs = folded.kept.map { name, tally in
      var job = job(name, tally)
      job.outcomes = known[name]?.outcomes ?? []
      job.hasOlderOutcomes = tally.hasOlder
      return job
    }
    guard !folded.rest.isEmpty else { return }
    summary.others = job(NameTable.other, .sum(folded.rest.map(\.tally)))
    summary.otherNames = folded.names
  }

  private func job(_ name: String, _ tally: JobTally) -> JobSummary.Job {
    var job = JobSummary.Job(name: name)
    job.counts = tally.counts
    job.referenceCounts = tally.referenceCounts
    job.durations = JobSummary.Durations(tally.seconds)
    job.referenceDurations = JobSummary.Durations(tally.referenceSeconds)
    job.before = tally.before
    return job
  }

  private func known(_ name: String, _ tally: JobTally) -> JobSummary.KnownJob {
    var known = JobSummary.KnownJob(name: name)
    known.counts = tally.counts
    known.referenceCounts = tally.referenceCounts
    known.durations = JobSummary.Durations(tally.seconds)
    known.referenceDurations = JobSummary.Durations(tally.referenceSeconds)
    known.outcomes = tally.ordered(errors.texts)
    known.hasOlder = tally.hasOlder
    known.lastBefore = tally.lastBefore
    known.last = tally.last
    known.daysBefore = tally.daysBefore
    return known
  }
}

package import Records

extension JobSummary {
  package struct JobHalf: Codable, Hashable, Sendable {
    struct KeptJob: Codable, Hashable, Sendable {
      var name: String
      var counts: RunCounts
      var durations: Durations?
      /// When those runs of the period ended that succeeded or failed, in microseconds since 1970.
      var ends: [Int64]
      /// Places of those that failed.
      var failures: [Int]
      /// Whether one succeeded or failed before the period.
      var hasOlder: Bool
      /// When it ran last before the period's end.
      var last: Int64
    }

    struct KeptRunDay: Codable, Hashable, Sendable {
      /// Days since 1970.
      var day: Int
      var counts: RunCounts
    }

    /// Also those that did not run in the period.
    var jobs: [KeptJob]
    var all: RunCounts
    var durations: Durations?
    var days: [KeptRunDay]
    var first: Int64?
  }

  package func half(_ comparison: Comparison) -> JobHalf {
    let start = comparison.current.start.microseconds
    let own = Set(comparison.current.days.map(\.day))
    return JobHalf(
      jobs: known.compactMap { job in
        let outcomes = job.outcomes.filter { $0.time >= start }
        return job.last.map { last in
          JobHalf.KeptJob(
            name: job.name, counts: job.counts, durations: job.durations, ends: outcomes.map(\.time),
            failures: outcomes.indices.filter { outcomes[$0].isFailed },
            hasOlder: job.hasOlder || outcomes.count < job.outcomes.count, last: last)
        }
      }, all: all.counts, durations: all.durations,
      days: series.filter { own.contains($0.day) }.map { JobHalf.KeptRunDay(day: $0.day.number, counts: $0.counts) },
      first: firstRun?.microseconds)
  }

  /// The days of the reference in the series are taken too.
  ///
  /// Durations of jobs without a name of their own are not known together any more, unless all but one had none.
  package mutating func adopt(reference half: JobHalf, _ comparison: Comparison) {
    let kept = adoptJobs(half)
    for index in known.indices {
      let job = kept[known[index].name]
      known[index].referenceCounts = job?.counts ?? RunCounts()
      known[index].referenceDurations = job?.durations
    }
    all.referenceCounts = half.all
    all.referenceDurations = half.durations
    adopt(series: half, comparison)
  }

  package mutating func adopt(series half: JobHalf, _ comparison: Comparison) {
    let kept = adoptJobs(half)
    if let first = half.days.first, let last = half.days.last {
      let zone = comparison.current.zone
      let span =
        zone.start(of: Day(number: first.day)).microseconds..<zone.start(of: Day(number: last.day + 1)).microseconds
      let day = first.day == last.day ? Day(number: first.day) : nil
      for index in known.indices { known[index].adopt(kept[known[index].name], of: span, day, comparison) }
    }
    firstRun = [firstRun, half.first.map(Instant.init(microseconds:))].compactMap(\.self).min()
    let days = Dictionary(half.days.map { ($0.day, $0.counts) }) { one, _ in one }
    for index in series.indices { series[index].counts = days[series[index].day.number] ?? series[index].counts }
    adoptNamed()
    tell(comparison)
  }

  /// Makes known what was kept.
  private mutating func adoptJobs(_ half: JobHalf) -> [String: JobHalf.KeptJob] {
    let names = Set(known.map(\.name))
    known += half.jobs.filter { !names.contains($0.name) }.map { KnownJob(name: $0.name) }
    known.sort { TextOrder.ofBytes($0.name, $1.name) }
    return Dictionary(half.jobs.map { ($0.name, $0) }) { one, _ in one }
  }

  private mutating func adoptNamed() {
    let found = Dictionary(known.map { ($0.name, $0) }) { one, _ in one }
    for index in jobs.indices {
      guard let job = found[jobs[index].name] else { continue }
      jobs[index].referenceCounts = job.referenceCounts
      jobs[index].referenceDurations = job.referenceDurations
      jobs[index].outcomes = job.outcomes
      jobs[index].hasOlderOutcomes = job.hasOlder
    }
    guard others != nil else { return }
    let named = Set(jobs.map(\.name))
    let rest = known.filter { $0.counts.runs > 0 && !named.contains($0.name) }
    var counts = RunCounts()
    for job in rest { counts.add(job.referenceCounts) }
    let durations = rest.compactMap(\.referenceDurations)
    others?.referenceCounts = counts
    others?.referenceDurations = durations.count == 1 ? durations[0] : nil
    others?.lacksReferenceDurations = durations.count > 1
  }

  /// Sets what follows from the jobs and days that are known.
  mutating func tell(_ comparison: Comparison) {
    let isOfDay = comparison.kind.isOfOneDay
    let missing = known.compactMap { job -> MissedJob? in
      let isDaily = isOfDay && job.daysBefore == JobTimes.eachDayBefore
      guard job.counts.runs == 0, job.name != NameTable.other, job.name != NameTable.none, let last = job.lastBefore,
        job.referenceCounts.runs > 0 || isDaily
      else { return nil }
      return MissedJob(
        name: job.name, runsBefore: job.referenceCounts.runs, last: Instant(microseconds: last),
        isRegular: isDaily || job.referenceCounts.runs >= MissedJob.regularRuns)
    }
    missedCount = missing.count
    // Those with most runs first.
    missed = Array(
      missing.sorted { a, b in
        if a.isRegular != b.isRegular { return a.isRegular }
        return a.runsBefore != b.runsBefore ? a.runsBefore > b.runsBefore : TextOrder.ofBytes(a.name, b.name)
      }.prefix(Self.missedLimit))
    days =
      firstRun.map { first in
        series.filter { first.microseconds < $0.end }.map { DayRuns(day: $0.day, counts: $0.counts) }
      } ?? []
  }
}

extension JobSummary.KnownJob {
  /// Takes what was kept of it of an earlier period; nil for nothing.
  /// - Parameter day: the period, when it is one day.
  fileprivate mutating func adopt(
    _ kept: JobSummary.JobHalf.KeptJob?, of span: Range<Int64>, _ day: Day?, _ comparison: Comparison
  ) {
    let (current, baseline) = (comparison.current, comparison.baseline)
    let start = min(baseline.start, current.start).microseconds
    outcomes.removeAll { span.contains($0.time) }
    guard let kept else { return }
    let failures = Set(kept.failures)
    let earlier = kept.ends.enumerated().map { JobSummary.RunOutcome(time: $1, isFailed: failures.contains($0)) }
    outcomes = (earlier.filter { $0.time >= start } + outcomes).sorted { $0.time < $1.time }
    hasOlder =
      hasOlder || earlier.contains { $0.time < start } || kept.hasOlder && span.lowerBound <= start
    lastBefore = max(lastBefore ?? .min, kept.last)
    last = max(last ?? .min, kept.last)
    guard let day, kept.counts.runs > 0 else { return }
    let distance = current.days[0].day.number - day.number
    if (1...7).contains(distance) { daysBefore |= 1 << UInt8(distance - 1) }
  }
}

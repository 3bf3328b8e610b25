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
    let kept = Dictionary(half.jobs.map { ($0.name, $0) }) { one, _ in one }
    let names = Set(known.map(\.name))
    known += half.jobs.filter { !names.contains($0.name) }.map { KnownJob(name: $0.name) }
    known.sort { TextOrder.ofBytes($0.name, $1.name) }
    for index in known.indices { known[index].adopt(kept[known[index].name], comparison) }
    all.referenceCounts = half.all
    all.referenceDurations = half.durations
    firstRun = [firstRun, half.first.map(Instant.init(microseconds:))].compactMap(\.self).min()
    let days = Dictionary(half.days.map { ($0.day, $0.counts) }) { one, _ in one }
    for index in series.indices { series[index].counts = days[series[index].day.number] ?? series[index].counts }
    adoptNamed()
    tell(comparison)
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
  /// Takes what was kept of it of the reference; nil for nothing.
  fileprivate mutating func adopt(_ kept: JobSummary.JobHalf.KeptJob?, _ comparison: Comparison) {
    let (current, baseline) = (comparison.current, comparison.baseline)
    referenceCounts = kept?.counts ?? JobSummary.RunCounts()
    referenceDurations = kept?.durations
    outcomes.removeAll { $0.time < baseline.end.microseconds }
    guard let kept else { return }
    let failures = Set(kept.failures)
    outcomes =
      kept.ends.enumerated().map { JobSummary.RunOutcome(time: $1, isFailed: failures.contains($0)) } + outcomes
    hasOlder = hasOlder || kept.hasOlder
    lastBefore = max(lastBefore ?? .min, kept.last)
    last = max(last ?? .min, kept.last)
    let days = current.days[0].day.number - baseline.days[0].day.number
    if comparison.kind.isOfOneDay, kept.counts.runs > 0, (1...7).contains(days) { daysBefore |= 1 << UInt8(days - 1) }
  }
}

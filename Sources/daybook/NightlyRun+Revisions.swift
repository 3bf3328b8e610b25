import Analysis
import Ledger
import Publishing
import Records
import Settings
import Summaries

/// Late rows: periods of the last weeks that were reported, and whose rows are others by now.
extension NightlyRun {
  /// Days behind now in which late rows are looked for.
  static let watchedDays = 35

  /// The days of the last weeks that are over, in the order of time.
  var watched: [DaySpan] {
    let today = schedule.zone.day(containing: schedule.asOf)
    return (1...Self.watchedDays).reversed().map { DaySpan(today.adding(-$0), in: schedule.zone) }
      .filter { $0.end > $0.start }
  }

  /// Of these the ones of which something was reported or counted.
  func counted(_ days: [DaySpan], _ epoch: Epoch) throws(Failure) -> [DaySpan] {
    let until = try ledgered { () throws(LedgerError) in
      [try ledger.reportedUntil(), try ledger.countedUntil(epoch)].compactMap(\.self).max()
    }
    return until.map { until in days.filter { $0.end <= until } } ?? []
  }

  /// Makes new revisions of the reports that these days belong to, where what is counted has changed; of periods without a
  /// report what was counted is brought up to date.
  func revise(_ days: Set<Day>, _ night: Night, _ result: inout NightResult) throws(Failure) {
    var stale: [Period] = []
    var lost: [Period] = []
    for period in periods(containing: days, night) {
      let closed = try ledgered { () throws(LedgerError) in try ledger.closed(period) }
      guard let closed, closed.revision != nil, settings.report.kinds.contains(period.kind) else {
        if PastMonths.kinds.contains(period.kind) { stale.append(period) }
        continue
      }
      if try !revise(period, closed, night, &result) { lost.append(period) }
    }
    try recount(stale, night)
    guard let first = lost.first else { return }
    context.progress.warn(
      "rows came late or went, but the database has removed others of the same time: "
        + (lost.count == 1
          ? "the report of \(first.id) stays as it is." : "\(lost.count) reports from \(first.id) on stay as they are.")
    )
  }

  /// Periods that are over and that any of these days belongs to, in the order in which they are reported.
  ///
  /// What the source removes by its age is no news: its first day loses rows every night.
  private func periods(containing days: Set<Day>, _ night: Night) -> [Period] {
    let kinds = PastMonths.kinds + settings.report.kinds.filter { !PastMonths.kinds.contains($0) }
    var periods: Set<Period> = []
    for day in days {
      if let begins = night.begins, begins > schedule.zone.start(of: day) { continue }
      for kind in kinds { periods.insert(kind.period(containing: day, in: schedule.zone)) }
    }
    return periods.filter { $0.end <= schedule.asOf }.sorted(by: Agenda.precedes)
  }

  /// - Returns: false where the source has removed rows of it, so that it cannot be counted anew.
  private func revise(
    _ period: Period, _ closed: ClosedPeriod, _ night: Night, _ result: inout NightResult
  ) throws(Failure) -> Bool {
    let known = try known(period, night)
    if let begins = night.begins, begins > period.start, known.map({ $0.rows > 0 }) ?? (closed.rows == nil) {
      return false
    }
    let comparison = Comparison(period)
    let input = try night.run.read(night.source, comparison, try night.run.past(of: comparison, night.memory))
    // A reading that fails tells nothing of what came.
    if input.hasFailed { return true }
    let counted = input.metrics.value.map(RecordedMetrics.init)
    // An emptied table is no correction of what was counted.
    if let known, known.rows > 0, counted?.rows ?? 0 == 0 { return true }
    guard let rows = closed.rows else {
      // Of a report older than the ledger its rows are not known: whether it says the same decides.
      try write(period, input, night, isForced: false, change: { _ in nil }, &result)
      return true
    }
    let isCountedAlike = if let known, let counted { known.countsAlike(counted) } else { known == counted }
    if rows == input.rowsOfPeriod, isCountedAlike { return true }
    guard try !isMissingRows(period, input, night) else { return false }
    let before = try ledgered { () throws(LedgerError) in try ledger.figures(of: period, in: night.memory.epoch) }
    try write(
      period, input, night, isForced: false,
      change: { analysis in
        RevisionChange(rows: input.rowsOfPeriod - rows, figures: Self.changed(before, analysis.figures))
      }, &result)
    return true
  }

  /// Counts periods anew that no report tells of, and that were counted before.
  private func recount(_ periods: [Period], _ night: Night) throws(Failure) {
    var known: [Period: RecordedMetrics] = [:]
    for period in periods {
      guard let metrics = try self.known(period, night), night.begins.map({ $0 <= period.start }) ?? true else {
        continue
      }
      known[period] = metrics
    }
    guard let some = known.keys.first else { return }
    let counted: [RecordedPeriod]?
    do {
      counted = try night.source.count(
        periods.filter { known[$0] != nil }, night.run.plan(Comparison(some), KnownPast()), threads: threads)
    } catch { throw Failure(error) }
    let changed = (counted ?? []).filter { entry in
      known[entry.period].map { !$0.countsAlike(entry.metrics) && !$0.hasLostItsBeginning(in: entry.metrics) } ?? false
    }
    try keep(changed, night)
  }

  /// Whether the source has removed rows of a period since they were counted; says so.
  func isLost(_ period: Period, _ input: ReportInput, _ night: Night) throws(Failure) -> Bool {
    guard try isMissingRows(period, input, night) else { return false }
    context.progress.warn(
      "\(period.id): the database has removed rows of it since they were counted, so that a report would tell too little; it is not "
        + "written.")
    return true
  }

  private func isMissingRows(_ period: Period, _ input: ReportInput, _ night: Night) throws(Failure) -> Bool {
    let isCut = night.begins.map { $0 > period.start }
    if let known = try known(period, night) {
      let counted = input.metrics.value.map(RecordedMetrics.init)
      if known.rows > counted?.rows ?? 0, isCut ?? known.hasLostItsBeginning(in: counted) { return true }
    } else if isCut ?? false, let closed = try ledgered({ () throws(LedgerError) in try ledger.closed(period) }),
      closed.revision != nil, closed.rows ?? .max > input.rowsOfPeriod
    {
      return true
    }
    let halves = try ledgered { () throws(LedgerError) in try ledger.halves(of: period, in: night.memory.epoch) }
    return halves.map { !$0.lostTables(in: input).isEmpty } ?? false
  }

  private func known(_ period: Period, _ night: Night) throws(Failure) -> RecordedMetrics? {
    try ledgered { () throws(LedgerError) in try ledger.metrics(of: period, in: night.memory.epoch) }
  }

  /// The foremost figures that differ.
  private static func changed(_ before: [String: Double], _ now: FigureSet) -> [RevisionChange.ChangedFigure] {
    FigureCatalogue.tiles.compactMap { id -> RevisionChange.ChangedFigure? in
      guard let figure = now[id], let value = figure.value, let old = before[id.description], old != value else {
        return nil
      }
      return RevisionChange.ChangedFigure(id, figure.unit, before: old, now: value)
    }.prefix(3).map(\.self)
  }

  /// The days whose numbers of rows differ from those of the last run, or that were reported by a run that came to no
  /// numbers.
  /// - Parameter besides: days that this run has read.
  func lateDays(
    _ now: [String: [Day: Int]], _ before: [String: [Day: Int]], besides read: Set<Day>
  ) throws(Failure) -> Set<Day> {
    var late = Self.differing(now, before)
    for day in Self.unknown(now, before).subtracting(read).subtracting(late) {
      let period = ReportKind.daily.period(containing: day, in: schedule.zone)
      let closed = try ledgered { () throws(LedgerError) in try ledger.closed(period) }
      if closed?.revision != nil { late.insert(day) }
    }
    return late
  }

  /// What went with everything before it is passed over.
  private static func differing(_ now: [String: [Day: Int]], _ before: [String: [Day: Int]]) -> Set<Day> {
    var days: Set<Day> = []
    for (source, counts) in now {
      guard let known = before[source] else { continue }
      var isBeginning = true
      for day in counts.keys.sorted() {
        guard let old = known[day], let new = counts[day] else { continue }
        if new != old, !(isBeginning && new < old) { days.insert(day) }
        if new > 0 { isBeginning = false }
      }
    }
    return days
  }

  /// Days with rows of which the last run kept no number, though it kept others of that table.
  private static func unknown(_ now: [String: [Day: Int]], _ before: [String: [Day: Int]]) -> Set<Day> {
    var days: Set<Day> = []
    for (source, counts) in now {
      guard let known = before[source] else { continue }
      for (day, rows) in counts where rows > 0 && known[day] == nil { days.insert(day) }
    }
    return days
  }
}

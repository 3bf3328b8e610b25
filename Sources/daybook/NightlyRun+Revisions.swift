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

  /// Of these the ones that reports may have told of.
  func reported(_ days: [DaySpan]) throws(Failure) -> [DaySpan] {
    guard let until = try ledgered({ () throws(LedgerError) in try ledger.reportedUntil() }) else { return [] }
    return days.filter { $0.end <= until }
  }

  /// Makes new revisions of the reports that these days belong to, where what is counted has changed.
  /// - Parameter sourceBegins: its first metric row; nil where that is not known.
  func revise(
    _ days: Set<Day>, sourceBegins: Instant?, _ night: Night, _ result: inout NightResult
  ) throws(Failure) {
    guard !days.isEmpty else { return }
    var periods: Set<Period> = []
    for kind in settings.report.kinds {
      for day in days { periods.insert(kind.period(containing: day, in: schedule.zone)) }
    }
    for period in periods.sorted(by: Agenda.precedes) {
      guard let closed = try ledgered({ () throws(LedgerError) in try ledger.closed(period) }), closed.revision != nil
      else { continue }
      // What the source has removed by its age is no news: the report stands as it was.
      let isPruned = sourceBegins.map { $0 > period.start } ?? false
      if isPruned, let known = try known(period, night), known.rows > 0 { continue }
      try revise(period, closed, night, &result)
    }
  }

  private func revise(
    _ period: Period, _ closed: ClosedPeriod, _ night: Night, _ result: inout NightResult
  ) throws(Failure) {
    let input = try night.run.read(night.source, Comparison(period), night.memory)
    // A reading that fails tells nothing of what came.
    if input.hasFailed { return }
    let counted = input.metrics.value.map(RecordedMetrics.init)
    let known = try known(period, night)
    // An emptied table is no correction of what was counted.
    if let known, known.rows > 0, counted?.rows ?? 0 == 0 { return }
    guard let rows = closed.rows else {
      // Of a report older than the ledger its rows are not known: whether it says the same decides.
      return try write(period, input, night, isForced: false, change: { _ in nil }, &result)
    }
    guard counted != known || rows != input.rowsOfPeriod else { return }
    // The smaller tables tell only of the days that are watched what is gone by its age.
    if let first = watched.first, period.start < first.start, input.rowsOfPeriod < rows { return }
    let before = try ledgered { () throws(LedgerError) in try ledger.figures(of: period, in: night.memory.epoch) }
    try write(
      period, input, night, isForced: false,
      change: { analysis in
        RevisionChange(rows: input.rowsOfPeriod - rows, figures: Self.changed(before, analysis.figures))
      }, &result)
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

  /// The days whose numbers of rows differ from those of the last run; what went with everything before it is passed over.
  static func differing(_ now: [String: [Day: Int]], _ before: [String: [Day: Int]]) -> Set<Day> {
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
}

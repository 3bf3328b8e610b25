package import Records

/// Error events: each row says that an error of some kind happened once.
///
/// Its kind is its name, else its category, else the report that it belongs to.
package struct OccurrenceFold: TableFold {
  package static var table: SourceTable { .errorEvents }

  private enum EventColumn {
    static let time = 0
    static let category = 1
    static let name = 2
    static let report = 3
  }

  private struct KindTally {
    var count = 0
    var referenceCount = 0
    var episodes = EpisodeTimes()
    var referenceEpisodes = EpisodeTimes()
    /// Of the days that tell what is usual.
    var episodesBefore = EpisodeTimes()
    var last = Int64.min
    var lastBefore = Int64.min
  }

  private let comparison: Comparison
  private let days: TimeSlots
  private let seriesDays: [DaySpan]
  private let usualDays: TimeSlots
  private let kindColumn: Int
  private let kinds: NameTable
  private var reading: RowReading
  private var faults: RejectionCounter
  private var tallies: [KindTally] = []
  private var dayCounts: [Int]
  private var first = Int64.max

  package init(_ request: TableRequest, keeping choices: [Int: NameChoice]) {
    comparison = request.comparison
    seriesDays = request.seriesDays
    days = TimeSlots(seriesDays)
    usualDays = TimeSlots(request.comparison.usualDays)
    kindColumn =
      !request.absentColumns.contains("name")
      ? EventColumn.name : request.absentColumns.contains("category") ? EventColumn.report : EventColumn.category
    kinds = NameTable(request.intake, keeping: choices[kindColumn])
    reading = RowReading(storedZone: request.storedZone, request.intake)
    faults = RejectionCounter(Self.table, request)
    dayCounts = Array(repeating: 0, count: request.seriesDays.count)
  }

  package var overflow: [Int: NameChoice] { [kindColumn: kinds].compactMapValues(\.overflow) }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    let time = reading.microseconds(row, EventColumn.time)
    guard time != TimeParser.unreadable else { return faults.noteTime(row, EventColumn.time) }
    let instant = Instant(microseconds: time)
    guard instant < comparison.current.end else { return }
    first = min(first, time)
    let kind = unsafe row.withBytes(kindColumn) { unsafe kinds.number(of: $0) }
    while tallies.count <= kind { tallies.append(KindTally()) }
    if let day = days.index(of: time) { dayCounts[day] += 1 }
    guard instant < comparison.current.start else {
      tallies[kind].count += 1
      tallies[kind].episodes.add(time)
      tallies[kind].last = max(tallies[kind].last, time)
      return
    }
    tallies[kind].lastBefore = max(tallies[kind].lastBefore, time)
    if usualDays.index(of: time) != nil { tallies[kind].episodesBefore.add(time) }
    guard comparison.baseline.contains(instant) else { return }
    tallies[kind].referenceCount += 1
    tallies[kind].referenceEpisodes.add(time)
  }

  package func summary() -> OccurrenceSummary {
    var summary = OccurrenceSummary()
    summary.rejections = faults.rejections
    summary.before.note(first)
    summary.first = first == .max ? nil : Instant(microseconds: first)
    var (starts, referenceStarts): ([Int64], [Int64]) = ([], [])
    for (name, tally) in zip(kinds.names, tallies) where tally.count > 0 || tally.lastBefore != .min {
      let (now, then) = (tally.episodes.starts, tally.referenceEpisodes.starts)
      starts += now
      referenceStarts += then
      var kind = OccurrenceSummary.KnownKind(name: name)
      (kind.count, kind.referenceCount) = (tally.count, tally.referenceCount)
      (kind.episodes, kind.referenceEpisodes) = (now.count, then.count)
      kind.lastBefore = tally.lastBefore == .min ? nil : tally.lastBefore
      kind.last = tally.count > 0 ? tally.last : kind.lastBefore
      summary.known.append(kind)
      for start in tally.episodesBefore.starts {
        summary.before.add(at: start, in: usualDays)
        if tally.count > 0 { summary.before.add(name, at: start, in: usualDays) }
      }
    }
    summary.known.sort { TextOrder.ofBytes($0.name, $1.name) }
    summary.dailyEpisodes = Self.byDay(starts, comparison.current)
    summary.referenceDailyEpisodes = Self.byDay(referenceStarts, comparison.baseline)
    summary.series = zip(seriesDays, dayCounts).map {
      OccurrenceSummary.EventDay(day: $0.day, end: $0.end.microseconds, count: $1)
    }
    summary.tell(comparison)
    return summary
  }

  private static func byDay(_ starts: [Int64], _ period: Period) -> [Int] {
    let sorted = starts.sorted()
    return period.days.map { day in
      sorted.count { $0 >= day.start.microseconds && $0 < day.end.microseconds }
    }
  }
}

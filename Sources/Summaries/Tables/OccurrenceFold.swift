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

  /// Repeats of one kind within so many microseconds are one episode.
  static let episode: Int64 = 600_000_000

  private struct KindTally {
    /// In the period and its reference, in any order.
    var current: [Int64] = []
    var reference: [Int64] = []
    var lastBefore = Int64.min
  }

  private let comparison: Comparison
  private let days: [DaySpan]
  private let kindColumn: Int
  private let kinds: NameTable
  private var reading: RowReading
  private var faults: RejectionCounter
  private var tallies: [KindTally] = []
  private var dayCounts: [Int]
  private var first = Int64.max

  package init(_ request: TableRequest, keeping choices: [Int: NameChoice]) {
    comparison = request.comparison
    days = request.seriesDays
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
    if let day = day(of: instant) { dayCounts[day] += 1 }
    guard instant < comparison.current.start else { return tallies[kind].current.append(time) }
    tallies[kind].lastBefore = max(tallies[kind].lastBefore, time)
    if comparison.baseline.contains(instant) { tallies[kind].reference.append(time) }
  }

  private func day(of instant: Instant) -> Int? {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle].end <= instant { low = middle + 1 } else { high = middle }
    }
    return low < days.count && days[low].start <= instant ? low : nil
  }

  package func summary() -> OccurrenceSummary {
    var summary = OccurrenceSummary()
    summary.rejections = faults.rejections
    summary.first = first == .max ? nil : Instant(microseconds: first)
    var (starts, referenceStarts): ([Int64], [Int64]) = ([], [])
    for (name, tally) in zip(kinds.names, tallies) where !tally.current.isEmpty || tally.lastBefore != .min {
      let (now, then) = (Self.episodes(tally.current), Self.episodes(tally.reference))
      starts += now
      referenceStarts += then
      var kind = OccurrenceSummary.KnownKind(name: name)
      (kind.count, kind.referenceCount) = (tally.current.count, tally.reference.count)
      (kind.episodes, kind.referenceEpisodes) = (now.count, then.count)
      kind.lastBefore = tally.lastBefore == .min ? nil : tally.lastBefore
      kind.last = tally.current.max() ?? kind.lastBefore
      summary.known.append(kind)
    }
    summary.known.sort { TextOrder.ofBytes($0.name, $1.name) }
    summary.dailyEpisodes = Self.byDay(starts, comparison.current)
    summary.referenceDailyEpisodes = Self.byDay(referenceStarts, comparison.baseline)
    summary.series = zip(days, dayCounts).map {
      OccurrenceSummary.EventDay(day: $0.day, end: $0.end.microseconds, count: $1)
    }
    summary.tell(comparison)
    return summary
  }

  /// When each began.
  private static func episodes(_ times: [Int64]) -> [Int64] {
    var starts: [Int64] = []
    var last = Int64.min
    for time in times.sorted() {
      if last == .min || time - last >= episode { starts.append(time) }
      last = time
    }
    return starts
  }

  private static func byDay(_ starts: [Int64], _ period: Period) -> [Int] {
    let sorted = starts.sorted()
    return period.days.map { day in
      sorted.count { $0 >= day.start.microseconds && $0 < day.end.microseconds }
    }
  }
}

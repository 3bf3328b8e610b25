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
  /// What did not happen for so many seconds, or as long as the period lasts, comes back.
  static let absence: Int64 = 7 * 86_400

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
    var told: [OccurrenceSummary.OccurrenceKind] = []
    var (starts, referenceStarts): ([Int64], [Int64]) = ([], [])
    for (name, tally) in zip(kinds.names, tallies) where !tally.current.isEmpty || !tally.reference.isEmpty {
      let (now, then) = (Self.episodes(tally.current), Self.episodes(tally.reference))
      starts += now
      referenceStarts += then
      var kind = OccurrenceSummary.OccurrenceKind(name: name)
      (kind.count, kind.referenceCount) = (tally.current.count, tally.reference.count)
      (kind.episodes, kind.referenceEpisodes) = (now.count, then.count)
      told.append(kind)
      if name != NameTable.other, kind.count > 0, hasReturned(tally) {
        summary.returned.append(
          OccurrenceSummary.ReturnedKind(
            name: name, count: kind.count, last: Instant(microseconds: tally.lastBefore)))
      }
    }
    fold(told, &summary)
    summary.returned.sort {
      $0.count != $1.count ? $0.count > $1.count : $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
    summary.dailyEpisodes = Self.byDay(starts, comparison.current)
    summary.referenceDailyEpisodes = Self.byDay(referenceStarts, comparison.baseline)
    summary.days = zip(days, dayCounts).filter { first < $0.0.end.microseconds }.map { ($0.0.day, $0.1) }
    return summary
  }

  private func fold(_ told: [OccurrenceSummary.OccurrenceKind], _ summary: inout OccurrenceSummary) {
    for kind in told {
      summary.all.count += kind.count
      summary.all.referenceCount += kind.referenceCount
      summary.all.episodes += kind.episodes
      summary.all.referenceEpisodes += kind.referenceEpisodes
    }
    (summary.count, summary.referenceCount) = (summary.all.count, summary.all.referenceCount)
    let now = told.filter { $0.count > 0 }
    (summary.kinds, summary.referenceKinds) = (now.count, told.count { $0.referenceCount > 0 })
    summary.byKind = NameCounts(largest: now.map { (name: $0.name, count: $0.count) })
    summary.referenceByKind = summary.byKind.counterpart(
      told.filter { $0.referenceCount > 0 }.map { (name: $0.name, count: $0.referenceCount) })
    summary.frequent = summary.byKind.compactMap { entry in now.first { $0.name == entry.name } }
  }

  private func hasReturned(_ tally: KindTally) -> Bool {
    guard tally.lastBefore != .min else { return false }
    let least = max(Self.absence, Int64(comparison.current.seconds))
    return comparison.current.start.seconds(since: Instant(microseconds: tally.lastBefore)) > Double(least)
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

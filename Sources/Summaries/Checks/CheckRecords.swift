import Records
import Statistics

/// Puts together what rows, counts and incidents tell of each check (docs/methods.md#checks).
struct CheckRecords {
  /// Checks that have figures of their own.
  static let limit = 50

  private let comparison: Comparison
  private let recordsOutages: Bool
  /// Whether the database has kept all of the reference.
  private let isCompared: Bool

  init(_ input: ReportInput) {
    comparison = input.comparison
    isCompared = input.unkeptTables.isDisjoint(with: [.health, .healthCounts, .incidents])
    recordsOutages = input.incidents.value?.recordsOutages ?? false
  }

  /// The worst first; of more than have figures the others together, and how many they are where that is known.
  static func all(_ input: ReportInput) -> WatchedChecks {
    let builder = CheckRecords(input)
    let summaries = [input.health.value, input.healthCounts.value].compactMap(\.self)
    let rows = Dictionary(grouping: summaries.flatMap(\.checks), by: \.name)
    let outages = input.incidents.value?.outages ?? [:]
    let names = Set(rows.keys).union(outages.keys)
    let records = names.map { name in
      builder.record(name, rows[name].map { $0[0].joined(Array($0.dropFirst()), as: name) }, outages[name] ?? [])
    }.sorted(by: isWorse)
    let beyond = summaries.compactMap(\.others)
    // An outage is told whatever the share.
    let named = Set(
      (records.filter { !$0.outages.isEmpty } + records.filter { $0.outages.isEmpty }).prefix(limit).map(\.name))
    let rest = records.filter { !named.contains($0.name) }
    guard !rest.isEmpty || !beyond.isEmpty else { return WatchedChecks(all: records) }
    let unnamed = beyond + rest.flatMap { rows[$0.name] ?? [] }
    let further = summaries.map { $0.others == nil ? 0 : $0.otherNames }
    return WatchedChecks(
      all: records.filter { named.contains($0.name) },
      others: unnamed.first.map { $0.joined(Array(unnamed.dropFirst()), as: NameTable.other) }
        .map { builder.record(NameTable.other, $0, []) },
      otherNames: further.contains(nil) ? nil : further.reduce(rest.count) { $0 + ($1 ?? 0) })
  }

  /// What is down now, then what was good for the smallest part, then what was down longest, then what fell
  /// silent, by name.
  private static func isWorse(_ a: CheckRecord, _ b: CheckRecord) -> Bool {
    let (ofA, ofB) = (rank(a), rank(b))
    return ofA != ofB ? ofA.lexicographicallyPrecedes(ofB) : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
  }

  private static func rank(_ check: CheckRecord) -> [Double] {
    [check.open == nil ? 1 : 0, check.now.worst ?? 2, -check.now.downSeconds, check.silences.isEmpty ? 1 : 0]
  }

  private func record(_ name: String, _ rows: CheckRows?, _ outages: [Outage]) -> CheckRecord {
    let (period, baseline) = (comparison.current, comparison.baseline)
    let slots = (rows?.current ?? []).map(\.slot)
    let earlier = isCompared ? (rows?.earlier ?? []).map(\.slot) : []
    let silences = silences(slots, in: period, rows)
    let first = rows.flatMap { $0.first == .max ? nil : Instant(microseconds: $0.first) }
    let mine = outages.filter { $0.touches(period) }
    return CheckRecord(
      name: name, now: counts(slots, mine, silences, from: first, in: period),
      before: isCompared
        ? counts(
          earlier, outages.filter { $0.touches(baseline) }, self.silences(earlier, in: baseline, nil), from: first,
          in: baseline) : CheckCounts(),
      slots: slots, slotsBefore: earlier, outages: mine,
      maintenance: TimeSpans(slots.filter { $0.maintenance > 0 }.map { $0.start..<$0.end })
        .clipped(to: period.start..<period.end).ranges,
      silences: silences.subtracting(TimeSpans(mine.map { span($0, in: period) })).ranges,
      last: rows.flatMap { $0.last == .min ? nil : Instant(microseconds: $0.last) },
      lastPassed: rows.flatMap { $0.lastPassed == .min ? nil : Instant(microseconds: $0.lastPassed) },
      isPaused: rows?.isPaused ?? false)
  }

  private func span(_ outage: Outage, in period: Period) -> Range<Instant> {
    let end = min(period.end, outage.end ?? period.end)
    let start = max(period.start, outage.start)
    return start..<max(start, end)
  }

  private func counts(
    _ slots: [CheckSlot], _ outages: [Outage], _ silences: TimeSpans, from first: Instant?, in period: Period
  ) -> CheckCounts {
    var counts = CheckCounts()
    counts.passed = slots.reduce(0) { $0 + $1.passed }
    counts.failed = slots.reduce(0) { $0 + $1.failed }
    var maintenance = CompensatedSum()
    var responses = CompensatedSum()
    for slot in slots {
      maintenance.add(slot.maintenanceSeconds)
      responses.add(slot.responseSum)
      counts.timed += slot.timed
    }
    counts.maintenanceSeconds = min(maintenance.value, period.seconds)
    counts.meanResponse = counts.timed == 0 ? nil : responses.value / Double(counts.timed)
    guard recordsOutages else { return counts }
    let spans = outages.map { span($0, in: period) }
    let down = TimeSpans(spans)
    counts.outages = outages.count
    counts.longestSeconds = spans.map { $0.upperBound.seconds(since: $0.lowerBound) }.max() ?? 0
    counts.downSeconds = down.seconds
    let begin = max(
      period.start, min(first ?? period.start, down.ranges.first?.lowerBound ?? .init(microseconds: .max)))
    guard begin < period.end, !slots.isEmpty || first == nil || !outages.isEmpty else { return counts }
    let watched = TimeSpans([begin..<period.end]).subtracting(silences.subtracting(down))
    counts.watchedSeconds = max(down.seconds, watched.seconds - counts.maintenanceSeconds)
    return counts
  }

  /// A check that usually has four rows or more a slot is silent where none comes for one, any other where none comes
  /// for twice as long as usual; before the first row of all it is not known.
  private func silences(_ slots: [CheckSlot], in period: Period, _ rows: CheckRows?) -> TimeSpans {
    guard slots.count > 2 else { return TimeSpans([]) }
    let starts = slots.map(\.start)
    let steps = zip(starts, starts.dropFirst()).map { $1.seconds(since: $0) }.filter { $0 > 0 }
    guard let usual = Spread.median(steps), let rowsEach = Spread.median(slots.map { Double($0.total) }) else {
      return TimeSpans([])
    }
    let most = rowsEach >= 4 ? usual : 2 * usual
    var silences: [Range<Instant>] = []
    var end = starts[0]
    if let rows, Instant(microseconds: rows.first) < period.start, starts[0].seconds(since: period.start) >= most {
      silences.append(period.start..<starts[0])
    }
    for (slot, next) in zip(slots, starts.dropFirst() + [period.end]) {
      end = max(end, slot.end)
      if next.seconds(since: slot.start) > most, next > end { silences.append(end..<next) }
    }
    return TimeSpans(silences)
  }
}

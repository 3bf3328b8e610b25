import Records
import SQLite
import Summaries

/// Tells covered hours and silent metric types of a period whose rows were counted.
struct HourCoverage {
  let plan: MetricPlan
  /// The first row of each type of the plan.
  let firstRows: [Instant?]
  /// The first row that the source still holds; nil where it holds none.
  let begins: Instant?
  let calendar: [CalendarEvent]
  /// Rows of metric types in the hours of a local day, up to seven.
  let rows: (DaySpan, [Int]) throws(SQLiteError) -> [UInt8]

  func coverage(_ period: Period, _ parts: [[DayTally]]) throws(SQLiteError) -> Coverage {
    let hasRows = zip(period.days, parts).map { day, parts in
      let seen = MetricAssembly.hoursSeen(parts).reduce(0, |)
      return day.hourStarts.indices.map { Self.has(seen, $0) }
    }
    let all = Array(plan.types.indices)
    let rule = CoverageRule(
      period: period, storedZone: plan.storedZone, firstRow: first(of: all), begins: begins, calendar: calendar)
    return try rule.coverage(hasRows: hasRows) { day throws(SQLiteError) in try rows(day, all) }
  }

  /// What is remembered of whole periods, those without any row left out.
  /// - Parameter parts: by day the tallies that counted it.
  func recorded(_ periods: [Period], _ parts: [Day: [DayTally]]) throws(SQLiteError) -> [RecordedPeriod] {
    var recorded: [RecordedPeriod] = []
    for period in periods {
      let own = period.days.map { parts[$0.day] ?? [] }
      guard let first = first(of: Array(plan.types.indices)), first < period.end else { continue }
      let metrics = MetricAssembly.metrics(
        period, parts: own, plan: plan, coverage: try coverage(period, own), otherRejections: [])
      recorded.append(RecordedPeriod(metrics))
    }
    return recorded
  }

  /// By their names in the report: types that read alike are one.
  func silentTypes(_ period: Period, _ parts: [[DayTally]]) throws(SQLiteError) -> [SilentType] {
    let rule = SilentTypeRule(period: period, storedZone: plan.storedZone, calendar: calendar)
    let seen = parts.map(MetricAssembly.hoursSeen)
    var silent: [SilentType] = []
    for (name, own) in Dictionary(grouping: plan.types.indices, by: { plan.names[$0] }) {
      guard let firstRow = first(of: own) else { continue }
      let others = plan.types.indices.filter { plan.names[$0] != name }
      let hasRows: [[Bool?]] = zip(period.days, seen).map { day, seen in
        let (ours, theirs) = (own.reduce(0) { $0 | seen[$1] }, others.reduce(0) { $0 | seen[$1] })
        return day.hourStarts.indices.map { Self.has(theirs, $0) ? Self.has(ours, $0) : nil }
      }
      let begun = begins.map { max($0, firstRow) } ?? firstRow
      let found = try rule.silence(of: name, hasRows: hasRows, firstRow: begun) { day throws(SQLiteError) in
        let theirs = try rows(day, others)
        return zip(theirs, try rows(day, own)).map { $0 > 0 ? $1 : nil }
      }
      if let found { silent.append(found) }
    }
    return silent.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private func first(of types: [Int]) -> Instant? { types.compactMap { firstRows[$0] }.min() }

  private static func has(_ hours: UInt32, _ hour: Int) -> Bool { hours >> UInt32(hour) & 1 == 1 }
}

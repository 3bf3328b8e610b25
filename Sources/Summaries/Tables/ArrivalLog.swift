package import Records

/// When rows of the smaller tables came: which tables fell silent, and the hours of those that tell coverage where there
/// are no metrics (docs/methods.md#missing-hours).
package final class ArrivalLog {
  private let period: Period
  /// The period, and the four weeks before.
  private let spans: [Range<Instant>]
  private var tables: [SourceTable: TableArrivals] = [:]
  private let days: [DaySpan]
  private let calendar: [CalendarEvent]

  /// Weeks before the period in which it looks.
  package static let weeks = 4
  /// So many rows in each of the weeks before make a span without rows a silence.
  private static let enough = 14
  /// In the order in which they are asked.
  private static let tellCoverage: [(SourceTable, Coverage.CoverageSource)] = [
    (.health, .checks), (.healthCounts, .checks), (.reports, .reports), (.jobs, .jobs),
  ]

  /// - Parameters:
  ///   - days: those of which rows are counted one by one.
  ///   - calendar: days on which no row is missed, or that tell no habit.
  package init(_ comparison: Comparison, days: [DaySpan] = [], calendar: [CalendarEvent] = []) {
    self.calendar = calendar
    self.days = days
    period = comparison.current
    spans = [period.start..<period.end] + comparison.weeks(before: Self.weeks)
  }

  /// Starts a table; what an earlier attempt counted is forgotten.
  func begin(_ table: SourceTable) -> TableArrivals {
    let tellsCoverage = Self.tellCoverage.contains { $0.0 == table }
    let begun = TableArrivals(
      spans, hours: tellsCoverage ? HourCounts(zone: period.zone) : nil, days: days)
    tables[table] = begun
    return begun
  }

  /// The earliest row of each table that was read; the latest of all instants for one without rows.
  package var starts: [SourceTable: Instant] { tables.mapValues { Instant(microseconds: $0.first) } }

  /// The latest row of each table before the period's end; absent for one without a row in the period or the four weeks
  /// before.
  package var newest: [SourceTable: Instant] {
    let start = period.start.adding(seconds: -PeriodMetrics.memory)
    return tables.mapValues { Instant(microseconds: $0.last) }.filter { $0.value >= start }
  }

  /// For each table that was read, by its name, the rows of each of the days.
  package var byDay: [String: [Int]] {
    Dictionary(tables.map { ($0.key.name, $0.value.dayCounts) }) { one, _ in one }
  }

  /// Tables without a row in the period though the weeks before had some, in the order of `SourceTable.all`; none where
  /// nobody waits for rows on any of its days.
  package var silentTables: [SourceTable] {
    let isQuiet = period.days.allSatisfy { day in calendar.contains { $0.isQuiet && $0.contains(day.day) } }
    if isQuiet { return [] }
    return SourceTable.all.filter { table in
      guard let counts = tables[table]?.counts else { return false }
      return counts[0] == 0 && counts.dropFirst().allSatisfy { $0 >= Self.enough }
    }
  }

  /// The period's hours by checks or, where there never were any, by error reports; nil without a row of either.
  package func coverage(storedZone: Zone) -> Coverage? {
    for (table, source) in Self.tellCoverage {
      guard let hours = tables[table]?.hours, let first = hours.first else { continue }
      return CoverageRule(period: period, storedZone: storedZone, source: source, firstRow: first, calendar: calendar)
        .coverage(
          hasRows: period.days.map { hours.rows($0).map { $0 > 0 } }, rows: { hours.rows($0) })
    }
    return nil
  }
}

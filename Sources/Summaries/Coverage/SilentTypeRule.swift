package import Records

/// Which metric types fell silent while others went on (docs/methods.md#silent-types-and-tables).
package struct SilentTypeRule: Sendable {
  private let period: Period
  private let storedZone: Zone
  private let calendar: [CalendarEvent]

  /// A type silent for longer is one that is no longer recorded.
  private static let longest = 63

  /// - Parameter calendar: days on which no row is missed, or that tell no habit.
  package init(period: Period, storedZone: Zone, calendar: [CalendarEvent] = []) {
    self.calendar = calendar
    self.period = period
    self.storedZone = storedZone
  }

  /// - Parameters:
  ///   - name: the metric type.
  ///   - hasRows: whether the type had rows in each hour of the period's days; nil where no other type had any.
  ///   - firstRow: the type's first row of all.
  ///   - rows: the same of other days, as numbers up to 7.
  /// - Returns: nil unless hours of the period are told.
  package func silence<Failure: Error>(
    of name: String, hasRows: [[Bool?]], firstRow: Instant, rows: (DaySpan) throws(Failure) -> [UInt8?]
  ) throws(Failure) -> SilentType? {
    let window = HourWindow(
      period: period, storedZone: storedZone, firstRow: firstRow, events: calendar, longest: Self.longest)
    let hours = try window.hours(hasRows: hasRows, rows: rows)
    let silences = SilenceRule.ofType.silences(in: hours, zone: period.zone)
    let missing = silences.flatMap(\.missing).count { hours[$0].start >= period.start }
    guard missing > 0 else { return nil }
    let last = silences.last.flatMap { $0.verdict == .missing && $0.hours.upperBound == hours.count ? $0.start : nil }
    return SilentType(name: name, hours: missing, of: hasRows.joined().count { $0 != nil }, openSince: last)
  }
}

/// A metric type without rows while others had some.
package struct SilentType: Hashable, Sendable {
  package let name: String
  /// Hours of the period in which its rows were to be expected and none came.
  package let hours: Int
  /// Hours of the period in which other types had rows.
  package let of: Int
  /// The first hour of a silence that was not over at the period's end; nil when rows came again.
  package let openSince: Instant?

  package init(name: String, hours: Int, of: Int, openSince: Instant? = nil) {
    self.openSince = openSince
    self.name = name
    self.hours = hours
    self.of = of
  }
}

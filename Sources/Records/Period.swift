/// What a report is about, [start, end): a stretch of the calendar, such as a local day or an ISO week
/// (docs/methods.md#periods).
package struct Period: Hashable, Sendable {
  package let kind: ReportKind
  /// `2026-11-19` or `2026-W47`, also the name of the report's folder.
  package let id: String
  package let zone: Zone
  /// Its local days; those of a partial period end with it.
  package let days: [DaySpan]
  /// True when the report was asked for before the period closed; the end is then the as-of instant.
  package let partial: Bool
  package let end: Instant

  /// `cutAt` lies after the start of the first day.
  package init(day: Day, zone: Zone, cutAt: Instant? = nil) {
    let whole = ReportKind.daily.period(containing: day, in: zone)
    self = cutAt.map(whole.cut) ?? whole
  }

  package init(week: Week, zone: Zone, cutAt: Instant? = nil) {
    let whole = ReportKind.weekly.period(containing: week.monday, in: zone)
    self = cutAt.map(whole.cut) ?? whole
  }

  init(kind: ReportKind, span: any CalendarSpan, in zone: Zone) {
    let days = span.days.map { DaySpan($0, in: zone) }
    self.init(
      kind: kind, id: span.description, zone: zone, days: days, partial: false, end: days[days.count - 1].end)
  }

  private init(kind: ReportKind, id: String, zone: Zone, days: [DaySpan], partial: Bool, end: Instant) {
    self.kind = kind
    self.id = id
    self.zone = zone
    self.days = days
    self.partial = partial
    self.end = end
  }

  /// What there is of it up to an instant after the start of its first day.
  package func cut(at instant: Instant) -> Period {
    let cut = min(instant, end)
    return Period(kind: kind, id: id, zone: zone, days: days.compactMap { $0.before(cut) }, partial: true, end: cut)
  }

  package var start: Instant { days[0].start }
  package var seconds: Double { end.seconds(since: start) }
  package func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }

  /// The stretch of the calendar it is or, when it is not over, will be.
  package var span: any CalendarSpan { kind.calendar.init(containing: days[0].day) }
}

extension Period: Encodable {
  private enum PeriodKey: CodingKey { case kind, id, zone, start, end, partial }

  /// The days follow from the rest.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: PeriodKey.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(id, forKey: .id)
    try container.encode(zone, forKey: .zone)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode(partial, forKey: .partial)
  }
}

/// What a report is about: one local day or one ISO week, [start, end)
/// (docs/methods.md#periods).
public struct Period: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable { case daily, weekly }

  public let kind: Kind
  /// `2026-11-19` or `2026-W47`, also the name of the report's folder.
  public let id: String
  public let zone: Zone
  /// Its local days; those of a partial period end with it.
  public let days: [DaySpan]
  /// True when the report was asked for before the period closed; the end is then the as-of instant.
  public let partial: Bool
  public let end: Instant

  public init(day: Day, zone: Zone, cutAt: Instant? = nil) {
    self.init(kind: .daily, id: day.description, days: [day], zone: zone, cutAt: cutAt)
  }

  public init(week: Week, zone: Zone, cutAt: Instant? = nil) {
    self.init(kind: .weekly, id: week.description, days: week.days, zone: zone, cutAt: cutAt)
  }

  /// `cutAt` lies after the start of the first day.
  private init(kind: Kind, id: String, days: [Day], zone: Zone, cutAt: Instant?) {
    self.kind = kind
    self.id = id
    self.zone = zone
    let whole = days.map { DaySpan($0, in: zone) }
    let full = whole[whole.count - 1].end
    partial = cutAt != nil
    end = cutAt.map { min($0, full) } ?? full
    let cut = end
    self.days = partial ? whole.compactMap { $0.before(cut) } : whole
  }

  /// What there is of it up to an instant after the start of its first day.
  package func cut(at instant: Instant) -> Period {
    Period(kind: kind, id: id, days: days.map(\.day), zone: zone, cutAt: instant)
  }

  public var start: Instant { days[0].start }
  public var seconds: Double { end.seconds(since: start) }
  public func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }

  /// What this period is compared with: the same weekday, or the week, seven days before. Cut at the same local
  /// distance from its start when this one is partial.
  public var reference: Period {
    let whole =
      kind == .daily
      ? Period(day: days[0].day.adding(-7), zone: zone)
      : Period(week: Week(containing: days[0].day).previous, zone: zone)
    guard partial else { return whole }
    return Period(
      kind: kind, id: whole.id, days: whole.days.map(\.day), zone: zone,
      cutAt: Instant(microseconds: whole.start.microseconds + end.microseconds - start.microseconds))
  }
  /// Behind the cut of an unfinished week's reference: what is left of that day, and the days after it.
  public var restOfReference: [DaySpan] {
    guard kind == .weekly, partial else { return [] }
    let cut = reference.end
    return Week(containing: days[0].day).previous.days.compactMap { DaySpan($0, in: zone).after(cut) }
  }
}

extension Period.Kind {
  /// The period that the day belongs to.
  package func period(containing day: Day, in zone: Zone) -> Period {
    switch self {
    case .daily: Period(day: day, zone: zone)
    case .weekly: Period(week: Week(containing: day), zone: zone)
    }
  }
}

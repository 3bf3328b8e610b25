/// What a report is about: one local day or one ISO week, [start, end).
public struct Period: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable { case daily, weekly }

  public let kind: Kind
  /// `2026-11-19` or `2026-W47`, also the name of the report's folder.
  public let id: String
  public let zone: Zone
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

  private init(kind: Kind, id: String, days: [Day], zone: Zone, cutAt: Instant?) {
    self.kind = kind
    self.id = id
    self.zone = zone
    self.days = days.map { DaySpan($0, in: zone) }
    let full = self.days.last!.end
    partial = cutAt.map { $0 < full } ?? false
    end = partial ? cutAt! : full
  }

  public var start: Instant { days[0].start }
  public var seconds: Double { end.seconds(since: start) }
  public func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }

  /// What this period is compared with: the same weekday, or the week, seven days before. Cut at the same local
  /// distance from its start when this one is partial.
  public var reference: Period {
    let earlier = days.map { $0.day.adding(-7) }
    let whole = Period(
      kind: kind, id: kind == .daily ? earlier[0].description : Week(containing: earlier[0]).description,
      days: earlier, zone: zone, cutAt: nil)
    guard partial else { return whole }
    return Period(
      kind: kind, id: whole.id, days: earlier, zone: zone,
      cutAt: whole.start.adding(seconds: Int64(seconds)))
  }
}

public import Records

/// Which hours of a period have no metric rows although some were to be expected (docs/figures.md).
public struct CoverageRule {
  private let period: Period
  /// For each day, for each metric type, the hours with rows as bits.
  private let seen: [[UInt32]]
  private let oldest: Instant?

  public init(period: Period, seen: [[UInt32]], oldest: Instant?) {
    self.period = period
    self.seen = seen
    self.oldest = oldest
  }

  /// - Parameter hadRows: whether any row came in the hour that starts at the given instant.
  public func coverage<Failure: Error>(
    hadRows: (Instant) throws(Failure) -> Bool
  ) throws(Failure) -> Coverage {
    let hours = zip(period.days, seen).flatMap { span, types in
      span.hourStarts.enumerated().map { hour, start in
        (start: start, types: types.map { $0 >> UInt32(hour) & 1 == 1 })
      }
    }
    var gaps: [Instant] = []
    for hour in hours where !hour.types.contains(true) {
      // The hour that as-of cuts may still get its rows.
      if period.partial, hour.start.adding(seconds: 3600) > period.end { continue }
      if try isExpected(hour.start, hours: hours.map(\.types), hadRows) { gaps.append(hour.start) }
    }
    return Coverage(gaps: gaps, hours: hours.count)
  }

  private func isExpected<Failure: Error>(
    _ start: Instant, hours: [[Bool]], _ hadRows: (Instant) throws(Failure) -> Bool
  ) throws(Failure) -> Bool {
    guard let oldest else { return false }
    let zone = period.zone
    let day = zone.day(containing: start)
    let clock = zone.clockHour(at: start)
    let minute = Int(zone.label(start).dropFirst(14).prefix(2)) ?? 0
    if oldest <= start.adding(seconds: -28 * 86_400) {
      for weeks in 1...4 {
        let earlier = zone.instant(day.adding(-7 * weeks), hour: clock, minute: minute, second: 0)
        guard try hadRows(earlier) else { return false }
      }
      return true
    }
    let others = hours.count - 1
    guard others > 0, let typeCount = hours.first?.count else { return false }
    return (0..<typeCount).contains { type in
      hours.count { $0[type] } * 10 >= others * 9
    }
  }
}

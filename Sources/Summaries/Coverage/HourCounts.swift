package import Records

/// Rows per hour of local days, up to seven, counted in any order.
package struct HourCounts {
  private let zone: Zone
  private var days: [Day: [UInt8]] = [:]
  private var span: DaySpan?
  private var hours: [UInt8] = []
  /// The earliest row in microseconds since 1970.
  private var earliest = Int64.max

  package init(zone: Zone) { self.zone = zone }

  /// The earliest row; nil when there was none.
  package var first: Instant? { earliest == .max ? nil : Instant(microseconds: earliest) }

  /// - Parameter moment: microseconds since 1970.
  package mutating func add(_ moment: Int64) {
    earliest = min(earliest, moment)
    let instant = Instant(microseconds: moment)
    if span.map({ !$0.contains(instant) }) ?? true {
      if let span { days[span.day] = hours }
      let next = DaySpan(containing: instant, in: zone)
      hours = days[next.day] ?? Array(repeating: 0, count: next.hourStarts.count)
      span = next
    }
    guard let span else { return }
    let hour = Int((moment - span.start.microseconds) / 3_600_000_000)
    if hours.indices.contains(hour), hours[hour] < RecordedHour.most { hours[hour] += 1 }
  }

  /// Of a local day or its beginning.
  package func rows(_ day: DaySpan) -> [UInt8] {
    let count = day.hourStarts.count
    let known = day.day == span?.day ? hours : days[day.day] ?? []
    return (0..<count).map { $0 < known.count ? known[$0] : 0 }
  }
}

/// What of a series one figure is of: `requests.count{2026-11-19}`.
package enum FigureDimension: Hashable, Sendable {
  case day(Day)
  /// What of an ISO week lies in the period.
  case week(Week)
  case hour(LocalHour)
  /// 1 is Monday, 7 is Sunday; an hour of the local clock, 0 to 23.
  case weekdayHour(Int, Int)
  /// A path, a category, a metric type: hostile text.
  case name(String)
  /// All names together that have no figure of their own; printed behind a point, without braces.
  case others

  /// The hour that begins at that instant.
  package static func hour(_ start: Instant, in zone: Zone) -> FigureDimension { .hour(LocalHour(start, in: zone)) }

  /// Reads what `description` prints; nil for anything else.
  init?(_ text: String, _ kind: DimensionKind) {
    switch kind {
    case .day:
      guard let day = Day(text) else { return nil }
      self = .day(day)
    case .week:
      guard let week = Week(text) else { return nil }
      self = .week(week)
    case .hour:
      guard let hour = LocalHour(text) else { return nil }
      self = .hour(hour)
    case .weekdayHour:
      let digits = text.utf8.map { Int($0) - 48 }
      guard digits.count == 4, text.utf8.dropFirst().first == UInt8(ascii: "T"), (1...7).contains(digits[0]),
        (0...2).contains(digits[2]), (0...9).contains(digits[3]), digits[2] * 10 + digits[3] < 24
      else { return nil }
      self = .weekdayHour(digits[0], digits[2] * 10 + digits[3])
    case .name: self = .name(text)
    }
  }
}

extension FigureDimension: CustomStringConvertible {
  /// Such as `2026-11-19`, `2026-W47`, `2026-11-01T01:00-04:00`, `1T08`, `/cart/`, `other`.
  package var description: String {
    switch self {
    case .day(let day): day.description
    case .week(let week): week.description
    case .hour(let hour): hour.description
    case .weekdayHour(let weekday, let hour): "\(weekday)T\(padded(hour, 2))"
    case .name(let name): name
    case .others: "other"
    }
  }
}

import Records

/// One planted effect as the truth file tells it.
package struct PlantedEffect: Codable, Hashable, Sendable {
  /// `latency`, `server_errors`, `outage`, `queries`, `traffic`, `connection_growth`, `connection_limit`,
  /// `disk_growth`, `reports`, `refused_logins`, `gap` or `failing_checks`.
  package let kind: String
  package let cause: String
  package let start: String
  package let end: String
  /// How large, in `sizeUnit`; nil where there is no more or less.
  package let size: Double?
  /// `factor`, `added_probability`, `share`, `added_queries`, `per_day`, `connections`, `points_per_day` or `per_hour`.
  package let sizeUnit: String?
  /// The factor on durations that comes with added queries.
  package let durationFactor: Double?
  /// Paths, a category or names of checks; empty for everything.
  package let places: [String]
  /// Figures it should move (docs/figures.md).
  package let figures: [String]
  /// Where it moves them while it lasts: `up` or `down`.
  package let direction: String
  /// The part of each UTC day and ISO week during which it lasts, 0 to 1.
  ///
  /// Days and weeks without it are left out.
  package let days: [String: Double]
  package let weeks: [String: Double]

  init(_ effect: Effect) {
    let description = EffectDescription(effect)
    kind = description.kind
    cause = effect.cause
    start = effect.start.description
    end = effect.end.description
    size = description.size
    sizeUnit = description.sizeUnit
    durationFactor = description.durationFactor
    places = description.places
    figures = description.figures.map(\.description)
    direction = description.direction
    (days, weeks) = Self.exposure(effect)
  }

  private static func exposure(_ effect: Effect) -> (days: [String: Double], weeks: [String: Double]) {
    var days: [String: Double] = [:]
    var weeks: [String: Double] = [:]
    var day = effect.start.utcDay
    while Instant(utc: day) < effect.end {
      let seconds = min(effect.end, Instant(utc: day.adding(1))).seconds(since: max(effect.start, Instant(utc: day)))
      days[day.description] = seconds / 86_400
      weeks[Week(containing: day).description, default: 0] += seconds
      day = day.adding(1)
    }
    return (days.mapValues(rounded), weeks.mapValues { rounded($0 / 604_800) })
  }

  private static func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
}

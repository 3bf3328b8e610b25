import Records

/// Trends, and when a level reaches its limit.
extension English {
  func telling(_ fact: LimitAhead) -> Telling {
    let name = gauge(of: fact.figure)
    // What the tables have; of readings that differ from day to day that of an ordinary one.
    let now = fact.reading == .last ? fact.value : LevelValue.rounded(fact.level, fact.crossing.unit)
    let level = value(now, fact.crossing.unit)
    let told =
      switch fact.reading {
      case .last: level
      case .mean: "daily mean \(level)"
      case .peak: "daily peak \(level)"
      case .low: "daily low \(level)"
      }
    let line = "\(name): \(told), \(step(fact.slope, fact.crossing.unit)) a day; \(ahead(fact))"
    let limit = value(fact.crossing.limit, fact.crossing.unit)
    return Telling(
      english: line + burst(fact) + ".",
      line: line, clause: "\(name.lowercasedFirst): \(limit) \(soon(fact))",
      headline: "\(name): \(limit) \(soon(fact))")
  }

  func telling(_ fact: FigureTrend) -> Telling {
    let (from, to) = apart(LevelValue.rounded(fact.from, fact.unit), LevelValue.rounded(fact.to, fact.unit), fact.unit)
    let (length, each) =
      fact.kind.isOfOneDay
      ? (days(fact.length), "a day")
      : fact.kind.usualPeriods < 8 ? (months(fact.length), "a month") : (weeks(fact.length), "a week")
    let moved = "\(fact.rises ? "rising" : "falling") for \(length)"
    let line = "\(title(fact.figure)): \(moved), from about \(from) to \(to)"
    return Telling(
      english: "\(line) (\(step(fact.slope, fact.unit)) \(each)).", line: line,
      clause: "\(short(fact.figure)) \(moved)",
      headline: EnglishFigures.headlines[fact.figure.base].map { "\($0): \(moved)" })
  }

  func sentence(_ advice: LimitAhead) -> String {
    let object =
      switch advice.figure.base {
      case .resources.diskUsage.last, .resources.diskUsage.max: "Free disk space"
      case .resources.memoryUsage.mean, .resources.memoryUsage.max: "Find out what uses more and more memory"
      case .resources.databaseConnections.mean, .resources.databaseConnections.max:
        "Find out what holds more and more database connections"
      default:
        advice.crossing.rises
          ? "Make room for \(gauge(of: advice.figure).lowercasedFirst)"
          : "Find out why \(gauge(of: advice.figure).lowercasedFirst) falls"
      }
    return "\(object): \(ahead(advice))."
  }

  /// `100 in about 26 days (22 to 30), around 11 December`.
  private func ahead(_ fact: LimitAhead) -> String {
    let day = fact.reached
    let date = day.year == fact.day.year ? EnglishDates.dayAndMonth(day) : EnglishDates.day(day)
    let soonest = plain(Int(held: fact.soonest.rounded()))
    let latest = fact.latest.map { plain(Int(held: $0.rounded())) }
    let range = latest.map { $0 == soonest ? "" : " (\(soonest) to \($0))" } ?? " (at least \(soonest))"
    return "\(value(fact.crossing.limit, fact.crossing.unit)) \(soon(fact))\(range), around \(date)"
  }

  /// Nothing where it would be the same day.
  private func burst(_ fact: LimitAhead) -> String {
    guard let earliest = fact.burstDay else { return "" }
    let date = earliest.year == fact.day.year ? EnglishDates.dayAndMonth(earliest) : EnglishDates.day(earliest)
    let kind = fact.crossing.rises ? "a burst like the highest" : "a dip like the lowest"
    return "; with \(kind) of these days from \(date) on"
  }

  private func soon(_ fact: LimitAhead) -> String {
    let whole = Int(held: fact.days.rounded())
    return whole < 1 ? "in less than a day" : "in about \(days(whole))"
  }

  private func step(_ slope: Double, _ unit: Unit) -> String {
    "\(slope > 0 ? "up" : "down") \(EnglishNumbers.style.step(abs(slope), unit))"
  }
}

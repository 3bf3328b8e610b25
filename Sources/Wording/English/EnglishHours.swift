import Records

/// Hours and days unlike those before.
extension English {
  func telling(_ fact: UnusualHours) -> Telling {
    let what =
      switch fact.figure.base {
      case .requests.errors: "many failed requests"
      case .requests.count: fact.isMore ? "many requests" : "few requests"
      default: "slow responses"
      }
    let often = fact.again == nil ? "Unusually \(what)" : "Again unusually \(what)"
    let number = (fact.unit == .seconds ? "mean " : "") + value(fact.value, fact.unit)
    let told =
      fact.hour == fact.span ? number : "\(number) at \(EnglishDates.clock(fact.hour.start, in: fact.hour.zone))"
    let headline = "\(often), \(brief(fact.span)): \(told)"
    let rest = fact.otherTimes > 0 ? "; \(EnglishNumbers.counted(fact.otherTimes, "more time", "more times"))" : ""
    let before = fact.again.map { "; farther off on \(date($0, year: fact.span.firstDay.year))" } ?? ""
    return Telling(
      english: "\(headline) (\(expected(fact)))\(rest)\(before).", line: "\(headline) (\(expected(fact)))",
      clause: "unusually \(what) \(brief(fact.span))", headline: headline)
  }

  func telling(_ fact: UnusualDays) -> Telling {
    let day = EnglishDates.shortWeekday(fact.span.firstDay)
    let what = "unusually \(fact.isMore ? "high" : "low")"
    let line =
      "\(title(fact.figure)), \(day): \(value(fact.value, fact.unit)), \(what)"
    let rest = fact.otherDays > 0 ? "; \(EnglishNumbers.counted(fact.otherDays, "more day", "more days"))" : ""
    let told = "\(line) (\(expected(fact.low, fact.high, fact.unit)))"
    return Telling(
      english: "\(told)\(rest).", line: told,
      clause: "\(short(fact.figure)) \(what) \(day)",
      headline: EnglishFigures.headlines[fact.figure.base].map {
        "\($0) \(what) \(day): \(value(fact.value, fact.unit))"
      })
  }

  private func expected(_ fact: UnusualHours) -> String { expected(fact.low, fact.high, fact.unit) }

  private func expected(_ low: Double, _ high: Double, _ unit: Unit) -> String {
    low > 0 ? "expected \(value(low, unit)) to \(value(high, unit))" : "expected at most \(value(high, unit))"
  }
}

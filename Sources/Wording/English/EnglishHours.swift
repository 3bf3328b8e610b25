import Records

/// Hours unlike those before.
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

  private func expected(_ fact: UnusualHours) -> String {
    let high = value(fact.high, fact.unit)
    return fact.low > 0 ? "expected \(value(fact.low, fact.unit)) to \(high)" : "expected at most \(high)"
  }
}

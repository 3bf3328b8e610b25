import Records

/// Hours unlike those before.
extension Russian {
  func telling(_ fact: UnusualHours) -> Telling {
    let what =
      switch fact.figure.base {
      case .requests.errors: "много неудачных запросов"
      case .requests.count: fact.isMore ? "много запросов" : "мало запросов"
      default: "долгие ответы"
      }
    let often = fact.again == nil ? "Необычно \(what)" : "Снова необычно \(what)"
    let number = (fact.unit == .seconds ? "в среднем " : "") + value(fact.value, fact.unit)
    let told =
      fact.hour == fact.span ? number : "\(number) за час с \(RussianDates.clock(fact.hour.start, in: fact.hour.zone))"
    let headline = "\(often), \(brief(fact.span)): \(told)"
    let rest = fact.otherTimes > 0 ? "; ещё \(RussianNumbers.counted(fact.otherTimes, "раз", "раза", "раз"))" : ""
    let before = fact.again.map { "; \(date($0, year: fact.span.firstDay.year)) отклонение было больше" } ?? ""
    return Telling(
      bound: "\(headline) (\(expected(fact)))\(rest)\(before).", line: "\(headline) (\(expected(fact)))",
      clause: "необычно \(what) \(brief(fact.span))", headline: RussianTypography.bound(headline))
  }

  private func expected(_ fact: UnusualHours) -> String {
    let high = value(fact.high, fact.unit)
    return fact.low > 0 ? "ожидалось от \(value(fact.low, fact.unit)) до \(high)" : "ожидалось не больше \(high)"
  }
}

import Records

/// Hours and days unlike those before.
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

  func telling(_ fact: UnusualDays) -> Telling {
    let day = RussianDates.shortWeekday(fact.span.firstDay)
    let what = "необычно \(fact.isMore ? "высокое" : "низкое") значение"
    let line =
      "\(object(fact.figure)), \(day): \(value(fact.value, fact.unit)), \(what)"
    let rest = fact.otherDays > 0 ? "; ещё \(days(fact.otherDays))" : ""
    let told = "\(line) (\(expected(fact.low, fact.high, fact.unit)))"
    return Telling(
      bound: "\(told)\(rest).", line: told,
      clause: "\(object(fact.figure).lowercasedFirst), \(day): \(what)",
      headline: isNamed(fact.figure) ? RussianTypography.bound(line) : nil)
  }

  private func expected(_ fact: UnusualHours) -> String { expected(fact.low, fact.high, fact.unit) }

  private func expected(_ low: Double, _ high: Double, _ unit: Unit) -> String {
    low > 0 ? "ожидалось от \(value(low, unit)) до \(value(high, unit))" : "ожидалось не больше \(value(high, unit))"
  }
}

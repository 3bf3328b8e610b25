package import Records

/// Measures beyond their limits.
extension Russian {
  func telling(_ fact: ValueBeyond) -> Telling {
    let (figure, crossing) = (fact.figure, fact.crossing)
    let value = value(fact.value, crossing.unit)
    return Telling(
      bound:
        "\(answered(figure, within: value) ?? "\(object(figure)): \(value)") (\(self.limit(crossing)))\(fact.rise.map { ", " + moved($0) } ?? "").",
      clause: "\(subject(figure).text) \(value) (\(self.limit(crossing)))",
      headline: opening(of: figure).map { "\($0)\u{A0}—\u{A0}\(value) (\(self.limit(crossing)))" })
  }

  /// What a quantile says to a manager: `95 % ответов быстрее 3,25 с`; nil for other figures.
  func answered(_ figure: FigureID, within value: String) -> String? {
    switch figure.base {
    case .requests.duration.p50: "Половина ответов быстрее \(value)"
    case .requests.duration.p95: "95 % ответов быстрее \(value)"
    case .requests.duration.p99: "99 % ответов быстрее \(value)"
    default: nil
    }
  }

  func telling(_ fact: ShareBeyond) -> Telling {
    let (figure, crossing) = (fact.figure, fact.crossing)
    let share = share(fact.count, of: fact.of)
    let brief = brief(fact.stretch)
    let rest = "\(brief) (\(plain(fact.count)) из \(plain(fact.of)); \(limit(crossing)))\(others(fact.days))."
    guard figure == .requests.errorRate else {
      return Telling(
        bound: "\(subject(figure).capitalized) — \(share), \(rest)",
        clause: "\(subject(figure).text) \(share), \(brief) (\(limit(crossing)))",
        brief: "\(subject(figure).text) \(share) \(shortest(fact.stretch))")
    }
    let failed = "\(share) запросов с\u{A0}ошибкой"
    return Telling(
      bound: "\(failed), \(rest)", clause: "\(failed), \(brief)",
      brief: "\(failed) \(shortest(fact.stretch))",
      headline: "\(failed), \(brief), \(limit(crossing))")
  }

  func telling(_ fact: QuantileBeyond) -> Telling {
    let (figure, crossing) = (fact.figure, fact.crossing)
    let part = "\(plain(fact.count)) из \(RussianNumbers.genitive(fact.of, "запроса", "запросов"))"
    let rows =
      figure.family == .requests
      ? "дольше \(value(crossing.limit, crossing.unit)) длились \(part)"
      : "таких записей \(plain(fact.count)) из \(plain(fact.of))"
    let at = (fact.days?.days.count ?? 1) > 1 ? " временами " : " — "
    let start = "\(subject(figure).capitalized)\(at)\(outside(crossing))\(when(fact.stretch, fact.days, "хуже всего"))"
    return Telling(
      bound: "\(start): \(rows) (\(limit(crossing)))\(over(fact.days)).",
      line: "\(start): \(rows)\(over(fact.days))",
      clause: clause(subject(figure).text, crossing, fact.stretch),
      brief: "\(subject(figure).text) \(outside(crossing))",
      headline: opening(of: figure).map {
        "\($0)\u{A0}— \(outside(crossing)), \(brief(fact.stretch))"
      })
  }

  func telling(_ fact: ReadingsBeyond) -> Telling {
    let (gauge, crossing) = (gauge(fact.figure), fact.crossing)
    // Single readings beyond the limit are no stretch, so other days may have some.
    let steadily = (fact.days?.days.count ?? 1) > 1 ? "подолгу " : ""
    let start = "\(gauge) \(steadily)\(outside(crossing))\(when(fact.stretch, fact.days, "дольше всего"))"
    return Telling(
      bound: "\(start): "
        + RussianNumbers.counted(fact.count, "измерение", "измерения", "измерений")
        + " подряд (\(limit(crossing)))\(over(fact.days)).", line: start + over(fact.days),
      clause: clause(gauge.lowercasedFirst, crossing, fact.stretch),
      brief: "\(gauge.lowercasedFirst) \(outside(crossing))")
  }

  func telling(_ fact: LimitRecovery) -> Telling {
    Telling(
      bound: "\(object(fact.figure)): снова в пределах порога"
        + (fact.last.flatMap(RussianDates.since).map { " \($0)" } ?? "") + ".")
  }

  /// `за 85 мин`, in a report of several days `в среду`.
  private func shortest(_ span: LocalSpan) -> String {
    guard !span.namesDays, let end = span.end else { return RussianDates.shortest(span) }
    return "за \(lasted(end.seconds(since: span.start)))"
  }

  /// Behind a value; in a report of several days also how many: ` в 3 из 7 дней (вт–чт), больше всего в четверг 12 ноября,
  /// 07:30–13:25`.
  private func when(_ stretch: LocalSpan, _ days: BeyondDays?, _ most: String) -> String {
    guard let days, days.days.count > 1 else { return ", " + brief(stretch) }
    return " \(on(days)), \(most) \(RussianDates.long(stretch))"
  }

  /// Behind a share of requests, which says when it was the largest.
  private func others(_ days: BeyondDays?) -> String {
    guard let days, days.days.count > 1 else { return "" }
    return "; за порогом \(on(days))\(over(days))"
  }

  private func on(_ days: BeyondDays) -> String {
    let names = RussianDates.names(days.days, of: days.of)
    return "в \(plain(days.days.count)) из \(RussianNumbers.genitive(days.of, "дня", "дней"))"
      + (names.map { " (\($0))" } ?? "")
  }

  /// Nothing where one time was all, and its end is said.
  private func over(_ days: BeyondDays?) -> String {
    guard let days, days.days.count > 1 else { return "" }
    return days.lastEnd.flatMap { RussianDates.end($0, of: days.of) }.map { "; всё закончилось \($0)" }
      ?? "; ещё не закончилось"
  }

  package func beyond(_ limit: Double, _ unit: Unit, rises: Bool) -> String {
    RussianTypography.bound("\(rises ? "выше" : "ниже") \(value(limit, unit))")
  }

  package func brief(_ span: LocalSpan) -> String { RussianDates.briefStretch(span) }

  private func clause(_ subject: String, _ crossing: Crossing, _ stretch: LocalSpan) -> String {
    "\(subject) \(outside(crossing)), \(brief(stretch))"
  }

  private func outside(_ crossing: Crossing) -> String {
    beyond(crossing.limit, crossing.unit, rises: crossing.rises)
  }

  /// `критично от 5 %`, `внимание от 1 %`.
  func limit(_ crossing: Crossing) -> String {
    "\(crossing.level == .critical ? "критично" : "внимание") \(crossing.rises ? "от" : "ниже") "
      + value(crossing.limit, crossing.unit)
  }

  /// To the percent where that is exact enough.
  package func share(_ count: Int, of whole: Int) -> String {
    rounded(share: Double(count) / Double(max(1, whole)))
  }

  func rounded(share: Double) -> String {
    value((0.1...0.99).contains(share) ? (share * 100).rounded() / 100 : share, .fraction)
  }
}

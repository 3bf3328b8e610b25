package import Records

/// Measures beyond their limits.
extension English {
  func telling(_ fact: ValueBeyond) -> Telling {
    let crossing = fact.crossing
    let (value, limit) = (value(fact.value, crossing.unit), value(crossing.limit, crossing.unit))
    return Telling(
      english: "\(title(fact.figure)): \(value) (\(self.limit(crossing)))\(fact.rise.map { ", " + moved($0) } ?? "").",
      clause: "\(short(fact.figure)) \(value) (limit \(limit))",
      headline: EnglishFigures.headlines[fact.figure.base].map { "\($0): \(value) (\(self.limit(crossing)))" })
  }

  func telling(_ fact: ShareBeyond) -> Telling {
    let (figure, crossing) = (fact.figure, fact.crossing)
    let (share, limit) = (share(fact.count, of: fact.of), value(crossing.limit, crossing.unit))
    let brief = brief(fact.stretch)
    let rest = "\(brief) (\(plain(fact.count)) of \(plain(fact.of)); \(self.limit(crossing)))\(others(fact.days))."
    guard figure == .requests.errorRate else {
      return Telling(
        english: "\(title(figure)): \(share) \(rest)", clause: "\(short(figure)) \(share) \(brief) (limit \(limit))",
        brief: "\(short(figure)) \(share) \(shortest(fact.stretch))")
    }
    return Telling(
      english: "\(share) of requests failed \(rest)", clause: "\(share) of requests failed \(brief)",
      brief: "\(share) of requests failed \(shortest(fact.stretch))",
      headline: "\(share) of requests failed \(brief), limit \(limit)")
  }

  func telling(_ fact: QuantileBeyond) -> Telling {
    let (figure, crossing) = (fact.figure, fact.crossing)
    let requests = figure.family == .requests
    let rows = EnglishNumbers.counted(fact.of, requests ? "request" : "row", requests ? "requests" : "rows")
    let name = title(figure)
    let start =
      name + (name.contains(",") ? ", " : " ") + beyond(crossing)
      + ((fact.days?.days.count ?? 1) > 1 ? " at times " : " ")
      + when(fact.stretch, fact.days, "worst")
    return Telling(
      english: "\(start): \(plain(fact.count)) of \(rows) "
        + (requests
          ? "took over \(value(crossing.limit, crossing.unit))" : fact.count == 1 ? "was beyond it" : "were beyond it")
        + "\(over(fact.days)).",
      clause: "\(short(figure)) \(beyond(crossing)) \(brief(fact.stretch))",
      brief: "\(short(figure)) \(beyond(crossing))",
      headline: EnglishFigures.headlines[figure.base].map {
        "\($0) \(beyond(crossing)) \(brief(fact.stretch))"
      })
  }

  func telling(_ fact: ReadingsBeyond) -> Telling {
    let name = gauge(fact.figure)
    // Single readings beyond the limit are no stretch, so other days may have some.
    let steadily = (fact.days?.days.count ?? 1) > 1 ? "for stretches " : ""
    let start = "\(name) \(beyond(fact.crossing)) \(steadily)\(when(fact.stretch, fact.days, "the longest"))"
    return Telling(
      english: "\(start): \(plain(fact.count)) readings in a row\(over(fact.days)).",
      line: start + over(fact.days),
      clause: "\(name.lowercasedFirst) \(beyond(fact.crossing)) \(brief(fact.stretch))",
      brief: "\(name.lowercasedFirst) \(beyond(fact.crossing))")
  }

  func telling(_ fact: LimitRecovery) -> Telling {
    Telling(
      english: "\(title(fact.figure)): within the limit again"
        + (fact.last.flatMap(EnglishDates.end).map { " since \($0)" } ?? "") + ".")
  }

  package func beyond(_ limit: Double, _ unit: Unit, rises: Bool) -> String {
    EnglishTypography.bound("\(rises ? "above" : "below") \(value(limit, unit))")
  }

  package func brief(_ span: LocalSpan) -> String { EnglishDates.briefStretch(span) }

  /// `for 85 min`, in a report of several days `Wed 11 Nov`.
  private func shortest(_ span: LocalSpan) -> String {
    guard !span.namesDays, let end = span.end else { return EnglishDates.shortest(span) }
    return "for \(lasted(end.seconds(since: span.start)))"
  }

  /// In a report of several days also how many: `on 3 of 7 days (Tue–Thu), worst Thu 12 Nov, 07:30–13:25`.
  private func when(_ stretch: LocalSpan, _ days: BeyondDays?, _ most: String) -> String {
    guard let days, days.days.count > 1 else { return brief(stretch) }
    return "\(on(days)), \(most) \(brief(stretch))"
  }

  /// Behind a share of requests, which says when it was the largest: `, on 3 of 7 days (Tue–Thu)`.
  private func others(_ days: BeyondDays?) -> String {
    guard let days, days.days.count > 1 else { return over(days) }
    return "; beyond the limit \(on(days))\(over(days))"
  }

  private func on(_ days: BeyondDays) -> String {
    let names = EnglishDates.names(days.days, of: days.of)
    return "on \(plain(days.days.count)) of \(self.days(days.of))" + (names.map { " (\($0))" } ?? "")
  }

  /// Nothing where one time was all, and its end is said.
  private func over(_ days: BeyondDays?) -> String {
    guard let days, days.days.count > 1 else { return "" }
    return days.lastEnd.flatMap { EnglishDates.end($0, of: days.of) }.map { "; all over by \($0)" }
      ?? "; not over yet"
  }

  private func beyond(_ crossing: Crossing) -> String {
    beyond(crossing.limit, crossing.unit, rises: crossing.rises)
  }

  func limit(_ crossing: Crossing) -> String {
    "limit \(value(crossing.limit, crossing.unit))"
  }

  /// To the percent where that is exact enough.
  package func share(_ count: Int, of whole: Int) -> String {
    rounded(share: Double(count) / Double(max(1, whole)))
  }

  func rounded(share: Double) -> String {
    value((0.1...0.99).contains(share) ? (share * 100).rounded() / 100 : share, .fraction)
  }
}

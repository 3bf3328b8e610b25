package import Records

/// Measures beyond their limits.
extension Russian {
  func telling(_ fact: ValueBeyond) -> Telling {
    let (figure, crossing) = (fact.figure, fact.crossing)
    let (value, limit) = (value(fact.value, crossing.unit), value(crossing.limit, crossing.unit))
    return Telling(
      bound: "\(subject(figure).capitalized) — \(value) (\(self.limit(crossing))).",
      clause: "\(subject(figure).text) \(value) (порог \(limit))",
      headline: opening(of: figure).map { "\($0)\u{A0}—\u{A0}\(value) (\(self.limit(crossing)))" })
  }

  func telling(_ fact: ShareBeyond) -> Telling {
    let (figure, crossing) = (fact.figure, fact.crossing)
    let (share, threshold) = (share(fact.count, of: fact.of), value(crossing.limit, crossing.unit))
    let (when, brief) = (RussianDates.stretch(fact.stretch), brief(fact.stretch))
    let rest = "(\(plain(fact.count)) из \(plain(fact.of)); \(limit(crossing)))."
    guard figure == .requests.errorRate else {
      return Telling(
        bound: "\(subject(figure).capitalized) — \(share) \(when) \(rest)",
        clause: "\(subject(figure).text) \(share) \(brief) (порог \(threshold))")
    }
    let failed = "ошибкой закончились \(share) запросов"
    return Telling(
      bound: "\(when.prefix(1).uppercased() + when.dropFirst()) \(failed) \(rest)",
      clause: "\(share) запросов с ошибкой, \(brief)", headline: "\(brief) \(failed), порог\u{A0}\(threshold)")
  }

  func telling(_ fact: QuantileBeyond) -> Telling {
    let (figure, crossing) = (fact.figure, fact.crossing)
    let rows =
      figure.family == .requests
      ? "дольше длились \(plain(fact.count)) из \(RussianNumbers.genitive(fact.of, "запроса", "запросов"))"
      : "таких записей \(plain(fact.count)) из \(plain(fact.of))"
    return Telling(
      bound: "\(subject(figure).capitalized) — \(outside(crossing)) \(RussianDates.stretch(fact.stretch)): \(rows) (\(limit(crossing))).",
      clause: clause(figure, crossing, fact.stretch),
      headline: opening(of: figure).map {
        "\($0)\u{A0}— \(outside(crossing)) \(brief(fact.stretch))"
      })
  }

  func telling(_ fact: ReadingsBeyond) -> Telling {
    Telling(
      bound: "\(gauge(fact.figure)) — \(outside(fact.crossing)) \(RussianDates.stretch(fact.stretch)): "
        + RussianNumbers.counted(fact.count, "измерение", "измерения", "измерений")
        + " подряд (\(self.limit(fact.crossing))).",
      clause: clause(fact.figure, fact.crossing, fact.stretch))
  }

  func telling(_ fact: LimitRecovery) -> Telling {
    Telling(bound: "\(subject(fact.figure).capitalized) — снова в пределах порога.")
  }

  package func beyond(_ limit: Double, _ unit: Unit, rises: Bool) -> String {
    RussianTypography.bound("\(rises ? "выше" : "ниже") \(value(limit, unit))")
  }

  package func brief(_ span: LocalSpan) -> String { RussianDates.briefStretch(span) }

  private func clause(_ figure: FigureID, _ crossing: Crossing, _ stretch: LocalSpan) -> String {
    "\(subject(figure).text) \(beyond(crossing.limit, crossing.unit, rises: crossing.rises)) \(brief(stretch))"
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

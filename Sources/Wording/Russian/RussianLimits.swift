package import Records

/// Measures beyond their limits.
extension Russian {
  func telling(_ fact: ValueBeyond) -> Telling {
    let (figure, crossing) = (fact.figure, fact.crossing)
    let (value, limit) = (value(fact.value, crossing.unit), value(crossing.limit, crossing.unit))
    return Telling(
      bound: "\(subject(figure).capitalized) — \(value), \(beyond(crossing)).",
      clause: "\(subject(figure).text) \(value) (порог \(limit))",
      headline: opening(of: figure).map { "\($0)\u{A0}—\u{A0}\(value), \(side(crossing)) порога \(limit)" })
  }

  func telling(_ fact: ShareBeyond) -> Telling {
    let (figure, crossing) = (fact.figure, fact.crossing)
    let (share, limit) = (share(fact.count, of: fact.of), value(crossing.limit, crossing.unit))
    let (when, brief) = (RussianDates.stretch(fact.stretch), brief(fact.stretch))
    let rest = "(\(plain(fact.count)) из \(plain(fact.of))), \(beyond(crossing))."
    guard figure == .requests.errorRate else {
      return Telling(
        bound: "\(subject(figure).capitalized) — \(share) \(when) \(rest)",
        clause: "\(subject(figure).text) \(share) \(brief) (порог \(limit))")
    }
    let failed = "ошибкой закончились \(share) запросов"
    return Telling(
      bound: "\(when.prefix(1).uppercased() + when.dropFirst()) \(failed) \(rest)",
      clause: "\(brief) \(failed) (порог \(limit))", headline: "\(brief) \(failed), порог\u{A0}\(limit)")
  }

  func telling(_ fact: QuantileBeyond) -> Telling {
    let (figure, crossing) = (fact.figure, fact.crossing)
    let rows =
      figure.family == .requests
      ? "дольше длились \(plain(fact.count)) из \(RussianNumbers.genitive(fact.of, "запроса", "запросов"))"
      : "таких записей \(plain(fact.count)) из \(plain(fact.of))"
    return Telling(
      bound: "\(subject(figure).capitalized) — \(beyond(crossing)) \(RussianDates.stretch(fact.stretch)): \(rows).",
      clause: clause(figure, crossing, fact.stretch),
      headline: opening(of: figure).map {
        "\($0)\u{A0}— \(side(crossing)) \(value(crossing.limit, crossing.unit)) \(brief(fact.stretch))"
      })
  }

  func telling(_ fact: ReadingsBeyond) -> Telling {
    Telling(
      bound: "\(gauge(fact.figure)) — \(beyond(fact.crossing)) \(RussianDates.stretch(fact.stretch)): "
        + RussianNumbers.counted(fact.count, "измерение", "измерения", "измерений") + " подряд.",
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

  private func side(_ crossing: Crossing) -> String { crossing.rises ? "выше" : "ниже" }

  private func beyond(_ crossing: Crossing) -> String {
    let threshold =
      switch crossing.level {
      case .warning: "порога предупреждения"
      case .critical: "критического порога"
      }
    return "\(side(crossing)) \(threshold) (\(value(crossing.limit, crossing.unit)))"
  }

  /// To the percent where that is exact enough.
  package func share(_ count: Int, of whole: Int) -> String {
    rounded(share: Double(count) / Double(max(1, whole)))
  }

  func rounded(share: Double) -> String {
    value((0.1...0.99).contains(share) ? (share * 100).rounded() / 100 : share, .fraction)
  }
}

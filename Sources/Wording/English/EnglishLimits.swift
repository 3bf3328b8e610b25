package import Records

/// Measures beyond their limits.
extension English {
  func telling(_ fact: ValueBeyond) -> Telling {
    let crossing = fact.crossing
    let (value, limit) = (value(fact.value, crossing.unit), value(crossing.limit, crossing.unit))
    return Telling(
      "\(statement(fact.figure)) \(value), \(self.limit(crossing)).",
      clause: "\(short(fact.figure)) \(value) (limit \(limit))",
      headline: EnglishFigures.headlines[fact.figure.base].map {
        "\($0) \(tight(value)): \(side(crossing)) the limit of \(tight(limit))"
      })
  }

  func telling(_ fact: ShareBeyond) -> Telling {
    let (figure, crossing) = (fact.figure, fact.crossing)
    let (share, limit) = (share(fact.count, of: fact.of), value(crossing.limit, crossing.unit))
    let rest =
      "\(EnglishDates.stretch(fact.stretch)) (\(plain(fact.count)) of \(plain(fact.of))), \(self.limit(crossing))."
    let brief = brief(fact.stretch)
    guard figure == .requests.errorRate else {
      return Telling(
        "\(title(figure)): \(share) \(rest)", clause: "\(short(figure)) \(share) \(brief) (limit \(limit))")
    }
    return Telling(
      "\(share) of requests failed \(rest)", clause: "\(share) of requests failed \(brief) (limit \(limit))",
      headline: "\(share) of requests failed \(brief), limit \(tight(limit))")
  }

  func telling(_ fact: QuantileBeyond) -> Telling {
    let (figure, crossing) = (fact.figure, fact.crossing)
    let requests = figure.family == .requests
    let rows = EnglishNumbers.counted(fact.of, requests ? "request" : "row", requests ? "requests" : "rows")
    return Telling(
      "\(past(figure)) \(limit(crossing)) \(EnglishDates.stretch(fact.stretch)): \(plain(fact.count)) of \(rows) "
        + (requests ? "took longer." : fact.count == 1 ? "was beyond it." : "were beyond it."),
      clause: "\(short(figure)) \(beyond(crossing)) \(brief(fact.stretch))",
      headline: EnglishFigures.headlines[figure.base].map {
        "\($0) \(side(crossing)) \(tight(value(crossing.limit, crossing.unit))) \(brief(fact.stretch))"
      })
  }

  func telling(_ fact: ReadingsBeyond) -> Telling {
    Telling(
      "\(gauge(fact.figure)) \(limit(fact.crossing)) \(EnglishDates.stretch(fact.stretch)): \(plain(fact.count)) readings "
        + "in a row.", clause: "\(short(fact.figure)) \(beyond(fact.crossing)) \(brief(fact.stretch))")
  }

  func telling(_ fact: LimitRecovery) -> Telling {
    Telling(
      isSubject(fact.figure)
        ? "\(subject(fact.figure)) is back within its limit." : "\(title(fact.figure)): back within the limit.")
  }

  package func beyond(_ limit: Double, _ unit: Unit, rises: Bool) -> String {
    "\(rises ? "above" : "below") \(value(limit, unit))"
  }

  package func brief(_ span: LocalSpan) -> String { EnglishDates.briefStretch(span) }

  private func beyond(_ crossing: Crossing) -> String {
    beyond(crossing.limit, crossing.unit, rises: crossing.rises)
  }

  private func side(_ crossing: Crossing) -> String { crossing.rises ? "above" : "below" }

  private func limit(_ crossing: Crossing) -> String {
    "\(side(crossing)) the \(crossing.level.rawValue) limit of " + value(crossing.limit, crossing.unit)
  }

  /// To the percent where that is exact enough.
  package func share(_ count: Int, of whole: Int) -> String {
    rounded(share: Double(count) / Double(max(1, whole)))
  }

  func rounded(share: Double) -> String {
    value((0.1...0.99).contains(share) ? (share * 100).rounded() / 100 : share, .fraction)
  }

  /// Over a chart a number and its unit stay on one line.
  func tight(_ value: String) -> String { value.replacing(" ", with: "\u{A0}") }
}

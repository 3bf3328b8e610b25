package import Records

/// Measures beyond their limits.
extension English {
  func telling(_ fact: ValueBeyond) -> Telling {
    let crossing = fact.crossing
    let (value, limit) = (value(fact.value, crossing.unit), value(crossing.limit, crossing.unit))
    return Telling(
      english: "\(title(fact.figure)): \(value) (\(self.limit(crossing))).",
      clause: "\(short(fact.figure)) \(value) (limit \(limit))",
      headline: EnglishFigures.headlines[fact.figure.base].map { "\($0): \(value) (\(self.limit(crossing)))" })
  }

  func telling(_ fact: ShareBeyond) -> Telling {
    let (figure, crossing) = (fact.figure, fact.crossing)
    let (share, limit) = (share(fact.count, of: fact.of), value(crossing.limit, crossing.unit))
    let brief = brief(fact.stretch)
    let rest = "\(brief) (\(plain(fact.count)) of \(plain(fact.of)); \(self.limit(crossing)))."
    guard figure == .requests.errorRate else {
      return Telling(
        english: "\(title(figure)): \(share) \(rest)", clause: "\(short(figure)) \(share) \(brief) (limit \(limit))")
    }
    return Telling(
      english: "\(share) of requests failed \(rest)", clause: "\(share) of requests failed \(brief)",
      headline: "\(share) of requests failed \(brief), limit \(limit)")
  }

  func telling(_ fact: QuantileBeyond) -> Telling {
    let (figure, crossing) = (fact.figure, fact.crossing)
    let requests = figure.family == .requests
    let rows = EnglishNumbers.counted(fact.of, requests ? "request" : "row", requests ? "requests" : "rows")
    return Telling(
      english: "\(title(figure)): \(beyond(crossing)) \(brief(fact.stretch)), \(plain(fact.count)) of \(rows) "
        + (requests ? "took longer" : fact.count == 1 ? "was beyond it" : "were beyond it")
        + " (\(limit(crossing))).",
      clause: "\(short(figure)) \(beyond(crossing)) \(brief(fact.stretch))",
      headline: EnglishFigures.headlines[figure.base].map {
        "\($0) \(beyond(crossing)) \(brief(fact.stretch))"
      })
  }

  func telling(_ fact: ReadingsBeyond) -> Telling {
    let name = gauge(fact.figure)
    return Telling(
      english: "\(name) \(beyond(fact.crossing)) \(brief(fact.stretch)): \(plain(fact.count)) readings in a row "
        + "(\(limit(fact.crossing))).",
      clause: "\(name.lowercasedFirst) \(beyond(fact.crossing)) \(brief(fact.stretch))")
  }

  func telling(_ fact: LimitRecovery) -> Telling {
    Telling(english: "\(title(fact.figure)): back within the limit.")
  }

  package func beyond(_ limit: Double, _ unit: Unit, rises: Bool) -> String {
    EnglishTypography.bound("\(rises ? "above" : "below") \(value(limit, unit))")
  }

  package func brief(_ span: LocalSpan) -> String { EnglishDates.briefStretch(span) }

  private func beyond(_ crossing: Crossing) -> String {
    beyond(crossing.limit, crossing.unit, rises: crossing.rises)
  }

  private func limit(_ crossing: Crossing) -> String {
    "\(crossing.level.rawValue) \(crossing.rises ? "from" : "below") \(value(crossing.limit, crossing.unit))"
  }

  /// To the percent where that is exact enough.
  package func share(_ count: Int, of whole: Int) -> String {
    rounded(share: Double(count) / Double(max(1, whole)))
  }

  func rounded(share: Double) -> String {
    value((0.1...0.99).contains(share) ? (share * 100).rounded() / 100 : share, .fraction)
  }
}

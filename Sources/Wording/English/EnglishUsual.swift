package import Records

/// Figures beside what they usually are.
extension English {
  func telling(_ fact: UsualChange) -> Telling {
    let figure = fact.figure
    let (usual, now) = apart(fact.usual, fact.now, fact.unit)
    let pair = "\(now), usual \(usual)"
    guard fact.verdict.isMoved else {
      let what = fact.verdict == .noChange ? "no real change" : "no clear change"
      return Telling(english: "\(title(figure)): \(what) (\(now), usual \(usual); \(basis(fact))).")
    }
    let probably = fact.isLikely ? "probably " : ""
    let told = fact.parts.map { " (\(plain($0.part)) of \(plain($0.whole)))" } ?? ""
    let of =
      fact.usualParts.map { " (\(plain($0.part)) of \(plain($0.whole)) in \(basis(fact)))" } ?? " (\(basis(fact)))"
    let line = "\(title(figure)): \(pair)" + (fact.isLikely ? ", \(probably)\(fact.size.isUp ? "up" : "down")" : "")
    return Telling(
      english: "\(title(figure)): \(now)\(told), usual \(usual)\(of): \(probably)\(size(fact)).", line: line,
      clause: "\(short(figure)) \(now), usual \(usual)", brief: "\(short(figure)) \(now)",
      headline: (figure.hasOwnTitle ? title(figure) : EnglishFigures.headlines[figure.base]).map { "\($0): \(pair)" })
  }

  package func unmoved(_ figures: [UsualChange]) -> String? {
    func named(_ verdict: Verdict, _ what: String) -> String? {
      let names = figures.filter { $0.verdict == verdict }.map { title($0.figure).lowercasedFirst }
      return names.isEmpty ? nil : "\(what): \(names.joined(separator: "; "))."
    }
    let told = [named(.notEnoughData, "No clear change against the usual"), named(.noChange, "As usual")].compactMap(
      \.self)
    return told.isEmpty ? nil : EnglishTypography.bound(told.joined(separator: " "))
  }

  package func usual(_ value: String) -> String { "usual \(value)" }

  /// `7 Fridays`, `4 weeks since the new level of 22 October`.
  private func basis(_ fact: UsualChange) -> String {
    let periods = fact.basis.periods
    let name =
      fact.basis.weekday.map {
        EnglishNumbers.counted(periods, EnglishDates.weekdays[$0 - 1], EnglishDates.weekdays[$0 - 1] + "s")
      }
      ?? (fact.kind.usualPeriods < 8 ? months(periods) : weeks(periods))
    return name + (fact.basis.since.map { " since the new level of \(EnglishDates.dayAndMonth($0))" } ?? "")
  }

  private func size(_ fact: UsualChange) -> String {
    let (up, down) = ("up", "down")
    switch fact.size {
    case .points(let point, let low, let high):
      let moved = EnglishNumbers.grouped(abs(point) * 100, decimals: abs(point) < 0.001 ? 2 : 1)
      return "\(point > 0 ? up : down) \(moved) points (likely \(points(low, high)))"
    case .amount(let point, let low, let high):
      let ends = (point > 0 ? [low, high] : [-high, -low]).map { value(fact.rounded($0), fact.unit) }
      return "\(value(fact.rounded(abs(point)), fact.unit)) \(point > 0 ? "more" : "fewer") "
        + "(likely \(ends.joined(separator: " to ")))"
    case .ratio(let point, let low, let high), .ratioOfDays(let point, let low, let high):
      let daily = if case .ratioOfDays = fact.size { "on its days " } else { "" }
      func written(_ value: Double) -> String { EnglishNumbers.significant(value, 2) }
      if point >= 1.5 {
        return "\(daily)\(written(point)) times as high (likely \(written(low)) to \(written(high)) times)"
      }
      func percent(_ ratio: Double) -> String { EnglishNumbers.grouped((ratio - 1) * 100, decimals: 0) }
      return point > 1
        ? "\(daily)\(percent(point)) % higher (likely \(percent(low)) to \(percent(high)) %)"
        : "\(daily)\(percent(2 - point)) % lower (likely \(percent(2 - high)) to \(percent(2 - low)) %)"
    }
  }
}

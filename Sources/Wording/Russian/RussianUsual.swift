import Numerals
package import Records

/// Figures beside what they usually are.
extension Russian {
  func telling(_ fact: UsualChange) -> Telling {
    let object = object(fact.figure)
    let (usual, now) = apart(fact.usual, fact.now, fact.unit)
    guard fact.verdict.isMoved else {
      let what =
        fact.verdict == .noChange
        ? "без существенных изменений"
        : fact.now == fact.usual
          ? "изменение не подтверждено" : fact.size.isUp ? "рост не подтверждён" : "снижение не подтверждено"
      return Telling(bound: "\(object): \(what) (\(now), обычно \(usual), \(basis(fact))).")
    }
    let probably = fact.isLikely ? "вероятно, " : ""
    let told = fact.parts.map { " (\(plain($0.part)) из \(plain($0.whole)))" } ?? ""
    let of = fact.usualParts.map { " (\(plain($0.part)) из \(plain($0.whole)) \(basis(fact)))" } ?? " (\(basis(fact)))"
    let line =
      "\(object): \(now), обычно \(usual)"
      + (fact.isLikely ? ", \(probably)\(fact.size.isUp ? "больше" : "меньше")" : "")
    return Telling(
      bound: "\(object): \(now)\(told), обычно \(usual)\(of): \(probably)\(size(fact)).", line: line,
      clause: "\(object.lowercasedFirst): \(now), обычно \(usual)",
      headline: isNamed(fact.figure) ? RussianTypography.bound("\(object): \(now), обычно \(usual)") : nil)
  }

  package func unmoved(_ figures: [UsualChange]) -> String? {
    func named(_ verdict: Verdict, _ what: String) -> String? {
      let names = figures.filter { $0.verdict == verdict }.map { object($0.figure).lowercasedFirst }
      return names.isEmpty
        ? nil : "\(what): \(names.joined(separator: "; "))."
    }
    let told = [
      named(.notEnoughData, "Изменения относительно обычного не подтверждены"), named(.noChange, "Как обычно"),
    ]
    .compactMap(\.self)
    return told.isEmpty ? nil : RussianTypography.bound(told.joined(separator: " "))
  }

  package func usual(_ value: String) -> String { RussianTypography.bound("обычно \(value)") }

  static let weekdayForms = [
    ("понедельник", "понедельника", "понедельников"), ("вторник", "вторника", "вторников"), ("среду", "среды", "сред"),
    ("четверг", "четверга", "четвергов"), ("пятницу", "пятницы", "пятниц"), ("субботу", "субботы", "суббот"),
    ("воскресенье", "воскресенья", "воскресений"),
  ]

  /// `за 7 пятниц`, `за 4 недели с нового уровня 22 октября`.
  private func basis(_ fact: UsualChange) -> String {
    let forms =
      fact.basis.weekday.map { Self.weekdayForms[$0 - 1] }
      ?? (fact.kind.usualPeriods < 8 ? ("месяц", "месяца", "месяцев") : ("неделю", "недели", "недель"))
    return "за \(RussianNumbers.counted(fact.basis.periods, forms.0, forms.1, forms.2))"
      + (fact.basis.since.map { ", новый уровень с \(RussianDates.dayAndMonth($0))" } ?? "")
  }

  private func size(_ fact: UsualChange) -> String {
    let more = fact.size.isUp ? "больше" : "меньше"
    let likely = fact.isLikely ? "" : "вероятно, "
    let daily = if case .ratioOfDays = fact.size { "по дням " } else { "" }
    switch fact.size {
    case .points(let point, let low, let high):
      let moved = RussianNumbers.style.numerals.grouped(abs(point) * 100, decimals: abs(point) < 0.001 ? 2 : 1)
      return "\(more) на \(moved)\u{A0}п.\u{A0}п. (\(likely)\(points(low, high))\u{A0}п.\u{A0}п.)"
    case .amount(let point, let low, let high):
      let ends = (point > 0 ? [low, high] : [-high, -low]).map { value(fact.rounded($0), fact.unit) }
      return "\(more) на \(value(fact.rounded(abs(point)), fact.unit)) (\(likely)на \(range(ends)))"
    case .ratio(let point, let low, let high), .ratioOfDays(let point, let low, let high):
      func written(_ value: Double) -> String { RussianNumbers.style.numerals.significant(value, 2) }
      if point >= 1.5 {
        return "\(daily)в \(times(written(point))) больше (\(likely)в \(times(range([written(low), written(high)]))))"
      }
      func percent(_ ratio: Double) -> String {
        RussianNumbers.style.numerals.grouped((ratio - 1) * 100, decimals: 0)
      }
      let ends = point > 1 ? [percent(low), percent(high)] : [percent(2 - high), percent(2 - low)]
      return "\(daily)\(more) на \(percent(point > 1 ? point : 2 - point))\u{A0}% (\(likely)на \(range(ends))\u{A0}%)"
    }
  }
}

import Records
import Statistics

/// Makes what a figure usually is of the periods that are kept, and tests the period's value.
struct UsualMaker {
  let judged: JudgedFigure
  let figure: Figure
  let now: Double
  let figures: FigureSet
  let past: UsualPast
  let kept: KeptPast

  /// The median of the values.
  /// - Parameters:
  ///   - told: the figure that is judged.
  ///   - seconds: what a rate is multiplied by to be the figure; nil where it is the figure.
  func level(of told: Figure, seconds: Double?) -> UsualComparison? {
    let values = kept.periods.compactMap { value(told, $0) }
    guard values.count >= KeptPast.leastPeriods, let median = Spread.median(values), let now = told.value else {
      return nil
    }
    var comparison = made(usual: seconds.map { median * $0 } ?? median, periods: values.count)
    let own =
      past.own.isEmpty
      ? [DailyValue(day: day.number, weekday: day.weekday, now)] : past.own.compactMap { daily(told, $0) }
    let level = UsualLevel(history: kept.days.compactMap { daily(told, $0) }, usual: median, values: own)
    guard let level else { return comparison }
    let isOfOneDay = past.own.isEmpty
    let range = isOfOneDay ? level.range(of: values.count) : level.range(ofDays: own.count)
    comparison.range = ClosedRange(range, times: seconds ?? 1)
    let found = isOfOneDay ? level.judge(day: now, k: values.count) : level.judge(days: own)
    let (low, high) = (Rounding.significant15(found.interval.low), Rounding.significant15(found.interval.high))
    // Of a longer period the pair that is printed and its days may tell different stories.
    let agrees = (now > median) == (found.change > 0)
    let point = Rounding.significant15(found.point)
    comparison.test = UsualComparison.Test(
      p: found.p,
      size: found.isRatio
        ? isOfOneDay ? .ratio(point, low: low, high: high) : .ratioOfDays(point, low: low, high: high)
        : .amount(point * (seconds ?? 1), low: low * (seconds ?? 1), high: high * (seconds ?? 1)),
      isNotable: found.isNotable && agrees, isWithinMargin: found.isWithinMargin,
      statistics: [Evidence("t", Rounding.significant15(found.t)), Evidence("days", Double(kept.days.count))])
    return comparison
  }

  /// The periods' share, pooled.
  /// - Parameter bursts: φ̂ of the period's own stretches, 1 where there are none.
  func share(_ part: FigureID, bursts: Double, isOfOneDay: Bool) -> UsualComparison? {
    func proportion(_ share: (part: Int, whole: Int)) -> Proportion {
      Proportion(judged.judgesRest ? share.whole - share.part : share.part, of: share.whole)
    }
    guard let told = figures[part], let value = told.value,
      let own = PastPeriod.PastFigure(value, n: told.n, unit: told.unit.description).share
    else { return nil }
    let before = kept.periods.compactMap { $0.share(of: part) }
    guard before.count >= KeptPast.leastPeriods else { return nil }
    let pooled = before.reduce(into: (part: 0, whole: 0)) { sum, one in
      sum = (sum.part + one.part, sum.whole + one.whole)
    }
    let isShare = figure.unit == .fraction
    let size = isShare ? 1 : Double(own.whole)
    let rate = Double(pooled.part) / Double(pooled.whole)
    var comparison = made(usual: rate * size, periods: before.count)
    if isShare {
      comparison.parts = (
        ShareParts(own.part, of: own.whole), ShareParts(pooled.part, of: pooled.whole)
      )
    }
    let days = kept.days.compactMap { day in
      day.share(of: part).map {
        DailyValue(
          day: day.period.days[0].day.number, weekday: day.period.days[0].day.weekday, proportion($0))
      }
    }
    let test = UsualShare(
      before: proportion(pooled), after: proportion(own), history: days, bursts: bursts, isOfOneDay: isOfOneDay)
    guard let test else { return comparison }
    comparison.range = ClosedRange(test.range, times: size)
    func scaled(_ value: Double) -> Double { Rounding.significant15(value * size) }
    let (change, ends) = (test.difference, test.interval)
    let (point, low, high) =
      judged.judgesRest
      ? (scaled(-change), scaled(-ends.high), scaled(-ends.low)) : (scaled(change), scaled(ends.low), scaled(ends.high))
    comparison.test = UsualComparison.Test(
      p: test.p, size: isShare ? .points(point, low: low, high: high) : .amount(point, low: low, high: high),
      isNotable: test.isNotable, isWithinMargin: test.isWithinMargin,
      statistics: [
        Evidence("n_usual", Double(pooled.whole)), Evidence("n_after", Double(own.whole)),
        Evidence("margin", scaled(test.margin)), Evidence("phi", Rounding.significant15(test.overdispersion)),
        Evidence("days", Double(days.count)),
      ])
    return comparison
  }

  private var day: Day { past.period.days[0].day }

  private func made(usual: Double, periods: Int) -> UsualComparison {
    // Half a request is no number to read; a rate that was rounded must not tip it over.
    let usual =
      figure.unit == .count && usual >= 20
      ? ((usual * 1e6).rounded() / 1e6).rounded() : Rounding.significant15(usual)
    return UsualComparison(
      judged: judged, usual: usual, now: now, unit: figure.unit,
      basis: UsualChange.Basis(
        periods: periods, weekday: past.period.kind.isOfOneDay ? day.weekday : nil, since: kept.since))
  }

  private func value(_ figure: Figure, _ period: PastPeriod) -> Double? {
    period.figures[figure.id.description].flatMap {
      $0.unit == figure.unit.description && $0.n >= judged.leastRows ? $0.value : nil
    }
  }

  private func daily(_ figure: Figure, _ period: PastPeriod) -> DailyValue<Double>? {
    let day = period.period.days[0].day
    return value(figure, period).map { DailyValue(day: day.number, weekday: day.weekday, $0) }
  }
}

extension ClosedRange<Double> {
  /// Nil where an end is not finite.
  fileprivate init?(_ interval: Interval, times factor: Double) {
    let (low, high) = (interval.low * factor, interval.high * factor)
    guard low.isFinite, high.isFinite, low <= high else { return nil }
    self = low...high
  }
}

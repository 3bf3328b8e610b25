/// An x scale of numbers under upright marks: a histogram's or a distribution's.
///
/// It ends where the marks end, with round ticks between.
struct NumberAxis {
  let low: Double
  let high: Double
  let isLogarithmic: Bool
  /// The densest first.
  let sets: [[Tick]]

  init?(_ scale: Scale, places: [Double]) {
    switch scale {
    case .amount(let amounts):
      let known = places.filter(\.isFinite)
      let first = known.min() ?? 0
      let last = known.max() ?? 1
      (low, high) = last > first ? (first, last) : (first - 0.5, first + 0.5)
      isLogarithmic = false
      sets = NumberAxis.linear(low, high, amounts)
    case .log(let format):
      let known = places.filter { $0 > 0 && $0.isFinite }
      let first = known.min() ?? 1
      let last = known.max() ?? 10
      (low, high) = last > first ? (first, last) : (first / 2, first * 2)
      isLogarithmic = true
      sets = NumberAxis.logarithmic(low, high, format)
    case .span, .band: return nil
    }
  }

  /// Ticks of an amount scale that are given already: under lying marks.
  static func sets(of ticks: [Double], _ format: TickFormat, isLogarithmic: Bool) -> [[Tick]] {
    [1, 2, 3].map { step in
      labelled(stride(from: 0, to: ticks.count, by: step).map { ticks[$0] }, format, isLogarithmic)
    }
  }

  private static func linear(_ low: Double, _ high: Double, _ scale: AmountScale) -> [[Tick]] {
    let finest = scale.wholeNumbers ? 1 / scale.format.factor : 0
    return [8, 5, 3, 2].map { intervals in
      let ticks = RoundTicks.covering(low, high, intervals: intervals, finest: finest)
      let margin = (high - low) * 1e-9
      return labelled(ticks.filter { $0 >= low - margin && $0 <= high + margin }, scale.format, false)
    }
  }

  private static func logarithmic(_ low: Double, _ high: Double, _ format: TickFormat) -> [[Tick]] {
    let decades = Array(decimalExponent(low)...decimalExponent(high) + 1)
    func ticks(_ digits: [Double], every: Int = 1) -> [Tick] {
      let values = stride(from: 0, to: decades.count, by: every).flatMap { index in
        digits.map { decades[index] < 0 ? $0 / tenTo(-decades[index]) : $0 * tenTo(decades[index]) }
      }
      return labelled(values.filter { $0 >= low * (1 - 1e-9) && $0 <= high * (1 + 1e-9) }, format, true)
    }
    let sets = [ticks([1, 2, 5]), ticks([1, 3]), ticks([1]), ticks([1], every: 2), ticks([1], every: 3)]
    return sets.filter { $0.count > 1 }
  }

  /// The unit stands at the last tick; where every value has a unit of its own, at each.
  private static func labelled(_ ticks: [Double], _ format: TickFormat, _ isLogarithmic: Bool) -> [Tick] {
    if isLogarithmic {
      return ticks.map { Tick(at: $0, label: format.fine == nil ? format.number($0) : format.text($0)) }
        .withUnit(format.fine == nil ? format.unit : "")
    }
    return zip(ticks, format.labels(of: ticks)).map { Tick(at: $0, label: $1) }.withUnit(format.unit)
  }
}

extension [Tick] {
  fileprivate func withUnit(_ unit: String) -> [Tick] {
    guard !isEmpty else { return self }
    var ticks = self
    ticks[ticks.count - 1].label += unit
    return ticks
  }
}

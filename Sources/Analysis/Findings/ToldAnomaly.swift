import Records
import Statistics

/// An hour or a day unlike those before, as a finding tells it.
struct ToldAnomaly {
  let value: Double
  /// What would not have been unusual; beside a whole number of things the whole numbers in it.
  let low: Double
  let high: Double
  /// In scales from what was expected; infinite where the past never moved.
  let distance: Double
  private let expected: Double

  /// Nil where nothing was recorded or expected.
  init?(_ judgement: AnomalyJudgement, _ unit: Unit) {
    guard let value = judgement.value, let expected = judgement.expected, let range = judgement.range,
      let z = judgement.z
    else { return nil }
    let areWhole = unit == .count && value == value.rounded()
    (self.value, self.expected, distance) = (Rounding.significant15(value), Rounding.significant15(expected), z)
    low = areWhole ? range.low.rounded(.up) : Rounding.significant15(range.low)
    high = areWhole ? range.high.rounded(.down) : Rounding.significant15(range.high)
  }

  var isMore: Bool { distance > 0 }

  /// - Parameter figure: that has the value; left out where the report has no such figure.
  func evidence(_ figure: FigureID, _ context: RuleContext) -> [Evidence] {
    [
      Evidence("after", value, figure: context.value(figure) == nil ? nil : figure), Evidence("expected", expected),
      Evidence("range_low", low), Evidence("range_high", high),
    ] + (distance.isFinite ? [Evidence("scales", Rounding.significant15(distance))] : [])
  }
}

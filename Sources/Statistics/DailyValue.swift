/// What was measured or counted on one day.
package struct DailyValue<Value: Sendable>: Sendable {
  /// Days since any fixed one: those that follow each other have successive numbers.
  package let day: Int
  /// 1 to 7.
  package let weekday: Int
  package let value: Value

  package init(day: Int, weekday: Int, _ value: Value) {
    self.day = day
    self.weekday = weekday
    self.value = value
  }
}

extension DailyValue: Equatable where Value: Equatable {}

/// How alike successive days are.
enum DayCorrelation {
  /// The lag-1 autocorrelation of residuals over successive calendar days, made larger by what a short history hides, and kept
  /// between 0 and 0.8 (docs/methods.md#usual).
  ///
  /// `residuals` in the order of days; `weeks` how many of them there are.
  static func correlation(_ residuals: [(day: Int, value: Double)], weeks: Double) -> Double {
    var products = CompensatedSum()
    var squares = CompensatedSum()
    for (place, one) in residuals.enumerated() {
      squares.add(one.value * one.value)
      if place > 0, residuals[place - 1].day + 1 == one.day { products.add(residuals[place - 1].value * one.value) }
    }
    guard squares.value > 0 else { return 0 }
    return min(0.8, max(0, products.value / squares.value + 1 / weeks))
  }
}

/// Ticks on round values: 1, 2, 2.5 or 5 times a power of ten (docs/methods.md#scales-of-pictures).
enum RoundTicks {
  /// From at or below `low` to at or above `high`, with at most `intervals` steps (3 to `intervals` where the numbers
  /// allow it).
  ///
  /// `low` < `high`, both finite; every step is a whole number of `finest`, where that is above 0.
  static func covering(_ low: Double, _ high: Double, intervals: Int, finest: Double = 0) -> [Double] {
    // On both sides of 0 no single step is enough.
    let intervals = low < 0 && high > 0 ? max(2, intervals) : intervals
    var exponent = decimalExponent((high - low) / Double(intervals)) - 1
    while true {
      for digit in [1.0, 2, 2.5, 5] {
        let step = digit * tenTo(exponent)
        if finest > 0, !isWhole(step / finest) { continue }
        let first = (low / step + 1e-9).rounded(.down)
        let last = (high / step - 1e-9).rounded(.up)
        guard last - first <= Double(intervals) else { continue }
        return stride(from: first, through: last, by: 1).map { exact($0 * digit, exponent) }
      }
      exponent += 1
    }
  }

  /// Powers of ten around a range, with 2 and 5 between them while that leaves no more than `most`.
  static func logarithmic(_ low: Double, _ high: Double, most: Int = 6) -> [Double] {
    let first = decimalExponent(low)
    var last = decimalExponent(high)
    if tenTo(last) < high { last += 1 }
    let decades = first...max(last, first + 1)
    if decades.count <= 3 {
      let fine = decades.flatMap { e in [1.0, 2, 5].map { exact($0, e) } }
      let start = fine.lastIndex { $0 <= low * (1 + 1e-9) } ?? 0
      let end = fine.firstIndex { $0 >= high * (1 - 1e-9) } ?? fine.count - 1
      if end > start, end - start < most { return Array(fine[start...end]) }
    }
    let every = max(1, (decades.count - 1 + most - 2) / (most - 1))
    return stride(from: decades.lowerBound, through: decades.upperBound + every - 1, by: every).map(tenTo)
  }

  private static func isWhole(_ value: Double) -> Bool {
    value.rounded() >= 1 && abs(value - value.rounded()) < 1e-9 * value
  }

  /// Dividing by a power of ten is exact to the last digit, multiplying by 0.1 is not.
  private static func exact(_ digits: Double, _ exponent: Int) -> Double {
    exponent >= 0 ? digits * tenTo(exponent) : digits / tenTo(-exponent)
  }
}

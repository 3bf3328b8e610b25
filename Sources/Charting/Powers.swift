import Foundation

func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// Ten to a whole power, exact where a Double can be.
func tenTo(_ exponent: Int) -> Double {
  var result = 1.0
  for _ in 0..<abs(exponent) { result *= 10 }
  return exponent < 0 ? 1 / result : result
}

/// The whole part of any number; the nearest there is for what an Int cannot hold, 0 for NaN.
func whole(_ value: Double) -> Int {
  value >= 0x1p63 ? .max : value < -0x1p63 ? .min : Int(exactly: value.rounded(.towardZero)) ?? 0
}

/// The whole part of the decimal logarithm: 1 → 0, 9.99 → 0, 0.1 → -1; 0 for what is not positive and finite.
func decimalExponent(_ value: Double) -> Int {
  guard value > 0, value.isFinite else { return 0 }
  var exponent = whole(log10(value).rounded(.down))
  if tenTo(exponent) > value { exponent -= 1 }
  if tenTo(exponent + 1) <= value { exponent += 1 }
  return exponent
}

func decimalLogarithm(_ value: Double) -> Double { log10(value) }

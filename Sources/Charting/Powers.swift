import Foundation

func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// Ten to a whole power, exact where a Double can be.
func tenTo(_ exponent: Int) -> Double {
  var result = 1.0
  for _ in 0..<abs(exponent) { result *= 10 }
  return exponent < 0 ? 1 / result : result
}

/// The whole part of the decimal logarithm: 1 → 0, 9.99 → 0, 0.1 → -1. `value` is positive and finite.
func decimalExponent(_ value: Double) -> Int {
  var exponent = Int(log10(value).rounded(.down))
  if tenTo(exponent) > value { exponent -= 1 }
  if tenTo(exponent + 1) <= value { exponent += 1 }
  return exponent
}

func decimalLogarithm(_ value: Double) -> Double { log10(value) }

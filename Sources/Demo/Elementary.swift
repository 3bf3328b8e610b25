/// Elementary functions from IEEE basic operations only.
///
/// The C library's may differ in the last bit between processors and versions; a seed has to give the same bytes
/// everywhere (docs/methods.md#the-example-shop).
enum Elementary {
  /// e^x for |x| < 700, relative error below 1e-15: 2^k · Taylor's series for |r| ≤ ln 2 / 2.
  static func exp(_ x: Double) -> Double {
    let k = (x * 1.442_695_040_888_963_4).rounded()
    // ln 2 in two parts, so that k · ln 2 loses nothing.
    let r = (x - k * 6.931_471_803_691_238_2e-1) - k * 1.908_214_929_270_587_7e-10
    var sum = 1.0
    var n = 13.0
    while n > 0 {
      sum = 1 + sum * r / n
      n -= 1
    }
    return sum * Double(sign: .plus, exponent: Int(k), significand: 1)
  }

  /// Natural logarithm of a normal positive number, relative error below 1e-15: 2 · artanh((m − 1)/(m + 1)).
  static func log(_ x: Double) -> Double {
    var mantissa = x.significand
    var exponent = Double(x.exponent)
    if mantissa > 1.414_213_562_373_095_1 {
      mantissa /= 2
      exponent += 1
    }
    let s = (mantissa - 1) / (mantissa + 1)
    let square = s * s
    var sum = 0.0
    var n = 21.0
    while n > 0 {
      sum = sum * square + 1 / n
      n -= 2
    }
    return exponent * 6.931_471_805_599_453_1e-1 + 2 * s * sum
  }

  /// The quantile of the standard normal distribution, relative error about 1e-7.
  ///
  /// Wichura 1988, Algorithm AS 241 (PPND7), Applied Statistics 37(3).
  static func normalQuantile(_ p: Double) -> Double {
    let q = p - 0.5
    if abs(q) <= 0.425 {
      let r = 0.180625 - q * q
      let numerator = ((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179
      return q * numerator / (((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1)
    }
    var r = (-log(q < 0 ? p : 1 - p)).squareRoot()
    let value: Double
    if r <= 5 {
      r -= 1.6
      value =
        (((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777)
        / ((0.12021132975 * r + 0.73700164250) * r + 1)
    } else {
      r -= 5
      value =
        (((0.017337203997 * r + 0.42868294337) * r + 3.0812263860) * r + 6.6579051150)
        / ((0.012258202635 * r + 0.24197894225) * r + 1)
    }
    return q < 0 ? -value : value
  }
}

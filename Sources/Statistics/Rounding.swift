import Bytes

/// Rounding of figures for people and for JSON (docs/methods.md#sums-and-rounding).
package enum Rounding {
  /// `x` to 15 significant decimal digits: the double nearest to what C's `%.15g` prints.
  ///
  /// 15 digits survive decimal → double → decimal, and hide the last bits in which the order of a sum shows.
  /// Zero of either sign gives 0; infinities and NaN are returned as they are.
  package static func significant15(_ x: Double) -> Double {
    if x == 0 { return 0 }
    guard x.isFinite else { return x }
    if abs(x) < 1e15 && x == x.rounded() { return x }
    guard let rounded = Double(PrintedNumber.shortest(x, digits: 15)) else { return x }
    // The largest doubles round up beyond the largest there is.
    return rounded.isFinite ? rounded : x
  }
}

/// How large a number from a database may be and still be a measurement.
package enum Magnitude {
  /// Of either sign.
  ///
  /// The sum of a hundred million such numbers is finite: no figure overflows.
  package static let largest = 1e300

  /// False for what is not finite and for what is beyond `largest`.
  @inlinable package static func isUsable(_ value: Double) -> Bool { abs(value) <= largest }
}

extension Int {
  /// The whole part of any number; the nearest there is for what an Int cannot hold, 0 for NaN.
  ///
  /// Never traps.
  package init(held value: Double) {
    // 2⁶³ is the first double above Int.max.
    if value >= 0x1p63 {
      self = .max
    } else if value < -0x1p63 {
      self = .min
    } else {
      self = Int(exactly: value.rounded(.towardZero)) ?? 0
    }
  }
}

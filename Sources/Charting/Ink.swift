/// What a mark is drawn with, by meaning; the palette knows the colour.
package enum Ink: Hashable, Encodable, Sendable {
  case text
  case secondary
  /// 1 to 6.
  case series(Int)
  case previous
  /// Bars that are there for comparison beside one in colour.
  case muted
  /// Amounts of other days beside those of the period: pale, with an upper edge.
  case past
  case shade
  case alarm
  case expected
  /// Pale: what is as it should be, behind what is not.
  case up
  case good
  case warning
  case bad
  case critical
  case high
  case medium
  case low
  /// 0 is nothing, 1 few, 5 many.
  case ramp(Int)
}

/// The most unusual hour or day of those before.
package struct AnomalyPeak: Hashable, Sendable {
  /// Of the hour, or the number of the day.
  package let time: Int
  /// |z|, finite.
  package let size: Double
}

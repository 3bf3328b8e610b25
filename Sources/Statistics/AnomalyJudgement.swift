/// How an hour or a day stands to what was expected of it (docs/methods.md#anomalies).
package struct AnomalyJudgement: Hashable, Sendable {
  /// Of the hour, or the number of the day.
  package let time: Int
  /// Nil where nothing was recorded.
  package let value: Double?
  /// In the unit of the value; nil while learning.
  package let expected: Double?
  /// Values in it are never unusual.
  ///
  /// Not below 0 where no value before was; nil while learning.
  package let range: Interval?
  /// value − expected, in scales.
  ///
  /// Infinite where the history never moved from 0; nil without a value or an expected one.
  package let z: Double?
  package let verdict: AnomalyVerdict
}

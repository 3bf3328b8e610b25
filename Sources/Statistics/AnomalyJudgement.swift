/// How an hour or a day stands to what was expected of it (docs/methods.md#anomalies).
package struct AnomalyJudgement: Hashable, Sendable {
  package enum Verdict: Hashable, Sendable {
    /// Too little history to expect anything.
    case learning
    /// Nothing was recorded.
    case missing
    case usual
    /// More unusual than anything of the 14 days before.
    case unusual
    /// Unusual, but no more than this was: "again, smaller than on 12 Nov".
    case again(AnomalyPeak)
  }

  /// Of the hour, or the number of the day.
  package let time: Int
  /// Nil where nothing was recorded.
  package let value: Double?
  /// In the unit of the value; nil while learning.
  package let expected: Double?
  /// Values in it are never unusual; not below 0 where no value before was. Nil while learning.
  package let range: Interval?
  /// value − expected, in scales; infinite where the history never moved at all. Nil without a value or an expected one.
  package let z: Double?
  package let verdict: Verdict
}

/// The most unusual hour or day of those before.
package struct AnomalyPeak: Hashable, Sendable {
  /// Of the hour, or the number of the day.
  package let time: Int
  /// |z|, finite.
  package let size: Double
}

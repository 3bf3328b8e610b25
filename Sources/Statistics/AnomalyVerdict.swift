/// Whether an hour or a day is unlike those before (docs/methods.md#anomalies).
package enum AnomalyVerdict: Hashable, Sendable {
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

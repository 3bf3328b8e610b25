/// So few hours of the period, or of what it is compared with, have rows that no change is judged
/// (docs/methods.md#verdicts).
package struct LowCoverage: Hashable, Encodable, Sendable {
  /// Of the hours in which rows were due the share with rows, 0 to 1, where it is too low; else nil.
  package let period: Double?
  package let baseline: Double?

  package init(period: Double?, baseline: Double?) {
    (self.period, self.baseline) = (period, baseline)
  }
}

/// Two counts of independent events over known exposures: the exact conditional test (docs/methods.md#two-counts).
///
/// Given a + b events in all, those after are binomial with share exposure_b ÷ (exposure_a + exposure_b).
package struct CountComparison: Sendable {
  package let before: Int
  package let after: Int
  /// Share of the whole exposure that lies after, between 0 and 1; nil where one of the two has none: then nothing can
  /// be compared.
  package let share: Double?

  /// Exposures in any one unit; 0 for a day that a zone's clocks passed over.
  package init(before: Int, after: Int, exposureBefore: Double = 1, exposureAfter: Double = 1) {
    precondition(before >= 0 && after >= 0, "not counts")
    self.before = before
    self.after = after
    share = exposureBefore > 0 && exposureAfter > 0 ? exposureAfter / (exposureBefore + exposureAfter) : nil
  }

  /// Two-sided, by summing the outcomes no likelier (R's `poisson.test`).
  ///
  /// 1 when nothing was counted or can be compared.
  package var p: Double {
    guard let share, before + after > 0 else { return 1 }
    return Binomial.twoSided(after, before + after, share)
  }

  /// The ratio of the rates, after ÷ before, from Clopper and Pearson's interval; `high` is infinite when nothing was
  /// counted before.
  ///
  /// Nil when nothing was counted at all, or can be compared.
  package func ratio(confidence: Double = 0.95) -> Interval? {
    guard let share, before + after > 0 else { return nil }
    return Self.ratio(Proportion(after, of: before + after).clopperPearson(confidence: confidence), share: share)
  }

  /// An interval for the share of events after, as one for the ratio of rates.
  static func ratio(_ interval: Interval, share: Double) -> Interval {
    func odds(_ x: Double) -> Double { x >= 1 ? .infinity : x / (1 - x) }
    let even = odds(share)
    return Interval(low: odds(interval.low) / even, high: odds(interval.high) / even)
  }
}

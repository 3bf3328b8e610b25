import Records

/// One statistical test of a report, before it is known which tests of the whole report count.
struct HypothesisTest {
  /// Two-sided p-value; nil when there was not enough data to test.
  let p: Double?
  /// The finding, given whether the test holds up among all of the report; nil when there is nothing to say.
  let finding: (_ significant: Bool) -> Finding?
}

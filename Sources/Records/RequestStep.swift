/// Requests over one step of the charts that lay a period over its baseline: an hour, three of them, a day, a week.
package struct RequestStep: Hashable, Sendable {
  package let start: Instant
  package let end: Instant
  package let count: Int
  /// Those whose status is known.
  package let withStatus: Int
  /// Those with status 500 or above.
  package let failed: Int
  /// Seconds; nil where there are too few requests for it.
  package let p95: Double?
  /// Rows of requests came and none could be used: nothing is known of the step.
  package let isLost: Bool

  package init(
    from start: Instant, to end: Instant, count: Int, withStatus: Int, failed: Int, p95: Double?, isLost: Bool = false
  ) {
    self.start = start
    self.end = end
    self.count = count
    self.withStatus = withStatus
    self.failed = failed
    self.p95 = p95
    self.isLost = isLost
  }

  /// Of those whose status is known, 0 to 1; nil where they are too few for a share.
  package var failedShare: Double? {
    withStatus < Self.leastForShare ? nil : Double(failed) / Double(withStatus)
  }

  /// One failed request of fewer would be a share beyond the usual limit of 1 %.
  package static let leastForShare = 100
}

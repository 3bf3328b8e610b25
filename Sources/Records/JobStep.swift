/// What ran in one step of a chart's time axis: an hour, a day or a week.
package struct JobStep: Hashable, Encodable, Sendable {
  package let start: Instant
  package let end: Instant
  package let runs: Int
  package let failed: Int
  /// Of those failed, the runs of the job with most of them.
  package let failedOfWorst: Int

  package init(start: Instant, end: Instant, runs: Int, failed: Int, failedOfWorst: Int) {
    self.start = start
    self.end = end
    self.runs = runs
    self.failed = failed
    self.failedOfWorst = failedOfWorst
  }
}

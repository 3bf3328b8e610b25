/// The checks of one name in a stretch of time: an hour, or what a row of counts says.
package struct CheckSlot: Hashable, Sendable {
  package let start: Instant
  package let seconds: Int
  package let passed: Int
  /// Also those whose status is not known.
  package let failed: Int
  /// In maintenance: they count as neither.
  package let maintenance: Int
  /// Those that have a response time.
  package let timed: Int
  /// The sum of their response times in seconds.
  package let responseSum: Double

  package init(
    start: Instant, seconds: Int, passed: Int = 0, failed: Int = 0, maintenance: Int = 0, timed: Int = 0,
    responseSum: Double = 0
  ) {
    self.start = start
    self.seconds = seconds
    self.passed = passed
    self.failed = failed
    self.maintenance = maintenance
    self.timed = timed
    self.responseSum = responseSum
  }

  package var end: Instant { start.adding(seconds: Int64(seconds)) }
  /// Those that passed or failed.
  package var judged: Int { passed + failed }
  /// With those in maintenance.
  package var total: Int { passed + failed + maintenance }
  /// The part of the stretch in which it was in maintenance, by the share of checks.
  package var maintenanceSeconds: Double {
    total == 0 ? 0 : Double(seconds) * Double(maintenance) / Double(total)
  }
}

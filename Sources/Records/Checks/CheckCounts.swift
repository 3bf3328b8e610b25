/// What is known of one check in one period.
package struct CheckCounts: Hashable, Sendable {
  package var passed = 0
  package var failed = 0
  package var maintenanceSeconds = 0.0
  /// Checks with a response time.
  package var timed = 0
  /// Over those, in seconds; nil when there are none.
  package var meanResponse: Double?
  /// Of the period without maintenance, silences, and what lies before the first row; nil where outages are not
  /// recorded.
  package var watchedSeconds: Double?
  /// What of it lies in outages.
  package var downSeconds = 0.0
  package var outages = 0
  /// The longest of them, as far as it lies in the period.
  package var longestSeconds = 0.0

  package init() {}

  package var judged: Int { passed + failed }
  /// 0 to 1; nil without a check.
  package var passRate: Double? { judged == 0 ? nil : Double(passed) / Double(judged) }
  /// 1 − downtime ÷ watched time, 0 to 1; nil where that is not known.
  package var uptime: Double? {
    watchedSeconds.flatMap { $0 > 0 ? max(0, 1 - downSeconds / $0) : nil }
  }
  /// How much of the time or of the checks was good, by whichever says less.
  package var worst: Double? { [passRate, uptime].compactMap(\.self).min() }
}

/// What sort of news a finding is: what decides where and how prominently it is told.
package enum FindingKind: Sendable, CaseIterable {
  /// A measure stood beyond its limit.
  case limit
  /// A limit that was crossed is kept again.
  case recovery
  /// A test of two periods was made; its verdict says what it showed.
  case change
  /// A level stands higher than before; no test tells whether that means anything.
  case rise
  /// A level reaches its limit before long.
  case limitAhead
  /// A figure rises or falls over many periods.
  case trend
  /// Hours unlike those before.
  case anomaly
  /// A test could not be made.
  case noComparison
  /// More of one thing than the rule's limit.
  case crowd
  /// Critical error reports that came in the period.
  case newErrors
  /// Critical error reports that were open before already: told, but no alarm.
  case standingErrors
  /// A check is down at the end.
  case down
  /// A check was down and is up again.
  case outages
  /// A job failed again and again, or did not run; messages wait that nothing will deliver.
  case jobs
  /// Something ends soon, or did lately.
  case expiry
  /// What people recorded of the period.
  case incidents, deployments
  /// Rows that are missing or cannot be used.
  case lostData
  /// A table that could not be read.
  case unreadSection
}

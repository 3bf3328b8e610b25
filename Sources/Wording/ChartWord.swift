/// The single words inside pictures.
package enum ChartWord: Sendable, CaseIterable {
  case noData, noRequests, tooFewRequests
  case incident, otherCategories
  /// Names of lines and bars.
  case p95, mean, errorRate, requests, opened, resolved, backlog
  /// The heading of a panel.
  case responseTime
  /// Severities of error reports, and all that are not among them.
  case critical, high, medium, low, otherSeverity
}

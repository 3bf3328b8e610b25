/// The pictures a report can have, in the order they are shown; the raw value is the file's name.
public enum ChartKind: String, Sendable, CaseIterable {
  case errorsByCategory = "errors-by-category"
  case errorsPerDay = "errors-per-day"
  case responseTime = "response-time"
  case requestsPerDay = "requests-per-day"
  case errorRate = "error-rate"
  case backlog
  case activity
  case requestHistory = "request-history"
}

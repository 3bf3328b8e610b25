import Records

/// What figures are called and what they count.
enum EnglishFigures {
  static let names: [String: String] = [
    "requests.count": "Requests", "requests.throughput": "Throughput", "requests.with_status": "Requests with a status",
    "requests.errors": "Server errors", "requests.error_rate": "Error rate",
    "requests.client_errors": "Client errors", "requests.slow": "Slow requests",
    "requests.chatty": "Requests with many queries",
    "requests.duration.mean": "Response time, mean", "requests.duration.p50": "Response time, median",
    "requests.duration.p95": "Response time, p95", "requests.duration.p99": "Response time, p99",
    "requests.duration.max": "Response time, longest", "requests.hourly.count": "Requests per hour",
    "requests.by_path.count": "Requests", "requests.by_path.total": "Total time", "requests.by_path.mean": "Mean",
    "requests.by_path.p95": "p95", "requests.by_path.error_rate": "Error rate",
    "requests.by_path.chatty": "Many queries",
    "requests.actions.count": "Requests", "requests.actions.mean": "Mean", "requests.actions.p95": "p95",
    "requests.actions.error_rate": "Error rate", "availability.uptime": "Uptime",
    "resources.cpu_usage.mean": "CPU, mean", "resources.cpu_usage.max": "CPU, highest",
    "resources.memory_usage.mean": "Memory, mean", "resources.memory_usage.max": "Memory, highest",
    "resources.disk_usage.last": "Disk, last", "resources.disk_usage.max": "Disk, highest",
    "resources.database_connections.mean": "Database connections, mean",
    "resources.database_connections.max": "Database connections, highest",
    "resources.active_users.mean": "Active users, mean", "resources.active_users.max": "Active users, most",
    "business.revenue.sum": "Revenue", "business.orders.sum": "Orders", "business.average_order": "Average order",
    "reports.new": "New error reports", "reports.resolved": "Resolved error reports",
    "reports.backlog": "Open error reports", "reports.unresolved_critical": "Unresolved critical errors",
    "reports.events": "Error events", "reports.comments": "Comments on reports",
    "reports.technical_notes": "Technical notes", "reports.by_category": "New reports by category",
    "reports.by_severity": "New reports by severity", "reports.by_status": "New reports by status",
    "reports.by_module": "New reports by module", "reports.new_critical": "New critical reports",
    "reports.new_high": "New reports of high severity", "reports.new_medium": "New reports of medium severity",
    "reports.new_low": "New reports of low severity", "reports.new_other": "New reports of other severity",
    "reports.weekday_hours": "New reports by weekday and hour", "incidents.started": "Incidents",
    "incidents.resolved": "Incidents resolved", "incidents.open": "Incidents still open",
    "incidents.by_severity": "Incidents by severity", "incidents.resolve.median": "Time to resolve, median",
    "incidents.resolve.max": "Time to resolve, longest", "deployments.count": "Deployments",
    "deployments.rolled_back": "Deployments rolled back", "health.checks": "Health checks",
    "health.passed": "Health checks passed", "health.pass_rate": "Health checks passed, share",
    "health.by_check.pass_rate": "Passed", "health.by_check.response": "Response, mean",
    "scenarios.runs": "User scenarios run", "scenarios.succeeded": "User scenarios succeeded",
    "scenarios.success_rate": "User scenarios succeeded, share", "scenarios.by_scenario.success_rate": "Succeeded",
    "feedback.count": "Feedback", "feedback.rating.mean": "Rating, mean", "feedback.by_rating": "Ratings",
    "feedback.by_category": "Feedback by category", "users.new": "New users", "users.total": "Users",
    "security.reports": "New security reports", "security.open": "Open security reports",
    "security.denied": "Requests denied (401, 403)", "coverage.hours": "Hours", "coverage.gaps": "Hours without data",
    "coverage.with_rows": "Hours with data", "coverage.not_yet_recorded": "Hours not yet recorded",
    "coverage.none_expected": "Hours in which no data were expected",
    "coverage.too_little_history": "Hours with too little history to judge",
    "coverage.repeated": "Hours shown twice by the clock", "coverage.silent": "Hours without rows",
    "coverage.share": "Coverage", "coverage.unknown_words": "Unknown severities and statuses",
    "coverage.rejected": "Rejected rows",
  ]

  /// How a sentence about a single thing begins; what is not here is named as above.
  static let subjects: [String: String] = [
    "requests.error_rate": "The error rate", "requests.duration.p95": "The p95 response time",
    "requests.duration.p99": "The p99 response time", "requests.duration.p50": "The median response time",
    "requests.duration.mean": "The mean response time", "requests.duration.max": "The longest response time",
    "requests.throughput": "Throughput", "availability.uptime": "Uptime",
    "resources.cpu_usage.mean": "The mean CPU use", "resources.cpu_usage.max": "The highest CPU use",
    "resources.memory_usage.mean": "The mean memory use", "resources.memory_usage.max": "The highest memory use",
    "resources.disk_usage.last": "Disk use at the end", "resources.disk_usage.max": "The highest disk use",
    "resources.database_connections.mean": "The mean number of database connections",
    "resources.database_connections.max": "The highest number of database connections",
    "resources.active_users.mean": "The mean number of active users",
    "resources.active_users.max": "The highest number of active users",
    "business.revenue.sum": "Revenue", "business.average_order": "The average order",
    "health.pass_rate": "The share of passed health checks",
    "scenarios.success_rate": "The share of user scenarios that succeeded", "feedback.rating.mean": "The mean rating",
  ]

  /// Over a chart; figures that are not here have no headline.
  static let headlines: [String: String] = [
    "requests.error_rate": "Error rate", "requests.duration.p95": "p95 response time",
    "requests.duration.p50": "Median response time", "requests.duration.mean": "Mean response time",
    "requests.count": "Requests", "requests.errors": "Failed requests", "requests.slow": "Slow requests",
    "requests.throughput": "Throughput", "reports.new": "New error reports",
    "reports.resolved": "Resolved error reports", "reports.backlog": "Open error reports",
    "reports.events": "New error events",
  ]

  /// What the single readings of a gauge are called in a sentence; nil for the user's own measures.
  static func gauge(_ figure: FigureID) -> String? {
    switch figure.name.split(separator: ".").dropFirst().first {
    case "cpu_usage": "CPU use"
    case "memory_usage": "Memory use"
    case "database_connections": "The number of database connections"
    case "active_users": "The number of active users"
    default: nil
    }
  }

  /// In a mail's subject; what is not here is named as above.
  static let short: [String: String] = [
    "requests.error_rate": "error rate", "requests.duration.p95": "p95", "requests.duration.p99": "p99",
    "requests.duration.p50": "median response time", "requests.duration.mean": "mean response time",
    "requests.duration.max": "longest response", "availability.uptime": "uptime", "requests.throughput": "throughput",
    "resources.cpu_usage.mean": "mean CPU", "resources.cpu_usage.max": "highest CPU",
    "resources.memory_usage.mean": "mean memory", "resources.memory_usage.max": "highest memory",
    "resources.disk_usage.last": "disk", "resources.disk_usage.max": "highest disk",
    "resources.database_connections.mean": "mean database connections",
    "resources.database_connections.max": "database connections", "resources.active_users.mean": "active users",
    "resources.active_users.max": "most active users", "business.revenue.sum": "revenue",
    "business.orders.sum": "orders", "reports.new": "new error reports", "reports.events": "error events",
    "reports.backlog": "open error reports", "reports.resolved": "resolved error reports",
  ]

  static let definitions: [String: String] = [
    "requests.count":
      "Rows of request_duration in the period with a readable time and a finite duration of 0 s or more.",
    "requests.throughput": "Requests divided by the seconds of the period.",
    "requests.error_rate": "Requests with status 500 or above, divided by requests with a status (100–599).",
    "requests.errors": "Requests with status 500 or above.",
    "requests.client_errors": "Requests with status 400 to 499.",
    "requests.duration.p50": "Half of the requests were this fast or faster.",
    "requests.slow": "Requests that took longer than 2.0 s.",
    "requests.chatty": "Requests that ran more than 20 database queries.",
    "requests.duration.p95":
      "95 % of requests were this fast or faster (interpolated, type 7); shown from 20 requests on, p99 from 100.",
    "requests.by_path.total": "Time of all requests to the path; ids in paths are written {id}.",
    "availability.uptime":
      "Five-minute buckets with a good request or a passed check, divided by buckets with any request or check.",
    "reports.new": "Error reports created in the period.",
    "reports.resolved": "Error reports with status resolved that were resolved in the period.",
    "reports.backlog":
      "Error reports created before the period’s end and neither resolved nor declined (wont_fix) by then.",
    "reports.unresolved_critical": "Open error reports of severity critical at the period’s end.",
    "reports.events": "New error reports; those of one error within 10 minutes of the one before count once.",
    "business.average_order": "Revenue divided by orders.",
    "incidents.started": "Incidents that started in the period.",
    "incidents.resolve.median": "From start to resolution, of those resolved in the period; shown from 6 on.",
    "health.pass_rate": "Health checks with status PASS divided by all health checks.",
    "deployments.rolled_back": "Deployments rolled back in the period.",
    "scenarios.success_rate": "User scenarios that succeeded divided by all that ran.",
    "security.reports": "New error reports of category security.",
    "security.open": "Open error reports of category security at the period’s end.",
    "security.denied": "Requests with status 401 or 403.",
    "users.new": "Users who joined in the period.",
    "feedback.rating.mean": "Mean of the ratings from 1 to 5.",
    "coverage.share":
      "Hours of the period with rows divided by those with rows and those in which rows were due and none came.",
  ]
}

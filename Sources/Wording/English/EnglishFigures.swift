import Records

/// What figures are called and what they count.
enum EnglishFigures {
  static let names: [FigureID: String] = [
    .requests.count: "Requests", .requests.throughput: "Throughput", .requests.withStatus: "Requests with a status",
    .requests.errors: "Server errors", .requests.errorRate: "Error rate",
    .requests.clientErrors: "Client errors", .requests.slow: "Slow requests",
    .requests.chatty: "Requests with many queries",
    .requests.duration.mean: "Response time, mean", .requests.duration.p50: "Response time, median",
    .requests.duration.p95: "Response time, p95", .requests.duration.p99: "Response time, p99",
    .requests.duration.max: "Response time, longest", .requests.hourly.count: "Requests per hour",
    .requests.byPath.count: "Requests", .requests.byPath.total: "Total time", .requests.byPath.mean: "Mean",
    .requests.byPath.p95: "p95", .requests.byPath.errorRate: "Error rate",
    .requests.byPath.chatty: "Many queries", .requests.byPath.withoutPath: "Requests without a path",
    .requests.actions.count: "Requests", .requests.actions.mean: "Mean", .requests.actions.p95: "p95",
    .requests.actions.errorRate: "Error rate", .availability.uptime: "Uptime",
    .resources.cpuUsage.mean: "CPU, mean", .resources.cpuUsage.max: "CPU, highest",
    .resources.memoryUsage.mean: "Memory, mean", .resources.memoryUsage.max: "Memory, highest",
    .resources.diskUsage.last: "Disk, last", .resources.diskUsage.max: "Disk, highest",
    .resources.databaseConnections.mean: "Database connections, mean",
    .resources.databaseConnections.max: "Database connections, highest",
    .resources.activeUsers.mean: "Active users, mean", .resources.activeUsers.max: "Active users, most",
    .business.revenue.sum: "Revenue", .business.orders.sum: "Orders", .business.averageOrder: "Average order",
    .reports.new: "New error reports", .reports.resolved: "Resolved error reports",
    .reports.backlog: "Open error reports", .reports.unresolvedCritical: "Unresolved critical errors",
    .reports.events: "Error events", .comments.count: "Comments on reports",
    .comments.technicalNotes: "Technical notes", .reports.byCategory: "New reports by category",
    .reports.bySeverity: "New reports by severity", .reports.byStatus: "New reports by status",
    .reports.byModule: "New reports by module", .reports.newCritical: "New critical reports",
    .reports.newHigh: "New reports of high severity", .reports.newMedium: "New reports of medium severity",
    .reports.newLow: "New reports of low severity", .reports.newOther: "New reports of other severity",
    .reports.weekdayHours: "New reports by weekday and hour", .incidents.started: "Incidents",
    .incidents.resolved: "Incidents resolved", .incidents.open: "Incidents still open",
    .incidents.bySeverity: "Incidents by severity", .incidents.resolve.median: "Time to resolve, median",
    .incidents.resolve.max: "Time to resolve, longest", .deployments.count: "Deployments",
    .deployments.rolledBack: "Deployments rolled back", .health.checks: "Health checks",
    .health.passed: "Health checks passed", .health.passRate: "Health checks passed, share",
    .health.byCheck.passRate: "Passed", .health.byCheck.response: "Response, mean",
    .scenarios.runs: "User scenarios run", .scenarios.succeeded: "User scenarios succeeded",
    .scenarios.successRate: "User scenarios succeeded, share", .scenarios.byScenario.successRate: "Succeeded",
    .feedback.count: "Feedback", .feedback.rating.mean: "Rating, mean", .feedback.byRating: "Ratings",
    .feedback.byCategory: "Feedback by category", .users.new: "New users", .users.total: "Users",
    .security.reports: "New security reports", .security.open: "Open security reports",
    .security.denied: "Requests denied (401, 403)", .coverage.hours: "Hours", .coverage.gaps: "Hours without data",
    .coverage.withRows: "Hours with data", .coverage.notYetRecorded: "Hours not yet recorded",
    .coverage.noneExpected: "Hours in which no data were expected",
    .coverage.tooLittleHistory: "Hours with too little history to judge",
    .coverage.repeated: "Hours shown twice by the clock", .coverage.silent: "Hours without rows",
    .coverage.share: "Coverage", .coverage.unknownWords: "Unknown severities and statuses",
    .coverage.rejected: "Rejected rows",
  ]

  /// How a sentence about a single thing begins; what is not here is named as above.
  static let subjects: [FigureID: String] = [
    .requests.errorRate: "The error rate", .requests.duration.p95: "The p95 response time",
    .requests.duration.p99: "The p99 response time", .requests.duration.p50: "The median response time",
    .requests.duration.mean: "The mean response time", .requests.duration.max: "The longest response time",
    .requests.throughput: "Throughput", .availability.uptime: "Uptime",
    .resources.cpuUsage.mean: "The mean CPU use", .resources.cpuUsage.max: "The highest CPU use",
    .resources.memoryUsage.mean: "The mean memory use", .resources.memoryUsage.max: "The highest memory use",
    .resources.diskUsage.last: "Disk use at the end", .resources.diskUsage.max: "The highest disk use",
    .resources.databaseConnections.mean: "The mean number of database connections",
    .resources.databaseConnections.max: "The highest number of database connections",
    .resources.activeUsers.mean: "The mean number of active users",
    .resources.activeUsers.max: "The highest number of active users",
    .business.revenue.sum: "Revenue", .business.averageOrder: "The average order",
    .health.passRate: "The share of passed health checks",
    .scenarios.successRate: "The share of user scenarios that succeeded", .feedback.rating.mean: "The mean rating",
  ]

  /// Over a chart; figures that are not here have no headline.
  static let headlines: [FigureID: String] = [
    .requests.errorRate: "Error rate", .requests.duration.p95: "p95 response time",
    .requests.duration.p50: "Median response time", .requests.duration.mean: "Mean response time",
    .requests.count: "Requests", .requests.errors: "Failed requests", .requests.slow: "Slow requests",
    .requests.throughput: "Throughput", .reports.new: "New error reports",
    .reports.resolved: "Resolved error reports", .reports.backlog: "Open error reports",
    .reports.events: "New error events",
  ]

  /// What the single readings of a gauge are called in a sentence; nil for the user's own measures.
  static func gauge(_ figure: FigureID) -> String? {
    switch figure.base {
    case .resources.cpuUsage.mean, .resources.cpuUsage.max: "CPU use"
    case .resources.memoryUsage.mean, .resources.memoryUsage.max: "Memory use"
    case .resources.databaseConnections.mean, .resources.databaseConnections.max:
      "The number of database connections"
    case .resources.activeUsers.mean, .resources.activeUsers.max: "The number of active users"
    default: nil
    }
  }

  /// In a mail's subject; what is not here is named as above.
  static let short: [FigureID: String] = [
    .requests.errorRate: "error rate", .requests.duration.p95: "p95", .requests.duration.p99: "p99",
    .requests.duration.p50: "median response time", .requests.duration.mean: "mean response time",
    .requests.duration.max: "longest response", .availability.uptime: "uptime", .requests.throughput: "throughput",
    .resources.cpuUsage.mean: "mean CPU", .resources.cpuUsage.max: "highest CPU",
    .resources.memoryUsage.mean: "mean memory", .resources.memoryUsage.max: "highest memory",
    .resources.diskUsage.last: "disk", .resources.diskUsage.max: "highest disk",
    .resources.databaseConnections.mean: "mean database connections",
    .resources.databaseConnections.max: "database connections", .resources.activeUsers.mean: "active users",
    .resources.activeUsers.max: "most active users", .business.revenue.sum: "revenue",
    .business.orders.sum: "orders", .reports.new: "new error reports", .reports.events: "error events",
    .reports.backlog: "open error reports", .reports.resolved: "resolved error reports",
  ]

  static let definitions: [FigureID: String] = [
    .requests.count:
      "Rows of request_duration in the period with a readable time and a finite duration of 0 s or more.",
    .requests.throughput: "Requests divided by the seconds of the period.",
    .requests.errorRate: "Requests with status 500 or above, divided by requests with a status (100–599).",
    .requests.errors: "Requests with status 500 or above.",
    .requests.clientErrors: "Requests with status 400 to 499.",
    .requests.duration.p50: "Half of the requests were this fast or faster.",
    .requests.slow: "Requests that took longer than 2.0 s.",
    .requests.chatty: "Requests that ran more than 20 database queries.",
    .requests.duration.p95:
      "95 % of requests were this fast or faster (interpolated, type 7); shown from 20 requests on, p99 from 100.",
    .requests.byPath.withoutPath: "Requests whose metadata holds no path; all paths and these are all requests.",
    .requests.byPath.total: "Time of all requests to the path; ids in paths are written {id}.",
    .availability.uptime:
      "Five-minute buckets with a good request or a passed check, divided by buckets with any request or check.",
    .reports.new: "Error reports created in the period.",
    .reports.resolved: "Error reports with status resolved that were resolved in the period.",
    .reports.backlog:
      "Error reports created before the period’s end and neither resolved nor declined (wont_fix) by then.",
    .reports.unresolvedCritical: "Open error reports of severity critical at the period’s end.",
    .reports.events: "New error reports; those of one error within 10 minutes of the one before count once.",
    .business.averageOrder: "Revenue divided by orders.",
    .incidents.started: "Incidents that started in the period.",
    .incidents.resolve.median: "From start to resolution, of those resolved in the period; shown from 6 on.",
    .health.passRate: "Health checks with status PASS divided by all health checks.",
    .deployments.rolledBack: "Deployments rolled back in the period.",
    .scenarios.successRate: "User scenarios that succeeded divided by all that ran.",
    .security.reports: "New error reports of category security.",
    .security.open: "Open error reports of category security at the period’s end.",
    .security.denied: "Requests with status 401 or 403.",
    .users.new: "Users who joined in the period.",
    .feedback.rating.mean: "Mean of the ratings from 1 to 5.",
    .coverage.share:
      "Hours of the period with rows divided by those with rows and those in which rows were due and none came.",
  ]
}

import Records

/// What figures are called and what they count.
enum EnglishFigures {
  static let names: [FigureID: String] = [
    .requests.count: "Requests", .requests.throughput: "Throughput", .requests.withStatus: "Requests with a status",
    .requests.errors: "Failed requests, number", .requests.errorRate: "Failed requests",
    .requests.clientErrors: "Rejected requests (400–499)", .requests.slow: "Slow requests",
    .requests.slowRate: "Slow requests, share", .requests.chatty: "Requests with many queries",
    .requests.duration.mean: "Response time, mean", .requests.duration.p50: "Response time, median",
    .requests.duration.p95: "Response time, p95", .requests.duration.p99: "Response time, p99",
    .requests.duration.max: "Slowest response", .requests.hourly.count: "Requests per hour",
    .requests.byPath.count: "Requests", .requests.byPath.total: "Total time", .requests.byPath.mean: "Mean",
    .requests.byPath.p95: "p95", .requests.byPath.errorRate: "Failed requests",
    .requests.byPath.chatty: "Many queries", .requests.byPath.withoutPath: "Requests without a path",
    .requests.actions.count: "Requests", .requests.actions.mean: "Mean", .requests.actions.p95: "p95",
    .requests.actions.errorRate: "Failed requests", .funnel.completion: "From the first step to the last",
    .funnel.step.count: "Requests of a step", .funnel.step.rate: "Of the step before", .availability.uptime: "Uptime",
    .resources.cpuUsage.mean: "CPU, mean", .resources.cpuUsage.max: "CPU, peak",
    .resources.memoryUsage.mean: "Memory, mean", .resources.memoryUsage.max: "Memory, peak",
    .resources.diskUsage.last: "Disk at the end", .resources.diskUsage.max: "Disk, peak",
    .resources.databaseConnections.mean: "Database connections, mean",
    .resources.databaseConnections.max: "Database connections, peak",
    .resources.activeUsers.mean: "Active users, mean", .resources.activeUsers.max: "Peak active users",
    .business.revenue.sum: "Revenue", .business.orders.sum: "Orders", .business.averageOrder: "Average order value",
    .reports.new: "New error reports", .reports.resolved: "Error reports resolved",
    .reports.backlog: "Open error reports", .reports.unresolvedCritical: "Open critical error reports",
    .reports.events: "Error events", .comments.count: "Comments on error reports",
    .comments.technicalNotes: "Technical notes on error reports", .reports.byCategory: "New error reports by category",
    .reports.eventsByCategory: "Error events by category",
    .reports.bySeverity: "New error reports by severity", .reports.byStatus: "New error reports by status",
    .occurrences.count: "Error occurrences", .occurrences.kinds: "Kinds of errors that occurred",
    .occurrences.episodes: "Episodes of errors", .occurrences.episodesByKind: "Episodes by kind of error",
    .occurrences.returned: "Kinds that came back", .occurrences.byKind: "Occurrences by kind of error",
    .reports.byModule: "New error reports by module", .reports.newCritical: "New critical error reports",
    .reports.newHigh: "New error reports, high", .reports.newMedium: "New error reports, medium",
    .reports.newLow: "New error reports, low", .reports.newOther: "New error reports, other severity",
    .reports.weekdayHours: "New error reports by weekday and hour", .incidents.started: "Incidents",
    .incidents.resolved: "Incidents resolved", .incidents.open: "Incidents still open",
    .incidents.bySeverity: "Incidents by severity", .incidents.resolve.median: "Time to resolve, median",
    .incidents.resolve.max: "Longest time to resolve", .deployments.count: "Deployments",
    .deployments.rolledBack: "Deployments rolled back", .health.checks: "Checks",
    .health.passed: "Checks passed, number", .health.passRate: "Share of checks passed",
    .health.outages: "Outages", .health.byCheck.passRate: "Checks passed", .health.byCheck.uptime: "Uptime by time",
    .health.byCheck.down: "Downtime", .health.byCheck.outages: "Outages of a check",
    .health.byCheck.longest: "Longest outage", .health.byCheck.maintenance: "Maintenance",
    .health.byCheck.response: "Response, mean",
    .expiries.known: "Certificates, domains, licences", .expiries.urgent: "Expired or about to",
    .expiries.soon: "Expiring within 30 days", .scenarios.runs: "User scenarios run",
    .scenarios.succeeded: "User scenarios succeeded",
    .scenarios.successRate: "Share of user scenarios succeeded", .scenarios.byScenario.successRate: "Succeeded",
    .jobs.runs: "Runs of jobs", .jobs.succeeded: "Runs succeeded", .jobs.failed: "Runs failed, number",
    .jobs.canceled: "Runs canceled", .jobs.failureShare: "Runs failed",
    .jobs.duration.mean: "Duration of runs, mean", .jobs.duration.p95: "Duration of runs, p95",
    .jobs.duration.max: "Longest run", .jobs.byJob.runs: "Runs", .jobs.byJob.failed: "Failed runs",
    .jobs.byJob.failureShare: "Runs failed", .jobs.byJob.mean: "Mean duration", .jobs.byJob.median: "Median duration",
    .jobs.byJob.p95: "Duration, p95", .feedback.count: "Feedback entries", .feedback.rating.mean: "Rating, mean",
    .feedback.byRating: "Ratings",
    .feedback.byCategory: "Feedback by category", .users.new: "New users", .users.total: "Users",
    .security.reports: "New security reports", .security.open: "Open security reports",
    .security.denied: "Requests denied (401, 403)", .coverage.hours: "Hours", .coverage.gaps: "Hours without data",
    .coverage.withRows: "Hours with data", .coverage.notYetRecorded: "Hours not yet recorded",
    .coverage.noneExpected: "Hours in which no data were expected",
    .coverage.tooLittleHistory: "Hours with too little history to judge",
    .coverage.repeated: "Hours shown twice by the clock", .coverage.silent: "Hours without rows",
    .coverage.share: "Coverage", .coverage.unknownWords: "Unknown severities and statuses",
    .coverage.rejected: "Rows left out",
  ]

  /// Over a chart; figures that are not here have no headline.
  static let headlines: [FigureID: String] = [
    .requests.errorRate: "Failed requests", .requests.duration.p95: "p95 response time",
    .requests.duration.p50: "Median response time", .requests.duration.mean: "Mean response time",
    .requests.count: "Requests", .requests.errors: "Failed requests, number", .requests.slow: "Slow requests",
    .requests.slowRate: "Slow requests", .requests.throughput: "Throughput", .reports.new: "New error reports",
    .reports.resolved: "Error reports resolved", .reports.backlog: "Open error reports",
    .reports.events: "Error events", .occurrences.count: "Error occurrences",
    .occurrences.episodes: "Episodes of errors",
  ]

  /// What the single readings of a gauge are called in a sentence; nil for the user's own measures.
  static func gauge(_ figure: FigureID) -> String? {
    switch figure.base {
    case .resources.cpuUsage.mean, .resources.cpuUsage.max: "CPU use"
    case .resources.memoryUsage.mean, .resources.memoryUsage.max: "Memory use"
    case .resources.databaseConnections.mean, .resources.databaseConnections.max:
      "Database connections"
    case .resources.activeUsers.mean, .resources.activeUsers.max: "Active users"
    default: nil
    }
  }

  /// In a mail's subject; what is not here is named as above.
  static let short: [FigureID: String] = [
    .requests.errorRate: "failed requests", .requests.duration.p95: "p95", .requests.duration.p99: "p99",
    .requests.duration.p50: "median response time", .requests.duration.mean: "mean response time",
    .requests.duration.max: "slowest response", .availability.uptime: "uptime", .requests.throughput: "throughput",
    .resources.cpuUsage.mean: "mean CPU", .resources.cpuUsage.max: "peak CPU",
    .resources.memoryUsage.mean: "mean memory", .resources.memoryUsage.max: "peak memory",
    .resources.diskUsage.last: "disk", .resources.diskUsage.max: "peak disk",
    .resources.databaseConnections.mean: "mean database connections",
    .resources.databaseConnections.max: "database connections", .resources.activeUsers.mean: "active users",
    .resources.activeUsers.max: "peak active users", .business.revenue.sum: "revenue",
    .business.orders.sum: "orders", .reports.new: "new error reports", .reports.events: "error events",
    .reports.backlog: "open error reports", .reports.resolved: "error reports resolved",
  ]

  static let definitions: [FigureID: String] = [
    .occurrences.count: "Each time that an error happened; an error report stands for a kind of them.",
    .occurrences.episodes:
      "Error occurrences; several of one kind, each within 10 minutes of the one before, count once.",
    .occurrences.returned:
      "Kinds that happened after at least seven days, or as long as the period lasts, without them.",
    .requests.count:
      "Rows of request_duration in the period with a readable time and a finite duration of 0 s or more.",
    .requests.throughput: "Requests per second, on average over the period.",
    .requests.errorRate: "Share of requests with status 500 or above among those with a status (100–599).",
    .requests.errors: "Requests with status 500 or above.",
    .requests.clientErrors: "Requests with a status from 400 to 499.",
    .requests.duration.p50: "Half of the requests were answered in this time or less.",
    .requests.slow: "More than 2 s until the response.",
    .requests.slowRate: "Of all requests those with more than 2 s until the response.",
    .requests.chatty: "More than 20 database queries in one request.",
    .requests.duration.p95:
      "95 % of responses took this time or less (interpolated, type 7); shown from 20 requests on, p99 from 100.",
    .requests.byPath.withoutPath:
      "Rows whose metadata holds no path; together with all paths they make up all requests.",
    .requests.byPath.total: "Time of all requests to the path; ids in paths are written {id}.",
    .availability.uptime:
      "Five-minute buckets with a good request, divided by buckets with any request.",
    .reports.new: "Written by people and created in the period.",
    .reports.resolved: "With the status Resolved, reached in the period.",
    .reports.backlog:
      "Created before the period’s end and neither resolved nor declined (Won’t fix) by then.",
    .reports.unresolvedCritical: "At the period’s end, of severity critical.",
    .reports.events:
      "New error reports; several about one error, each within 10 minutes of the one before, count once.",
    .business.averageOrder: "Revenue divided by orders.",
    .funnel.step.rate:
      "Requests of a step answered with a status below 400, or none, divided by those of the step before.",
    .incidents.started: "Started in the period; those open from before are not counted.",
    .incidents.resolve.median: "From start to resolution, of those resolved in the period; shown from 6 on.",
    .health.passRate: "Those that passed among all that ran; checks in maintenance count as neither.",
    .expiries.urgent: "Over within 3 days of the period’s end, or over for less than 30 days.",
    .health.byCheck.uptime:
      "1 − downtime ÷ the time watched: the period without maintenance, without hours in which no rows came, and from the first check on.",
    .health.byCheck.down: "What lies within the period of the outages that incidents record of the check.",
    .scenarios.successRate: "Runs without a failure among all runs.",
    .jobs.runs: "Runs that ended in the period.",
    .jobs.failureShare: "Failed runs divided by those that succeeded or failed; canceled ones are left out.",
    .jobs.duration.mean: "From start to end, or as recorded, of all runs whatever their outcome.",
    .security.reports: "New error reports of the category Security.",
    .security.open: "Of the category Security, not closed at the period’s end.",
    .security.denied: "Answered with status 401 or 403.",
    .users.new: "Accounts that joined in the period.",
    .feedback.rating.mean: "From 1 (worst) to 5 (best).",
    .coverage.share:
      "Hours of the period with rows divided by those with rows and those in which rows were due and none came.",
  ]
}

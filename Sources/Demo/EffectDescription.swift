import Records

/// An effect in the words of the truth file.
struct EffectDescription {
  let kind: String
  let size: Double?
  let sizeUnit: String?
  let durationFactor: Double?
  let places: [String]
  let figures: [FigureID]
  let direction: String

  init(_ effect: Effect) {
    let paths = effect.paths.flatMap { path in
      path == "/catalog/" ? Endpoint.sections.map { "/catalog/\($0)/" } : [path]
    }
    func perPath(_ figure: FigureID) -> [FigureID] { paths.map(figure.named) }
    func everywhere(_ figures: [FigureID]) -> [FigureID] { paths.isEmpty ? figures : [] }
    var direction = "up"
    var places = paths
    var durationFactor: Double?
    switch effect.kind {
    case .latency(let factor):
      (kind, size, sizeUnit) = ("latency", factor, "factor")
      figures =
        [.requests.duration.mean, .requests.duration.p95, .requests.slow]
        + everywhere([.requests.duration.p50, .resources.cpuUsage.mean]) + perPath(.requests.byPath.mean)
        + perPath(.requests.byPath.p95)
    case .serverErrors(let added):
      (kind, size, sizeUnit) = ("server_errors", added, "added_probability")
      figures = [.requests.errors, .requests.errorRate] + perPath(.requests.byPath.errorRate)
    case .outage(let share):
      (kind, size, sizeUnit) = ("outage", share, "share")
      figures = [.requests.errors, .requests.errorRate, .business.orders.sum, .business.revenue.sum]
    case .queries(let added, let factor):
      (kind, size, sizeUnit) = ("queries", Double(added), "added_queries")
      durationFactor = factor
      figures =
        [.requests.chatty, .requests.duration.mean] + perPath(.requests.byPath.chatty) + perPath(.requests.byPath.mean)
    case .traffic(let factor):
      (kind, size, sizeUnit) = ("traffic", factor, "factor")
      direction = factor < 1 ? "down" : "up"
      figures = [
        .requests.count, .requests.throughput, .resources.activeUsers.mean, .business.revenue.sum,
        .business.orders.sum, .reports.new, .users.new, .feedback.count,
      ]
    case .connectionGrowth(let perDay):
      (kind, size, sizeUnit) = ("connection_growth", perDay, "per_day")
      figures = [.resources.databaseConnections.mean, .resources.databaseConnections.max]
    case .connectionLimit(let limit):
      (kind, size, sizeUnit) = ("connection_limit", Double(limit), "connections")
      figures = [.resources.databaseConnections.max]
    case .diskGrowth(let points):
      (kind, size, sizeUnit) = ("disk_growth", points, "points_per_day")
      figures = [.resources.diskUsage.last, .resources.diskUsage.max]
    case .reports(let category, let perDay):
      (kind, size, sizeUnit) = ("reports", perDay, "per_day")
      places = [category]
      figures =
        [.reports.new, .reports.events, .reports.byCategory.named(category)]
        + (category == ReportCategory.security.rawValue ? [.security.reports] : [])
    case .refusedLogins(let perHour):
      (kind, size, sizeUnit) = ("refused_logins", perHour, "per_hour")
      figures = [.security.denied, .requests.clientErrors]
    case .gap:
      (kind, size, sizeUnit) = ("gap", nil, nil)
      figures = [.coverage.gaps]
    case .failingChecks(let names):
      (kind, size, sizeUnit) = ("failing_checks", nil, nil)
      places = names
      direction = "down"
      figures = [.health.passRate, .scenarios.successRate]
    }
    self.places = places
    self.direction = direction
    self.durationFactor = durationFactor
  }
}

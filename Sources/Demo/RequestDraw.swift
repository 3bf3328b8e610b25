import Records

/// The requests of one quarter of an hour.
struct RequestDraw {
  static let slotSeconds: Int64 = 900

  private let plan: Plan
  private let endpoints = EndpointTable()

  init(_ plan: Plan) { self.plan = plan }

  /// In order of time.
  ///
  /// `load` is relative traffic, `failures` the factor on the probability of server errors.
  func rows(
    slot: Int, from start: Instant, until end: Instant, load: Double, failures: Double, forms: StoredForms
  ) -> [MetricRow] {
    var random = RandomSource(seed: plan.seed, stream: "requests", index: slot)
    let active = plan.effects.filter { $0.overlaps(start, end) }
    let refused = active.reduce(0.0) { sum, effect in
      if case .refusedLogins(let perHour) = effect.kind { sum + perHour / 3600 } else { sum }
    }
    let usual = plan.requestsPerDay / 86_400 * load * random.logNormal(median: 1, sigma: 0.12)
    var rows: [MetricRow] = []
    var time = start
    while true {
      // A Poisson process: exponential gaps between requests.
      time = time.adding(minutes: random.exponential() / (usual + refused) / 60)
      guard time < end else { return rows }
      if refused > 0, random.chance(refused / (usual + refused)) {
        if let row = refusedLogin(at: time, active, &random) { rows.append(row) }
      } else {
        rows.append(request(at: time, active, failures, &random, forms))
      }
    }
  }

  private func request(
    at time: Instant, _ active: [Effect], _ failures: Double, _ random: inout RandomSource, _ forms: StoredForms
  ) -> MetricRow {
    let index = endpoints.draw(&random)
    let endpoint = Endpoint.all[index]
    let head = endpoints.head(index, &random, forms)
    var factor = 1.0
    var added = 0.0
    var moreQueries = 0
    for effect in active where effect.contains(time) && (effect.paths.isEmpty || effect.paths.contains(endpoint.path)) {
      switch effect.kind {
      case .latency(let times): factor *= times
      case .serverErrors(let share), .outage(let share): added += share
      case .queries(let count, let times):
        moreQueries += count
        factor *= times
      default: break
      }
    }
    let duration = random.logNormal(median: endpoint.median * factor, sigma: endpoint.sigma)
    let status = status(of: endpoint, failures: endpoint.failures * failures + added, &random)
    let queries = max(0, endpoint.queries + moreQueries + random.integer(-2...2))
    // Half of the gateway's time-outs last until its limit of 30 s.
    let timedOut = status == 504 && random.chance(0.5)
    let microseconds = max(1, ((timedOut ? 30 + 0.01 * random.unit() : duration) * 1e6).rounded())
    return MetricRow(
      "request_duration", microseconds / 1e6, "seconds", at: time,
      metadata: head + String(status) + ", \"queries_count\": " + String(status == 504 ? 0 : queries) + "}")
  }

  private func status(of endpoint: Endpoint, failures: Double, _ random: inout RandomSource) -> Int {
    if random.chance(min(failures, 0.95)) {
      let kind = random.unit()
      return kind < 0.62 ? 500 : kind < 0.8 ? 502 : kind < 0.95 ? 503 : 504
    }
    if random.chance(endpoint.clientErrors.share) { return endpoint.clientErrors.status }
    let kind = random.unit()
    if kind < 0.004 { return 404 }
    if kind < 0.005 { return 429 }
    if endpoint.method == "POST" { return kind < 0.6 ? 302 : 200 }
    return kind < 0.03 ? 304 : 200
  }

  private func refusedLogin(at time: Instant, _ active: [Effect], _ random: inout RandomSource) -> MetricRow? {
    let isOn = active.contains { if case .refusedLogins = $0.kind { $0.contains(time) } else { false } }
    guard isOn else { return nil }
    let microseconds = (random.logNormal(median: 0.11, sigma: 0.3) * 1e6).rounded()
    return MetricRow(
      "request_duration", microseconds / 1e6, "seconds", at: time,
      metadata: "{\"path\": \"/accounts/login/\", \"method\": \"POST\", \"status_code\": 401, \"queries_count\": 2}")
  }
}

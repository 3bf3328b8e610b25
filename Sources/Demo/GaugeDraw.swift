import Records

/// What a sampler writes every quarter of an hour, and the shop every hour.
struct GaugeDraw {
  /// No more connections than this can be open.
  private static let pool = 100.0

  private let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  /// In order of time: resources just after the slot's start.
  func samples(slot: Int, from start: Instant, load: Double) -> [MetricRow] {
    var random = RandomSource(seed: plan.seed, stream: "gauges", index: slot)
    // A sampler started by a timer: mostly some milliseconds late, sometimes to the microsecond in time.
    var time =
      random.chance(0.05) ? start : Instant(microseconds: start.microseconds + Int64(random.integer(1...400_000)))
    func next(_ random: inout RandomSource) -> Instant {
      defer { time = Instant(microseconds: time.microseconds + Int64(random.integer(200...9000))) }
      return time
    }
    var slowness = 1.0
    var connections = 18 + 8 * load + 2 * random.normal()
    var disk = 58.0
    var limit: Double?
    for effect in plan.effects where effect.start <= start {
      let days = min(start, effect.end).seconds(since: effect.start) / 86_400
      switch effect.kind {
      case .connectionGrowth(let perDay): connections += perDay * days
      case .diskGrowth(let points): disk += points * days
      case .latency(let factor) where effect.paths.isEmpty && effect.contains(start): slowness *= factor
      case .connectionLimit(let most) where effect.contains(start): limit = Double(most)
      default: break
      }
    }
    let cpu = 11 + 24 * load * (0.7 + 0.3 * slowness) + 3 * random.normal()
    var rows = [
      MetricRow("cpu_usage", percent(cpu), "percent", at: next(&random)),
      MetricRow("memory_usage", percent(58 + 5 * load + 1.2 * random.normal()), "percent", at: next(&random)),
      MetricRow(
        "database_connections", limit ?? min(max(1, connections.rounded()), Self.pool), "connections",
        at: next(&random)),
      MetricRow("active_users", Double(random.poisson(46 * load)), "users", at: next(&random)),
    ]
    if slot % 4 == 0 {
      rows.append(MetricRow("disk_usage", percent(disk + 0.15 * random.normal()), "percent", at: next(&random)))
    }
    if slot % 2 == 0 {
      rows.append(MetricRow("cache_hit_rate", percent(93 + 1.1 * random.normal()), "percent", at: next(&random)))
      rows.append(
        MetricRow("email_queue_length", Double(random.poisson(2.5 * load)), "messages", at: next(&random)))
    }
    return rows
  }

  /// Orders and revenue of the hour that ends with this slot, written in its last seconds.
  ///
  /// `lost` is the share of orders that planted errors prevent.
  func sales(hour: Int, end: Instant, load: Double, lost: Double) -> [MetricRow] {
    var random = RandomSource(seed: plan.seed, stream: "sales", index: hour)
    let orders = random.poisson(plan.requestsPerDay / 34 / 24 * load * (1 - lost))
    var kopecks = 0.0
    for _ in 0..<orders { kopecks += (random.logNormal(median: 1850, sigma: 0.55) * 100).rounded() }
    let time = end.adding(minutes: -random.uniform(0.5, 2) / 60)
    return [
      MetricRow("orders_count", Double(orders), "orders", at: time),
      MetricRow("revenue", kopecks / 100, "RUB", at: time.adding(minutes: 0.0001)),
    ]
  }

  /// To a hundredth, within 0 to 100.
  private func percent(_ value: Double) -> Double { (min(max(value, 0), 100) * 100).rounded() / 100 }
}

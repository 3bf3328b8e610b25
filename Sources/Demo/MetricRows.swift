import Records

/// All rows of system_metrics, in the order in which the running shop wrote them.
struct MetricRows {
  private let plan: Plan
  private let rhythm: Rhythm
  private let requests: RequestDraw
  private let gauges: GaugeDraw

  init(_ plan: Plan) {
    self.plan = plan
    rhythm = Rhythm(plan)
    requests = RequestDraw(plan)
    gauges = GaugeDraw(plan)
  }

  /// Calls `write` with the rows of each quarter of an hour, in order of time.
  func forEachSlot<Failure>(_ write: ([MetricRow], inout StoredForms) throws(Failure) -> Void) throws(Failure) {
    var forms = StoredForms()
    let slot = RequestDraw.slotSeconds
    let count = Int(plan.end.seconds(since: plan.start)) / Int(slot)
    for index in 0..<count {
      let start = plan.start.adding(seconds: Int64(index) * slot)
      let end = start.adding(seconds: slot)
      if isGap(start) { continue }
      let load = rhythm.load(at: start)
      var rows = gauges.samples(slot: index, from: start, load: load)
      rows += requests.rows(
        slot: index, from: start, until: end, load: load, failures: rhythm.failureFactor(slot: index, at: start),
        forms: forms)
      if index % 4 == 3 {
        let lost = lostOrders(start.adding(seconds: -3 * slot), end)
        rows += gauges.sales(hour: index / 4, end: end, load: load, lost: lost)
      }
      rows.sort { $0.time < $1.time }
      try write(rows, &forms)
    }
  }

  private func isGap(_ start: Instant) -> Bool { plan.effects.contains { $0.kind == .gap && $0.contains(start) } }

  /// The mean share of orders that fail because of planted errors on the way to an order.
  private func lostOrders(_ start: Instant, _ end: Instant) -> Double {
    plan.effects.reduce(0) { sum, effect in
      guard effect.overlaps(start, end),
        effect.paths.isEmpty || effect.paths.contains("/orders/create/") || effect.paths.contains("/checkout/")
      else { return sum }
      let added: Double
      switch effect.kind {
      case .serverErrors(let share), .outage(let share): added = share
      default: return sum
      }
      let common = min(effect.end, end).seconds(since: max(effect.start, start))
      return min(0.95, sum + added * common / end.seconds(since: start))
    }
  }
}

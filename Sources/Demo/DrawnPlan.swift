import Records

extension Plan {
  /// A plan of any length.
  ///
  /// `days` whole days follow one another from `firstDay`; the copy is made at 06:00 of the next.
  init(seed: UInt64, effects choice: Effects, firstDay: Day, days: Int, requestsPerDay: Double) {
    precondition(days >= 14, "effects need two weeks to stand out in")
    let end = Instant(utc: firstDay.adding(days)).adding(seconds: 6 * 3600)
    var drawing = PlanDrawing(seed: seed, begin: Instant(utc: firstDay), end: end, days: days)
    let routine = drawing.routineDeployments()
    switch choice {
    case .all: drawing.plantAll()
    case .outage: drawing.plantOutages()
    case .none: break
    }
    self.init(
      seed: seed, name: choice.rawValue, firstDay: firstDay, end: end, requestsPerDay: requestsPerDay,
      effects: drawing.effects, deployments: (routine + drawing.deployments).sorted { $0.at < $1.at },
      incidents: drawing.incidents.sorted { $0.start < $1.start })
  }
}

/// Draws places and sizes of effects: one of every kind.
private struct PlanDrawing {
  let begin: Instant
  let end: Instant
  let days: Int
  var effects: [Effect] = []
  var deployments: [PlannedDeployment] = []
  var incidents: [PlannedIncident] = []
  private var random: RandomSource

  init(seed: UInt64, begin: Instant, end: Instant, days: Int) {
    self.begin = begin
    self.end = end
    self.days = days
    random = RandomSource(seed: seed, stream: "plan")
  }

  private static let authors = ["m.orlova", "d.weber", "i.petrov"]

  /// Deployments that change nothing.
  mutating func routineDeployments() -> [PlannedDeployment] {
    var found: [PlannedDeployment] = []
    var day = random.integer(2...9)
    while day < days {
      found.append(
        PlannedDeployment(
          "1.\(found.count + 4).0", at: moment(day...day, hours: 8...14), author: random.pick(Self.authors),
          notes: random.pick(["Texts", "Small fixes", "Мелкие исправления"])))
      day += random.integer(7...15)
    }
    return found
  }

  mutating func plantAll() {
    plantBadDeployment()
    plantIncident()
    plantPaths()
    plantGrowth()
    plantReports()
    plantBreaking()
    plantGap()
    plantTraffic()
    plantOutage(on: random.integer(share(0.3)...(days - 2)))
  }

  /// One every few days, from the first week on.
  mutating func plantOutages() {
    var day = random.integer(2...6)
    while day < days - 1 {
      plantOutage(on: day)
      day += random.integer(3...8)
    }
  }

  private mutating func plantBadDeployment() {
    let at = moment(share(0.55)...(days - 4), hours: 8...14)
    let until = at.adding(minutes: Double(random.integer(14...60) * 60))
    let cause = "deployment 2.0.0, until 2.0.1"
    effects += [
      Effect(.latency(factor: rounded(1.6, 2.8)), cause: cause, from: at, until: until),
      Effect(.serverErrors(added: rounded(0.02, 0.06)), cause: cause, from: at, until: until),
      Effect(
        .reports(category: "functionality", perDay: rounded(4, 10)), cause: cause, from: at, until: until),
    ]
    let author = random.pick(Self.authors)
    deployments += [
      PlannedDeployment("2.0.0", at: at, author: author, notes: "Новая корзина"),
      PlannedDeployment("2.0.1", at: until, author: author, notes: "Cart mended"),
    ]
  }

  private mutating func plantIncident() {
    let start = moment(share(0.3)...(days - 1), hours: 7...17)
    let minutes = Double(random.integer(8...40) * 5)
    let paths = random.pick([
      ["/checkout/", "/orders/create/", "/payments/callback/"], ["/products/search/"],
      ["/api/products/", "/api/products/{id}/"],
    ])
    let title = "Requests to \(paths[0]) fail"
    effects += [
      Effect(
        .serverErrors(added: rounded(0.2, 0.5)), cause: "incident: \(title)", from: start,
        until: start.adding(minutes: minutes), paths: paths),
      Effect(
        .failingChecks(["checkout"]), cause: "incident: \(title)", from: start, until: start.adding(minutes: minutes)),
    ]
    incidents.append(
      PlannedIncident(
        title, severity: random.pick(["critical", "high"]), description: "Many requests end with a server error.",
        services: ["web"], start: start, detected: minutes * 0.1, acknowledged: minutes * 0.15,
        mitigated: minutes * 0.9, resolved: minutes, rootCause: "A service behind it was down",
        resolution: "Service restarted", assignee: random.pick(Self.authors)))
  }

  /// One endpoint gets worse and stays so, another gets better and stays so.
  private mutating func plantPaths() {
    var paths = ["/api/products/{id}/", "/catalog/", "/cart/", "/products/search/"]
    let slow = paths.remove(at: random.integer(0...3))
    let better = random.pick(paths)
    effects += [
      Effect(
        .queries(added: random.integer(18...35), factor: rounded(1.6, 3)), cause: "a query for every row of a list",
        from: moment(share(0.3)...share(0.8), hours: 8...14), until: end, paths: [slow]),
      Effect(
        .latency(factor: rounded(1.8, 3)), cause: "a missing index, until it was added", from: begin,
        until: moment(share(0.5)...(days - 5), hours: 8...14), paths: [better]),
    ]
  }

  private mutating func plantGrowth() {
    effects += [
      Effect(
        .connectionGrowth(perDay: rounded(0.35, 0.7)), cause: "connections never returned to the pool",
        from: moment(share(0.2)...share(0.4), hours: 8...14), until: end),
      Effect(.diskGrowth(pointsPerDay: rounded(0.08, 0.2)), cause: "uploads", from: begin, until: end),
    ]
  }

  private mutating func plantReports() {
    let start = moment(share(0.6)...max(share(0.6), days - 8), hours: 6...12)
    effects.append(
      Effect(
        .reports(category: random.pick(["ui", "security", "integration", "data"]), perDay: rounded(4, 10)),
        cause: "a fault of one part", from: start,
        until: start.adding(seconds: Int64(random.integer(4...7)) * 86_400)))
  }

  private mutating func plantBreaking() {
    let start = moment(share(0.3)...(days - 2), hours: 0...3)
    effects.append(
      Effect(
        .refusedLogins(perHour: Double(random.integer(150...400))), cause: "passwords tried from outside", from: start,
        until: start.adding(seconds: Int64(random.integer(1...2)) * 3600), paths: ["/accounts/login/"]))
  }

  private mutating func plantGap() {
    let day = begin.adding(seconds: Int64(random.integer(share(0.5)...(days - 2))) * 86_400)
    let start = day.adding(seconds: Int64(random.integer(0...20)) * 3600)
    effects.append(
      Effect(
        .gap, cause: "the sampler's host was restarted", from: start,
        until: start.adding(seconds: Int64(random.integer(1...3)) * 3600)))
  }

  private mutating func plantTraffic() {
    effects.append(
      Effect(
        .traffic(factor: random.chance(0.5) ? rounded(0.6, 0.75) : rounded(1.3, 1.6)), cause: "a change of audience",
        from: moment(share(0.4)...share(0.8), hours: 0...0), until: end))
  }

  /// At any time of the day, of five minutes to five hours, shorter ones more often.
  ///
  /// Half of them somebody records.
  private mutating func plantOutage(on day: Int) {
    let start = begin.adding(seconds: Int64(day) * 86_400 + Int64(random.integer(0...1439)) * 60)
    let minutes = (5 * Elementary.exp(random.uniform(0, Elementary.log(60)))).rounded()
    let isRecorded = random.chance(0.5)
    let title = "The shop answers with errors"
    effects.append(
      Effect(
        .outage(share: rounded(0.15, 0.95)), cause: isRecorded ? "incident: \(title)" : "an outage nobody recorded",
        from: start, until: start.adding(minutes: minutes)))
    guard isRecorded else { return }
    incidents.append(
      PlannedIncident(
        title, severity: random.pick(["critical", "high", "medium", "low"]),
        description: "Requests to every part of the shop fail.", services: ["web"], start: start,
        detected: minutes * 0.2, acknowledged: minutes * 0.3, mitigated: minutes * 0.9, resolved: minutes,
        rootCause: "A host was overloaded", resolution: "Load moved to another host",
        assignee: random.pick(Self.authors)))
  }

  private func share(_ fraction: Double) -> Int { Int(Double(days) * fraction) }

  /// A moment on a whole five minutes.
  private mutating func moment(_ range: ClosedRange<Int>, hours: ClosedRange<Int>) -> Instant {
    let minutes = random.integer(hours) * 60 + random.integer(0...11) * 5
    return begin.adding(seconds: Int64(random.integer(range)) * 86_400 + Int64(minutes) * 60)
  }

  /// To a hundredth, so that the truth prints what was planted.
  private mutating func rounded(_ low: Double, _ high: Double) -> Double {
    (random.uniform(low, high) * 100).rounded() / 100
  }
}

import Records

/// Draws the error reports: everyday ones, planted surges, and what hostile strangers send.
struct ErrorReports {
  /// Everyday reports a day before any effect on traffic.
  private static let perDay = 3.2
  /// Of everyday reports, in the order of `ErrorTopic.categories`.
  private static let shares = [0.24, 0.27, 0.14, 0.05, 0.11, 0.11, 0.08]

  private let plan: Plan
  private let accounts: [Account]
  private var random: RandomSource
  private var forms = StoredForms()

  init(_ plan: Plan, accounts: [Account]) {
    self.plan = plan
    self.accounts = accounts
    random = RandomSource(seed: plan.seed, stream: "reports")
  }

  /// By time of creation.
  mutating func rows() -> [ErrorReportRow] {
    var rows = everyday()
    for (index, effect) in plan.effects.enumerated() {
      if case .reports(let category, let perDay) = effect.kind {
        random = RandomSource(seed: plan.seed, stream: "report surges", index: index)
        rows += surge(of: category, perDay: perDay, effect)
      }
    }
    rows += hostile()
    return rows.sorted { ($0.created, $0.id) < ($1.created, $1.id) }
  }

  private mutating func everyday() -> [ErrorReportRow] {
    var rows: [ErrorReportRow] = []
    let hours = Int(plan.end.seconds(since: plan.start)) / 3600
    for hour in 0..<hours {
      let start = plan.start.adding(seconds: Int64(hour) * 3600)
      let mean = Self.perDay / 24 * Rhythm.expected(at: start) * plan.trafficFactor(at: start)
      for _ in 0..<random.poisson(mean) {
        let category = ErrorTopic.categories[random.index(weights: Self.shares)]
        let topic = random.pick(ErrorTopic.all.filter { $0.category == category && !$0.surge })
        rows += clump(topic, at: start.adding(minutes: random.uniform(0, 60)), severity: [0.04, 0.2, 0.46, 0.3])
      }
    }
    return rows
  }

  private mutating func surge(of category: String, perDay: Double, _ effect: Effect) -> [ErrorReportRow] {
    let topics = ErrorTopic.all.filter { $0.category == category && $0.surge }
    var rows: [ErrorReportRow] = []
    var start = effect.start
    while start < effect.end {
      let end = min(start.adding(seconds: 3600), effect.end)
      let mean = perDay * end.seconds(since: start) / 86_400 * Rhythm.expected(at: start)
      for _ in 0..<random.poisson(mean) {
        let time = start.adding(minutes: random.unit() * end.seconds(since: start) / 60)
        rows += clump(random.pick(topics), at: time, severity: [0.2, 0.45, 0.3, 0.05], mendedBy: effect.end)
      }
      start = end
    }
    return rows
  }

  /// One report, or several of one kind within minutes: people press the button again.
  private mutating func clump(
    _ topic: ErrorTopic, at time: Instant, severity weights: [Double], mendedBy: Instant? = nil
  ) -> [ErrorReportRow] {
    let severity = ["critical", "high", "medium", "low"][random.index(weights: weights)]
    let number = String(random.integer(101...9899))
    let title = topic.title.split(separator: "#", omittingEmptySubsequences: false).joined(separator: number)
    let repeats = random.chance(0.12) ? random.integer(1...2) : 0
    return (0...repeats).map { again in
      row(title: title, topic, severity: severity, at: time.adding(minutes: Double(again) * 3.1), mendedBy: mendedBy)
    }.filter { $0.created < plan.end }
  }

  /// Each of the hostile titles once, most of them in the report's week and day, all still open.
  private mutating func hostile() -> [ErrorReportRow] {
    random = RandomSource(seed: plan.seed, stream: "hostile")
    let day = Instant(utc: plan.reportDay)
    let monday = Instant(utc: plan.reportWeek.monday)
    return (HostileTexts.titles + [HostileTexts.unbreakable]).enumerated().map { index, title in
      let base = index % 3 == 0 ? day : monday.adding(seconds: Int64(index % 7) * 86_400)
      let topic = ErrorTopic(title, "other", index % 2 == 0 ? "feedback" : "search", .english)
      let time = base.adding(minutes: random.uniform(7 * 60, 19 * 60))
      return row(title: title, topic, severity: "low", at: time, mendedBy: nil, open: true)
    }
  }

  private mutating func row(
    title: String, _ topic: ErrorTopic, severity: String, at created: Instant, mendedBy: Instant?, open: Bool = false
  ) -> ErrorReportRow {
    let life = open ? Life(status: "new", updated: created, resolved: nil) : life(of: severity, created, mendedBy)
    let reporter = random.chance(0.85) ? someone(joinedBefore: created) : nil
    let text = ErrorTexts(topic.language, title: title, module: topic.module, &random)
    return ErrorReportRow(
      id: forms.identifier(&random), title: title, description: text.description, steps: text.steps,
      expected: text.expected, actual: text.actual, category: topic.category, severity: severity,
      module: topic.module, client: random.pick(ErrorReportRow.Client.all), user: reporter,
      assignee: life.status == "new" ? nil : random.integer(2...Accounts.staff.count), status: life.status,
      created: created, updated: life.updated, resolved: life.resolved, language: topic.language)
  }

  private struct Life {
    let status: String
    let updated: Instant
    let resolved: Instant?
  }

  /// Where the report stands when the copy is made.
  ///
  /// Urgent ones are closed sooner; a mended fault closes its reports.
  private mutating func life(of severity: String, _ created: Instant, _ mended: Instant?) -> Life {
    let days: [String: Double] = ["critical": 0.9, "high": 2.2, "medium": 4.5, "low": 8]
    var closed = created.adding(minutes: random.logNormal(median: days[severity] ?? 8, sigma: 0.8) * 1440)
    if let mended, random.chance(0.75) { closed = mended.adding(minutes: random.uniform(30, 1500)) }
    let touched = min(created.adding(minutes: random.exponential() * 600), plan.end.adding(seconds: -1))
    let refused = random.chance(severity == "critical" || severity == "high" ? 0.01 : 0.09)
    guard closed < plan.end, !random.chance(0.04) else {
      let age = plan.end.seconds(since: created) / 86_400
      if age < 0.5 || random.chance(0.2) { return Life(status: "new", updated: created, resolved: nil) }
      let status = random.pick(["investigating", "confirmed", "in_progress"])
      return Life(status: status, updated: max(created, touched), resolved: nil)
    }
    return Life(status: refused ? "wont_fix" : "resolved", updated: closed, resolved: refused ? nil : closed)
  }

  /// An account that exists already.
  private mutating func someone(joinedBefore time: Instant) -> Account? {
    let candidate = accounts[random.integer(Accounts.staff.count...accounts.count - 1)]
    return candidate.joined < time
      ? candidate : accounts[random.integer(Accounts.staff.count...Accounts.staff.count + 24)]
  }
}

import Records
import SQLite

/// Rows of health_checks and user_scenarios.
struct Checks {
  private static let health: [(name: String, median: Double)] = [
    ("database", 0.004), ("cache", 0.002), ("storage", 0.03), ("payment_gateway", 0.19), ("email", 0.07),
  ]
  private static let scenarios: [(name: String, steps: [String])] = [
    ("checkout", ["open product", "add to cart", "checkout", "pay"]),
    ("registration", ["open form", "submit", "confirm e-mail"]), ("search", ["open", "type", "open result"]),
    ("login", ["open form", "submit"]),
  ]

  private let plan: Plan
  private var forms = StoredForms()

  init(_ plan: Plan) { self.plan = plan }

  /// Every half hour, by time.
  mutating func healthRows() -> [[SQLiteValue]] {
    var random = RandomSource(seed: plan.seed, stream: "health")
    var rows: [[SQLiteValue]] = []
    for slot in 0..<Int(plan.end.seconds(since: plan.start)) / 1800 {
      var time = plan.start.adding(seconds: Int64(slot) * 1800).adding(minutes: random.uniform(0.001, 0.01))
      for check in Self.health {
        let response = (random.logNormal(median: check.median, sigma: 0.35) * 1e6).rounded() / 1e6
        let broken = isBroken(check.name, at: time)
        let status = broken ? "FAIL" : random.chance(0.0012) ? "ERROR" : "PASS"
        let details = status == "PASS" ? "{}" : "{\"error\": " + StoredForms.quoted(broken ? "отказ" : "timeout") + "}"
        rows.append([
          .text(forms.identifier(&random)), .text(check.name), .text(status), .text(forms.time(time)),
          status == "ERROR" ? .null : .real(response), .text(details),
        ])
        time = time.adding(minutes: (response + 0.001) / 60)
      }
    }
    return rows
  }

  /// Every three hours, by time.
  mutating func scenarioRows() -> [[SQLiteValue]] {
    var random = RandomSource(seed: plan.seed, stream: "scenarios")
    var rows: [[SQLiteValue]] = []
    let period: Int64 = 10_800
    for slot in 0..<Int(plan.end.seconds(since: plan.start)) / Int(period) {
      var time = plan.start.adding(seconds: Int64(slot) * period).adding(minutes: 20 + random.unit())
      for scenario in Self.scenarios {
        let fails = isBroken(scenario.name, at: time) || random.chance(0.006)
        let last = fails ? random.integer(0...scenario.steps.count - 1) : scenario.steps.count - 1
        let steps = scenario.steps[0...last].enumerated().map { index, step in
          let failed = fails && index == last
          return "{\"step\": \"\(step)\", \"status\": \"\(failed ? "failed" : "success")\", \"error\": "
            + (failed ? StoredForms.quoted("Кнопка не найдена") : "null") + "}"
        }
        rows.append([
          .text(forms.identifier(&random)), .text(scenario.name), .text(fails ? "failed" : "success"),
          .text(forms.time(time)), .text("[" + steps.joined(separator: ", ") + "]"),
          fails ? .text("Step '\(scenario.steps[last])' failed") : .null,
        ])
        time = time.adding(minutes: random.uniform(0.2, 0.9))
      }
    }
    return rows
  }

  private func isBroken(_ name: String, at time: Instant) -> Bool {
    plan.effects.contains { effect in
      if case .failingChecks(let names) = effect.kind { names.contains(name) && effect.contains(time) } else { false }
    }
  }
}

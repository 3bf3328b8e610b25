extension FigureID {
  package static var health: HealthIDs.Type { HealthIDs.self }
  /// Checks run from outside, and their outages.
  package enum HealthIDs {
    package static let checks = figure("health.checks")
    package static let passed = figure("health.passed")
    package static let passRate = figure(
      "health.pass_rate", .fraction, better: .higher, formula: .share(of: passed, in: checks))
    package static let outages = figure("health.outages", better: .lower, table: .incidents)

    package static var byCheck: ByCheckIDs.Type { ByCheckIDs.self }
    package enum ByCheckIDs {
      package static let passRate = named("pass_rate", .fraction, better: .higher)
      /// By time, where outages are recorded.
      package static let uptime = named("uptime", .fraction, better: .higher, table: .incidents)
      package static let down = named("down", .seconds, better: .lower, table: .incidents)
      package static let outages = named("outages", .count, better: .lower, table: .incidents)
      package static let longest = named("longest_outage", .seconds, better: .lower, table: .incidents)
      package static let maintenance = named("maintenance", .seconds)
      package static let response = named("response", .seconds, better: .lower)

      static let all = [passRate, uptime, down, outages, longest, maintenance, response]

      private static func named(
        _ name: String, _ unit: Unit, better: Direction? = nil, table: SourceTable = .health
      ) -> FigureID {
        figure(
          "health.by_check.\(name)", unit, role: .breakdown(.checks), better: better, hasBaseline: true, table: table)
      }
    }

    static let all = [checks, passed, passRate, outages] + ByCheckIDs.all

    private static func figure(
      _ name: String, _ unit: Unit = .count, role: FigureRole = .row, better: Direction? = nil,
      hasBaseline: Bool = false, formula: FigureFormula? = nil, table: SourceTable = .health
    ) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .health, unit, table: table, also: table == .health ? [.healthCounts] : [], [.checks], role: role,
          better: better, hasBaseline: hasBaseline, formula: formula))
    }
  }

  package static var expiries: ExpiryIDs.Type { ExpiryIDs.self }
  /// Certificates, domains and licences as last read.
  package enum ExpiryIDs {
    package static let known = figure("expiries.known")
    /// Over for less than 30 days, or over within 3.
    package static let urgent = figure("expiries.urgent", better: .lower)
    /// Within 30 days, but not within 3.
    package static let soon = figure("expiries.soon", better: .lower)

    static let all = [known, urgent, soon]

    private static func figure(_ name: String, better: Direction? = nil) -> FigureID {
      FigureID(
        FigureDefinition(name, .expiries, .count, table: .expiries, [.checks], role: .row, better: better))
    }
  }

  package static var scenarios: ScenarioIDs.Type { ScenarioIDs.self }
  /// User scenarios played through.
  package enum ScenarioIDs {
    package static let runs = figure("scenarios.runs")
    package static let succeeded = figure("scenarios.succeeded")
    package static let successRate = figure(
      "scenarios.success_rate", .fraction, better: .higher, formula: .share(of: succeeded, in: runs))

    package static var byScenario: ByScenarioIDs.Type { ByScenarioIDs.self }
    package enum ByScenarioIDs {
      package static let successRate = figure(
        "scenarios.by_scenario.success_rate", .fraction, role: .breakdown(.scenarios))
    }

    static let all = [runs, succeeded, successRate, ByScenarioIDs.successRate]

    private static func figure(
      _ name: String, _ unit: Unit = .count, role: FigureRole = .row, better: Direction? = nil,
      formula: FigureFormula? = nil
    ) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .scenarios, unit, table: .scenarios, [.system], role: role, better: better, formula: formula))
    }
  }
}

extension NameBreakdown {
  package static let checks = NameBreakdown("health.by_check", .health, of: .check)
  static let scenarios = NameBreakdown("scenarios.by_scenario", .scenarios, of: .scenario)
}

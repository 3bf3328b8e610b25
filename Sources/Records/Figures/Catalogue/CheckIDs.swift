extension FigureID {
  package static var health: HealthIDs.Type { HealthIDs.self }
  /// Health checks run from outside.
  package enum HealthIDs {
    package static let checks = figure("health.checks")
    package static let passed = figure("health.passed")
    package static let passRate = figure(
      "health.pass_rate", .fraction, better: .higher, formula: .share(of: passed, in: checks))

    package static var byCheck: ByCheckIDs.Type { ByCheckIDs.self }
    package enum ByCheckIDs {
      package static let passRate = figure("health.by_check.pass_rate", .fraction, role: .breakdown(.checks))
      package static let response = figure("health.by_check.response", .seconds, role: .breakdown(.checks))
    }

    static let all = [checks, passed, passRate, ByCheckIDs.passRate, ByCheckIDs.response]

    private static func figure(
      _ name: String, _ unit: Unit = .count, role: FigureRole = .row, better: Direction? = nil,
      formula: FigureFormula? = nil
    ) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .health, unit, table: .health, [.system], role: role, better: better, formula: formula))
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
  static let checks = NameBreakdown("health.by_check", .health, of: .check)
  static let scenarios = NameBreakdown("scenarios.by_scenario", .scenarios, of: .scenario)
}

extension FigureID {
  public static var health: HealthIDs.Type { HealthIDs.self }
  /// Health checks run from outside.
  public enum HealthIDs {
    public static let checks = figure("health.checks")
    public static let passed = figure("health.passed")
    public static let passRate = figure(
      "health.pass_rate", .fraction, better: .higher, formula: .share(of: passed, in: checks))

    public static var byCheck: ByCheckIDs.Type { ByCheckIDs.self }
    public enum ByCheckIDs {
      public static let passRate = figure("health.by_check.pass_rate", .fraction, role: .breakdown(.checks))
      public static let response = figure("health.by_check.response", .seconds, role: .breakdown(.checks))
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

  public static var scenarios: ScenarioIDs.Type { ScenarioIDs.self }
  /// User scenarios played through.
  public enum ScenarioIDs {
    public static let runs = figure("scenarios.runs")
    public static let succeeded = figure("scenarios.succeeded")
    public static let successRate = figure(
      "scenarios.success_rate", .fraction, better: .higher, formula: .share(of: succeeded, in: runs))

    public static var byScenario: ByScenarioIDs.Type { ByScenarioIDs.self }
    public enum ByScenarioIDs {
      public static let successRate = figure(
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

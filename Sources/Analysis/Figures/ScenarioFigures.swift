import Records
import Summaries

/// `scenarios.*`: user scenarios played through.
enum ScenarioFigures {
  private static let origins = [OriginID.table(.scenarios)]

  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    guard let summary = input.scenarios.value else { return }
    let all = summary.scenarios + [summary.others].compactMap { $0 }
    let succeeded = all.reduce(0) { $0 + $1.succeeded }
    let runs = succeeded + all.reduce(0) { $0 + $1.failed }
    builder.count(.scenarios.runs, runs, from: origins)
    builder.put(.scenarios.succeeded, Double(succeeded), n: runs, from: origins)
    builder.derive()
    for scenario in summary.scenarios {
      builder.share(
        .scenarios.byScenario.successRate.named(scenario.name), scenario.succeeded,
        of: scenario.succeeded + scenario.failed, from: origins)
    }
    guard let others = summary.others else { return }
    builder.share(
      .scenarios.byScenario.successRate.at(.others), others.succeeded, of: others.succeeded + others.failed,
      from: origins)
    if let names = summary.otherNames {
      builder.otherNames(of: .scenarios.byScenario.successRate, names, from: origins)
    }
  }
}

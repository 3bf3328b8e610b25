import Records
import Summaries

/// `scenarios.*`: user scenarios played through.
enum ScenarioFigures {
  private static let origins = [OriginID.table(.scenarios)]

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    guard let summary = material.scenarios.value else { return }
    let all = summary.scenarios + [summary.others].compactMap { $0 }
    let succeeded = all.reduce(0) { $0 + $1.succeeded }
    let runs = succeeded + all.reduce(0) { $0 + $1.failed }
    sheet.count(.scenarios.runs, runs, from: origins)
    sheet.put(.scenarios.succeeded, Double(succeeded), n: runs, from: origins)
    sheet.derive()
    for scenario in summary.scenarios {
      sheet.share(
        .scenarios.byScenario.successRate.named(scenario.name), scenario.succeeded,
        of: scenario.succeeded + scenario.failed, from: origins)
    }
    guard let others = summary.others else { return }
    sheet.share(
      .scenarios.byScenario.successRate.at(.others), others.succeeded, of: others.succeeded + others.failed,
      from: origins)
    if let names = summary.otherNames {
      sheet.otherNames(of: .scenarios.byScenario.successRate, names, from: origins)
    }
  }
}

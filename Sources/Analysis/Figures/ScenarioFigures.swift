import Records
import Summaries

/// `scenarios.*`: user scenarios played through.
enum ScenarioFigures {
  private static let origins = ["scenarios"]

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    switch material.scenarios {
    case .absent: break
    case .failed:
      sheet.failed([
        ("scenarios.runs", .count), ("scenarios.succeeded", .count), ("scenarios.success_rate", .fraction),
      ])
    case .read(let summary):
      let all = summary.scenarios + [summary.others].compactMap { $0 }
      let succeeded = all.reduce(0) { $0 + $1.succeeded }
      let runs = succeeded + all.reduce(0) { $0 + $1.failed }
      sheet.count("scenarios.runs", runs, from: origins)
      sheet.put("scenarios.succeeded", Double(succeeded), .count, n: runs, from: origins)
      sheet.share(
        "scenarios.success_rate", succeeded, of: runs, from: origins,
        parents: ["scenarios.succeeded", "scenarios.runs"])
      for scenario in summary.scenarios {
        sheet.share(
          FigureID("scenarios.by_scenario.success_rate", scenario.name), scenario.succeeded,
          of: scenario.succeeded + scenario.failed, from: origins)
      }
      guard let others = summary.others else { return }
      sheet.share(
        "scenarios.by_scenario.success_rate.other", others.succeeded, of: others.succeeded + others.failed,
        from: origins)
      if let names = summary.otherNames { sheet.count("scenarios.by_scenario.other_names", names, from: origins) }
    }
  }
}

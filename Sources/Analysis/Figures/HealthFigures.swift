import Records
import Summaries

/// `health.*`: health checks run from outside.
enum HealthFigures {
  private static let origins = ["health"]

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    switch material.health {
    case .absent: break
    case .failed:
      sheet.failed([("health.checks", .count), ("health.passed", .count), ("health.pass_rate", .fraction)])
    case .read(let health):
      let all = health.checks + [health.others].compactMap { $0 }
      let total = all.reduce(0) { $0 + $1.total }
      let passed = all.reduce(0) { $0 + $1.passed }
      sheet.count("health.checks", total, from: origins)
      sheet.put("health.passed", Double(passed), .count, n: total, from: origins)
      sheet.share(
        "health.pass_rate", passed, of: total, from: origins, parents: ["health.passed", "health.checks"])
      for check in health.checks {
        sheet.share(
          FigureID("health.by_check.pass_rate", check.name), check.passed, of: check.total, from: origins)
      }
      for check in health.checks {
        sheet.put(
          FigureID("health.by_check.response", check.name), check.meanSeconds, .seconds, n: check.timed,
          from: origins, otherwise: .noSuchField)
      }
      guard let others = health.others else { return }
      sheet.share("health.by_check.pass_rate.other", others.passed, of: others.total, from: origins)
      sheet.put(
        "health.by_check.response.other", others.meanSeconds, .seconds, n: others.timed, from: origins,
        otherwise: .noSuchField)
      if let names = health.otherNames { sheet.count("health.by_check.other_names", names, from: origins) }
    }
  }
}

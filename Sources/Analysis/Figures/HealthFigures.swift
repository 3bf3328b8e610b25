import Records
import Summaries

/// `health.*`: health checks run from outside.
enum HealthFigures {
  private static let origins = [OriginID.table(.health)]

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    guard let health = material.health.value else { return }
    let all = health.checks + [health.others].compactMap { $0 }
    let total = all.reduce(0) { $0 + $1.total }
    sheet.count(.health.checks, total, from: origins)
    sheet.put(.health.passed, Double(all.reduce(0) { $0 + $1.passed }), n: total, from: origins)
    sheet.derive()
    for check in health.checks {
      sheet.share(.health.byCheck.passRate.named(check.name), check.passed, of: check.total, from: origins)
    }
    for check in health.checks {
      sheet.put(
        .health.byCheck.response.named(check.name), check.meanSeconds, n: check.timed, from: origins,
        otherwise: .noSuchField)
    }
    guard let others = health.others else { return }
    sheet.share(.health.byCheck.passRate.at(.others), others.passed, of: others.total, from: origins)
    sheet.put(
      .health.byCheck.response.at(.others), others.meanSeconds, n: others.timed, from: origins,
      otherwise: .noSuchField)
    if let names = health.otherNames { sheet.otherNames(of: .health.byCheck.passRate, names, from: origins) }
  }
}

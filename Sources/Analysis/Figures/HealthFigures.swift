import Records
import Summaries

/// `health.*`: health checks run from outside.
enum HealthFigures {
  private static let origins = [OriginID.table(.health)]

  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    guard let health = input.health.value else { return }
    let all = health.checks + [health.others].compactMap { $0 }
    let total = all.reduce(0) { $0 + $1.total }
    builder.count(.health.checks, total, from: origins)
    builder.put(.health.passed, Double(all.reduce(0) { $0 + $1.passed }), n: total, from: origins)
    builder.derive()
    for check in health.checks {
      builder.share(.health.byCheck.passRate.named(check.name), check.passed, of: check.total, from: origins)
    }
    for check in health.checks {
      builder.put(
        .health.byCheck.response.named(check.name), check.meanSeconds, n: check.timed, from: origins,
        otherwise: .noSuchField)
    }
    guard let others = health.others else { return }
    builder.share(.health.byCheck.passRate.at(.others), others.passed, of: others.total, from: origins)
    builder.put(
      .health.byCheck.response.at(.others), others.meanSeconds, n: others.timed, from: origins,
      otherwise: .noSuchField)
    if let names = health.otherNames { builder.otherNames(of: .health.byCheck.passRate, names, from: origins) }
  }
}

import Records
import Summaries

/// What was deployed in the period, and what of it was taken back.
enum Deployments {
  static let id = "deployments"
  static let rule = FindingRule(
    RuleText(id, fires: "something was deployed in the period", severity: "info", evidence: ["after"]),
    .judged(findings))

  static func findings(_ context: RuleContext) -> [Finding] {
    let list = context.input.deployments.value?.list ?? []
    guard !list.isEmpty else { return [] }
    return [
      Finding(
        rule: id, measure: .deployments.count, area: .deployments, severity: .info,
        fact: .deployments(
          DeployedVersions(versions(list, context.input.period))),
        evidence: context.cite("after", .deployments.count))
    ]
  }

  /// Each once, by its first deployment.
  private static func versions(_ list: [Deployment], _ period: Period) -> [DeployedVersion] {
    let takenBack = Set(list.filter { $0.rolledBackAt != nil }.map(\.version))
    var seen: Set<String> = []
    return list.filter { seen.insert($0.version).inserted }.map { deployment in
      DeployedVersion(
        deployment.version, at: LocalSpan(from: deployment.deployedAt, to: deployment.deployedAt, of: period),
        note: deployment.notes.flatMap { $0.isEmpty ? nil : $0 },
        isRolledBack: takenBack.contains(deployment.version))
    }
  }
}

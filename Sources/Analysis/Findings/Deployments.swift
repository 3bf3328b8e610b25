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
          DeployedVersions(
            once(list.map(\.version)), rolledBack: once(list.filter { $0.rolledBackAt != nil }.map(\.version)))),
        evidence: context.cite("after", .deployments.count))
    ]
  }

  private static func once(_ versions: [String]) -> [String] {
    var seen: Set<String> = []
    return versions.filter { seen.insert($0).inserted }
  }
}

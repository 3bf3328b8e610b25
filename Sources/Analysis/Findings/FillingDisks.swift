import Records
import Summaries

/// Disks that fill: of hosts told one by one, those whose level rose.
///
/// A simple difference of two levels, no test: what the level will be is not said.
enum FillingDisks {
  static let id = "disk_filling"
  /// Points of a share.
  static let leastRise = 0.03
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "of several hosts told one by one, the disk of one stands at least \(Int(leastRise * 100)) points higher at the end than at "
        + "the end of the period before, and is not told as beyond its limit", severity: "low",
      evidence: ["before", "after"]),
    .following(findings))

  static func findings(_ context: RuleContext, _ told: [Finding]) -> [Finding] {
    let disks = context.splits.first { $0.figure.ofAllGroups == .resources.diskUsage.last }
    return (disks?.shown ?? []).compactMap { group -> Finding? in
      guard let id = disks?.figure.named(group.name), let rise = rise(of: id, context),
        rise.after - rise.before >= leastRise, !told.contains(where: { $0.measure == id })
      else { return nil }
      return Finding(
        rule: Self.id, measure: id, area: .system, severity: .low, fact: .levelRose(rise),
        evidence: context.cite("before", id.of(.reference)) + context.cite("after", id))
    }
  }

  /// By how much a share in use of one host rose; nil where it did not, and for other figures.
  static func rise(of id: FigureID, _ context: RuleContext) -> LevelRise? {
    guard id.ofAllGroups == .resources.diskUsage.last, let after = context.figures[id],
      let before = context.figures[id.of(.reference)], after.unit == .fraction, before.unit == .fraction,
      let now = after.value, let then = before.value, now > then
    else { return nil }
    return LevelRise(
      id, before: then, after: now, relation: context.input.comparison.relation, day: context.comparedDay)
  }
}

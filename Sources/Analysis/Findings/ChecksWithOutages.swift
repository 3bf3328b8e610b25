import Records
import Summaries

/// Checks that were down in the period and are up again, one finding a check.
enum ChecksWithOutages {
  static let id = "check_outages"
  static let mostGroups = 3
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "some part of an outage of a check lies in the period and it is over by the end; one finding a check. "
        + "\(OutageFolding.fewest) outages or more of at most \(Int(OutageFolding.shortest / 60)) minutes, each "
        + "beginning at most \(Int(OutageFolding.nearest / 3600)) hours after the one before, are told as one",
      severity: "medium", evidence: ["outages", "after", "before"]),
    .judged(findings))

  static func findings(_ context: RuleContext) -> [Finding] {
    context.checks.all.compactMap { check in
      guard let fact = outages(check, context) else { return nil }
      let id: FigureID = .health.byCheck.outages.named(check.name)
      let share: FigureID = .health.byCheck.passRate.named(check.name)
      return Finding(
        rule: Self.id, measure: id, area: .checks, severity: .medium, fact: .checkOutages(fact),
        evidence: context.cite("outages", id) + context.cite("after", share)
          + context.cite("before", share.of(.reference)))
    }
  }

  static func outages(_ check: CheckRecord, _ context: RuleContext) -> CheckOutages? {
    let period = context.input.period
    let over = check.outages.filter { $0.end != nil }
    guard !over.isEmpty else { return nil }
    let spans = TimeSpans(over.map { $0.start..<($0.end ?? period.end) }).clipped(to: period.start..<period.end)
    let groups = OutageFolding.groups(over, of: check.name, in: period).sorted {
      $0.longest * Double($0.count) > $1.longest * Double($1.count)
    }
    let isByRows = check.now.passRate != nil
    return CheckOutages(
      check: check.name, count: over.count, seconds: spans.seconds, groups: Array(groups.prefix(mostGroups)),
      share: isByRows ? check.now.passRate : check.now.uptime,
      shareBefore: isByRows ? check.before.passRate : check.before.uptime,
      failed: .init(check.now.failed, of: check.now.judged),
      failedBefore: .init(check.before.failed, of: check.before.judged),
      relation: context.input.comparison.relation, day: context.comparedDay)
  }
}

import Records
import Summaries

/// Critical error reports: new ones ask for attention; those open since before the period are known and told in a line.
enum CriticalReports {
  static let newRule = "new_critical"
  static let backlogRule = "unresolved_critical"
  /// All that are open at the period's end.
  static let open: FigureID = "reports.unresolved_critical"

  static func findings(_ judgement: Judgement) -> [Finding] {
    guard let counts = judgement.material.errors.value?.current else { return [] }
    var findings: [Finding] = []
    if counts.newCritical > 0 {
      findings.append(
        Finding(
          rule: newRule, measure: "reports.new", severity: .high, verdict: nil,
          fact: .newCriticals(count: counts.newCritical),
          evidence: [
            Evidence(
              "critical", Double(counts.newCritical), figure: judgement.id("reports.by_severity", "critical"))
          ]))
    }
    if let oldest = counts.oldestCritical {
      findings.append(
        Finding(
          rule: backlogRule, measure: open, severity: .low, verdict: nil,
          fact: .criticalBacklog(
            count: counts.oldCritical, since: judgement.material.period.zone.day(containing: oldest)),
          evidence: judgement.cite("after", open) + [Evidence("known", Double(counts.oldCritical))]))
    }
    return findings
  }
}

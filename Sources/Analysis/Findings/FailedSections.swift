import Records
import Summaries

/// Tables that could not be read.
enum FailedSections {
  static let id = "section_failed"
  static let rule = FindingRule(
    RuleText(id, fires: "a table could not be read; the report is incomplete", severity: "high"), .judged(findings))

  static func findings(_ context: RuleContext) -> [Finding] {
    var findings = SourceTable.all.compactMap { table -> Finding? in
      guard let reason = context.input.result(of: table).failure else { return nil }
      return finding(table.sections[0], table.headline, reason)
    }
    if context.input.metrics.failure == nil, let reason = context.input.referenceMetrics.failure {
      findings.append(finding(.performance, .requests.count.of(.reference), reason))
    }
    for shown in context.panels {
      guard let reason = shown.failure else { continue }
      findings.append(finding(shown.panel.section, shown.total, "\(shown.source): \(reason)"))
    }
    return findings
  }

  private static func finding(_ section: Section, _ headline: FigureID, _ reason: String) -> Finding {
    Finding(
      rule: id, measure: headline, area: section, severity: .high, completeness: .broken,
      fact: .sectionFailed(UnreadSection(section: section, reason: reason)), evidence: [])
  }
}

import Records
import Summaries

/// Tables that could not be read.
enum FailedSections {
  static let rule = "section_failed"

  static func findings(_ judgement: Judgement) -> [Finding] {
    var findings = SourceTable.all.compactMap { table -> Finding? in
      guard let reason = judgement.material.readout(of: table).failure else { return nil }
      return finding(table.sections[0], table.headline, reason)
    }
    if judgement.material.metrics.failure == nil, let reason = judgement.material.referenceMetrics.failure {
      findings.append(finding(.performance, "reference.requests.count", reason))
    }
    return findings
  }

  private static func finding(_ section: Section, _ headline: FigureID, _ reason: String) -> Finding {
    Finding(
      rule: rule, measure: headline, severity: .high, verdict: nil,
      fact: .sectionFailed(section: section, reason: reason), evidence: [])
  }
}

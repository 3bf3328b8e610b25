import Records

/// Values that cannot be used, and tables that cannot be read.
enum RepairAdvice {
  static let rowRule = "repair_rows"
  static let sectionRule = "repair_section"

  static func recommendations(_ judgement: Judgement, _ findings: [Finding]) -> [Recommendation] {
    findings.compactMap { finding in
      switch finding.fact {
      case .rejectedRows(let source, _, _):
        Recommendation(
          rule: rowRule, subject: source, priority: .medium, advice: .repairRows(source: source),
          evidence: finding.evidence)
      case .sectionFailed(let section, _):
        Recommendation(
          rule: sectionRule, subject: finding.measure.description, priority: .high, advice: .repairSection(section),
          evidence: [])
      default: nil
      }
    }
  }
}

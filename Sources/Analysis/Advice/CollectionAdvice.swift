import Records
import Summaries

/// Rows stopped arriving, all of them or those of one type or table, or nothing is known at all.
enum CollectionAdvice {
  static let rule = "restore_collection"
  static let sourceRule = "restore_source"
  static let unknownRule = "check_source"

  static func recommendations(_ judgement: Judgement, _ findings: [Finding]) -> [Recommendation] {
    let coverage = CoverageFigures.coverage(judgement.material)
    var advice: [Recommendation] = []
    if let coverage, !coverage.gaps.isEmpty {
      let hours = coverage.gaps.count
      advice.append(
        Recommendation(
          rule: rule, subject: "", priority: hours >= CoverageGaps.incomplete ? .high : .medium,
          advice: .restoreCollection(hours: hours, source: coverage.source),
          evidence: judgement.cite("gaps", "coverage.gaps") + judgement.cite("share", "coverage.share")))
    } else if StatusRule.status(judgement, findings) == .unknown, !findings.contains(where: isBroken) {
      advice.append(
        Recommendation(rule: unknownRule, subject: "", priority: .high, advice: .checkSource, evidence: []))
    }
    for finding in findings {
      switch finding.fact {
      case .typeSilent(let source, _, _), .tableSilent(let source):
        advice.append(
          Recommendation(
            rule: sourceRule, subject: source, priority: .medium, advice: .restoreSource(source),
            evidence: finding.evidence))
      default: break
      }
    }
    return advice
  }

  /// The metric table, or none of the rows that came, could be read: that is what to repair.
  private static func isBroken(_ finding: Finding) -> Bool {
    switch finding.fact {
    case .sectionFailed(.performance, _): true
    case .rejectedRows(_, let rejected, let of): rejected == of
    default: false
    }
  }
}

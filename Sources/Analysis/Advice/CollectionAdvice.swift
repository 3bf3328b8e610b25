import Records
import Summaries

/// Rows stopped arriving, all of them or those of one type or table, or nothing is known at all.
enum CollectionAdvice {
  static let rule = RecommendationRule(
    RuleText(
      collectionRule, sourceRule, hostsRule, unknownRule,
      fires:
        "`\(collectionRule)`: hours are missing; `\(sourceRule)`: a metric type or a table fell silent, or stays so; `\(hostsRule)`: `\(StoppedHosts.id)`; `\(unknownRule)`: the state is "
        + "unknown, no hour is missing, the metric table could be read, and of no type or table all rows were rejected",
      limit: "from \(CoverageGaps.incomplete) missing hours on it is urgent",
      severity:
        "`\(collectionRule)` high from that limit on, else medium; `\(sourceRule)` and `\(hostsRule)` medium; `\(unknownRule)` high",
      evidence: ["gaps", "share", "after"]),
    recommendations)
  static let collectionRule = "restore_collection"
  static let sourceRule = "restore_source"
  static let hostsRule = "restore_hosts"
  static let unknownRule = "check_source"

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    let coverage = CoverageFigures.coverage(context.input)
    var advice: [Recommendation] = []
    if let coverage, !coverage.gaps.isEmpty {
      let hours = coverage.gaps.count
      advice.append(
        Recommendation(
          rule: collectionRule, subject: "", priority: hours >= CoverageGaps.incomplete ? .high : .medium,
          advice: .restoreCollection(StoppedCollection(hours: hours, source: coverage.source)),
          evidence: context.cite("gaps", .coverage.gaps) + context.cite("share", .coverage.share)))
    } else if StatusRule.status(context, findings) == .unknown, !findings.contains(where: isBroken) {
      let table = SectionStates.isOfExcusedOnly(context.input) ? SourceTable.jobs.name(context.settings) : nil
      advice.append(
        Recommendation(
          rule: unknownRule, subject: "", priority: .high,
          advice: table.map { .restoreSource(AffectedSource($0)) } ?? .checkSource, evidence: []))
    }
    for finding in findings {
      switch finding.fact {
      case .typeSilent(let silent): advice.append(restore(silent.type, finding))
      case .tableSilent(let silent): advice.append(restore(silent.table, finding))
      case .rowsStopped(let stopped): advice.append(restore(stopped.name, finding))
      case .hostsSilent(let silent):
        advice.append(
          Recommendation(
            rule: hostsRule, subject: "", priority: .medium, advice: .restoreHosts(silent),
            evidence: finding.evidence))
      default: break
      }
    }
    return advice
  }

  private static func restore(_ source: String, _ finding: Finding) -> Recommendation {
    Recommendation(
      rule: sourceRule, subject: source, priority: .medium, advice: .restoreSource(AffectedSource(source)),
      evidence: finding.evidence)
  }

  /// The metric table, or none of the rows that came, could be read: that is what to repair.
  private static func isBroken(_ finding: Finding) -> Bool {
    switch finding.fact {
    case .sectionFailed(let unread): unread.section == .performance
    case .rejectedRows(let rows): rows.rejected == rows.of
    default: false
    }
  }
}

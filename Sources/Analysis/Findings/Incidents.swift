import Records
import Summaries

/// Incidents of which some part lies in the period.
///
/// A critical one makes the period critical, another that is open at its end asks for attention.
enum Incidents {
  static let rule = FindingRule(
    RuleText(
      criticalRule, openRule, pastRule,
      fires:
        "some part of an incident lies in the period; one finding tells of all of them. `\(criticalRule)`: one is of "
        + "severity critical; `\(openRule)`: none is, and one is open at the end; `\(pastRule)`: neither",
      severity: "`\(criticalRule)` critical, `\(openRule)` medium, `\(pastRule)` low", evidence: ["after", "open"]),
    .judged(findings))
  static let criticalRule = "critical_incident"
  static let openRule = "open_incident"
  static let pastRule = "past_incident"

  static func findings(_ context: RuleContext) -> [Finding] {
    let lengths = lengths(context)
    guard !lengths.isEmpty else { return [] }
    let (rule, severity): (String, Severity) =
      lengths.contains(where: \.isCritical)
      ? (criticalRule, .critical) : lengths.contains(where: \.isOpen) ? (openRule, .medium) : (pastRule, .low)
    return [
      Finding(
        rule: rule, measure: .incidents.started, area: .incidents, severity: severity,
        fact: .incidents(IncidentLengths(lengths)),
        evidence: context.cite("after", .incidents.started) + context.cite("open", .incidents.open))
    ]
  }

  /// Critical ones first, then in the order of their start.
  static func lengths(_ context: RuleContext) -> [IncidentLength] {
    let period = context.input.period
    let touching = (context.input.incidents.value?.list ?? []).filter { incident in
      // What was resolved at the very start of the period was over before it.
      incident.startedAt >= period.start || incident.resolvedAt.map { $0 > period.start } ?? true
    }
    let all = touching.map { incident in
      let seconds = (incident.resolvedAt ?? period.end).seconds(since: incident.startedAt)
      return IncidentLength(
        title: incident.title, severity: incident.severity, seconds: seconds < 0 ? nil : seconds,
        isOpen: incident.resolvedAt == nil,
        span: LocalSpan(from: incident.startedAt, to: incident.resolvedAt, of: period),
        service: incident.affectedServices.first { !$0.isEmpty }, cause: recorded(incident.rootCause),
        resolution: recorded(incident.resolution), assignee: incident.assignee)
    }
    return all.filter(\.isCritical) + all.filter { !$0.isCritical }
  }

  /// Whether one with a recorded cause lies at the time that a finding tells of: why it was so need not be found out.
  static func explain(_ findings: [Finding], _ context: RuleContext) -> Bool {
    let known = lengths(context).filter { $0.cause != nil }.compactMap(\.span)
    return findings.compactMap(\.fact.span).contains { time in
      known.contains {
        $0.start < time.end ?? context.input.period.end && time.start < $0.end ?? context.input.period.end
      }
    }
  }

  private static func recorded(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
}

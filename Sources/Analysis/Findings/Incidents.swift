import Records
import Summaries

/// Recorded incidents: one of severity critical that touches the period makes it critical, another that is open at its
/// end asks for attention. Of several the first is named.
enum Incidents {
  static let criticalRule = "critical_incident"
  static let openRule = "open_incident"

  static func findings(_ judgement: Judgement) -> [Finding] {
    let period = judgement.material.period
    let touching = (judgement.material.incidents.value?.list ?? []).filter { incident in
      // What was resolved at the very start of the period was over before it.
      incident.startedAt >= period.start || incident.resolvedAt.map { $0 > period.start } ?? true
    }
    let isCritical = { (incident: Incident) in incident.severity.lowercased() == Severity.critical.rawValue }
    return [
      finding(criticalRule, "incidents.started", .critical, touching.filter(isCritical), judgement),
      finding(
        openRule, "incidents.open", .medium, touching.filter { !isCritical($0) && $0.resolvedAt == nil }, judgement),
    ].compactMap(\.self)
  }

  private static func finding(
    _ rule: String, _ figure: FigureID, _ severity: Severity, _ incidents: [Incident], _ judgement: Judgement
  ) -> Finding? {
    guard let first = incidents.first else { return nil }
    return Finding(
      rule: rule, measure: figure, severity: severity, verdict: nil,
      fact: .incident(
        title: first.title, severity: first.severity,
        LocalSpan(from: first.startedAt, to: first.resolvedAt, of: judgement.material.period),
        others: incidents.count - 1),
      evidence: judgement.cite("after", figure) + [Evidence("incidents", Double(incidents.count))])
  }
}

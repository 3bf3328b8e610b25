import Records
import Summaries

/// Incidents that are open, and critical ones that are over.
enum IncidentAdvice {
  static let openRule = "resolve_incidents"
  static let reviewRule = "review_incidents"

  static func recommendations(_ judgement: Judgement, _ findings: [Finding]) -> [Recommendation] {
    let lengths = Incidents.lengths(judgement)
    let open = lengths.filter(\.isOpen)
    let over = lengths.filter { !$0.isOpen && Incidents.isCritical($0) }
    var advice: [Recommendation] = []
    if !open.isEmpty {
      advice.append(
        Recommendation(
          rule: openRule, subject: "", priority: open.contains(where: Incidents.isCritical) ? .critical : .high,
          advice: .resolveIncidents(open), evidence: judgement.cite("open", "incidents.open")))
    }
    if !over.isEmpty {
      advice.append(
        Recommendation(
          rule: reviewRule, subject: "", priority: .medium, advice: .reviewIncidents(over),
          evidence: judgement.cite("after", "incidents.started")))
    }
    return advice
  }
}

import Records
import Summaries

/// Dead letters that nothing will deliver any more.
enum ExhaustedLetters {
  static let id = "dead_letters"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "at the period's end messages of `dead_letters` wait that were tried as often as allowed (retries ≥ max_retries); "
        + "names the queue with most of them, and how long the oldest that waits has waited",
      severity: "medium when dead letters came in the period, else low", evidence: ["waiting", "exhausted", "new"]),
    .judged(findings))

  static func findings(_ context: RuleContext) -> [Finding] {
    func shown(_ panel: StandardPanel) -> ShownPanel? { context.panels.first { $0.panel.standard == panel } }
    guard let exhausted = shown(.exhausted), let waiting = shown(.waiting), let part = exhausted.part,
      let count = context.value(exhausted.total), count >= 1, let all = context.value(waiting.total)
    else { return [] }
    let new = shown(.deadLetters)?.part?.current.rows ?? 0
    let named = part.groups.map { (name: $0.name, count: $0.current.value(.sum) ?? 0) }
      .filter { $0.count >= 1 && $0.count < count }
    let queue = named.first { $0.count == named.map(\.count).max() }
    let first = context.input.panels.first { $0.panel.standard == .waiting }?.result.value?.firstRow
    let seconds = first.map { context.input.period.end.seconds(since: $0) } ?? 0
    return [
      Finding(
        rule: id, measure: exhausted.total, area: exhausted.panel.section, severity: new > 0 ? .medium : .low,
        fact: .deadLetters(
          DeadLetters(
            waiting: Int(held: all), exhausted: Int(held: count), queue: queue?.name,
            ofQueue: Int(held: queue?.count ?? 0), days: Int(held: seconds / 86_400))),
        evidence: context.cite("waiting", waiting.total) + context.cite("exhausted", exhausted.total)
          + (shown(.deadLetters).map { context.cite("new", $0.total) } ?? []))
    ]
  }
}

import Records
import Summaries

/// Kinds of errors that happened again after a while without them.
enum ReturnedErrorKinds {
  static let id = "errors_returned"
  static let rule = FindingRule(
    RuleText(
      id, fires: "kinds of errors happened that had not for a while, though they did before; one finding names them",
      limit: "seven days without them right before the period, or as long as the period lasts", severity: "low",
      evidence: ["after"]),
    .judged(findings))

  static func findings(_ context: RuleContext) -> [Finding] {
    let returned = context.input.errorEvents.value?.returned ?? []
    guard !returned.isEmpty else { return [] }
    let period = context.input.period
    return [
      Finding(
        rule: id, measure: .occurrences.returned, area: .errors, severity: .low,
        fact: .errorsReturned(
          ReturnedErrors(
            returned.map {
              .init(name: $0.name, count: $0.count, last: LocalSpan(from: $0.last, to: $0.last, of: period))
            })),
        evidence: context.cite("after", .occurrences.returned))
    ]
  }
}

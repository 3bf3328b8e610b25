import Records
import Summaries

/// Kinds of errors that happen more often: each is to be looked into, the most frequent first.
enum FrequentErrorAdvice {
  static let id = "examine_error"
  static let rule = RecommendationRule(
    RuleText(
      id,
      fires:
        "a worse `\(OccurrenceChange.id)` of a kind, for at most \(most) of them; where one of all errors together, or a worse "
        + "`\(UsualChanges.id)` of their episodes, stands alone, the most frequent kind",
      severity: "medium", evidence: ["after"]),
    recommendations)
  static let most = 3

  static func recommendations(_ context: RuleContext, _ findings: [Finding]) -> [Recommendation] {
    guard let events = context.input.errorEvents.value else { return [] }
    let worse = findings.filter {
      ($0.rule == OccurrenceChange.id || $0.measure == .occurrences.episodes) && $0.verdict == .regressed
        && $0.severity >= .medium
    }
    let named = Set(worse.compactMap(\.measure.dimensionName))
    let kinds = events.frequent.filter { named.contains($0.name) }
    let told = worse.isEmpty || !kinds.isEmpty ? kinds : Array(events.frequent.prefix(1))
    return told.prefix(most).map { kind in
      Recommendation(
        rule: id, subject: kind.name, priority: .medium,
        advice: .examineError(FrequentError(name: kind.name, count: kind.count, of: events.count)),
        evidence: context.cite("after", .occurrences.byKind.named(kind.name)))
    }
  }
}

import Records
import Summaries

/// Checks of which no row came any more, while others went on.
///
/// One that is down is told so; one that somebody paused is told once, when it stopped.
enum StoppedChecks {
  static let id = "checks_stopped"
  /// Seconds: what stopped earlier is forgotten.
  static let memory: Int64 = 28 * 86_400
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "of a check that is not down no row came in the period, though some did in the 28 days before it, or none any "
        + "more up to its end where rows were to be expected; others went on. One that is paused is told of only where it stopped "
        + "in the period; none whose silence lies in holidays or maintenance of the calendar. One finding tells of all",
      severity: "medium where one that is not paused stopped in the period or in as long a time before it, else low",
      evidence: ["after"]),
    .judged(findings))

  static func findings(_ context: RuleContext) -> [Finding] {
    let stopped = checks(context)
    guard !stopped.isEmpty else { return [] }
    let period = context.input.period
    let recently = period.start.adding(seconds: -Int64(period.seconds))
    return [
      Finding(
        rule: id, measure: .health.checks, area: .checks,
        severity: stopped.contains { !$0.isPaused && $0.last >= recently } ? .medium : .low,
        fact: .checksSilent(
          SilentNames(
            stopped.map { .init($0.name, last: LocalSpan(from: $0.last, to: $0.last, of: period)) })),
        evidence: context.cite("after", .health.checks))
    ]
  }

  /// The latest to stop first.
  private static func checks(_ context: RuleContext) -> [(name: String, last: Instant, isPaused: Bool)] {
    let period = context.input.period
    let all = context.checks.all
    let goOn = all.contains { !$0.slots.isEmpty && $0.silences.last?.upperBound != period.end }
    guard goOn else { return [] }
    return all.compactMap { check -> (name: String, last: Instant, isPaused: Bool)? in
      guard let last = check.last, check.open == nil else { return nil }
      let isSilent =
        check.slots.isEmpty
        ? last >= period.start.adding(seconds: -memory) : check.silences.last?.upperBound == period.end
      guard isSilent, !check.isPaused || period.contains(last), !context.isQuiet(since: last) else { return nil }
      return (check.name, last, check.isPaused)
    }.sorted { $0.last != $1.last ? $0.last > $1.last : $0.name.precedes($1.name) }
  }
}

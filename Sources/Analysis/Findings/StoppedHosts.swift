import Records
import Summaries

/// Hosts of which no row came any more, while others went on.
enum StoppedHosts {
  static let id = "hosts_stopped"
  /// Seconds: a shorter silence is none.
  static let leastSilence = 3.0 * 3600
  /// By how much a silence is longer than any before it.
  static let factor = 3.0
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "of a host no row came any more up to the period's end, for \(Int(factor)) times as long as ever before in the period or "
        + "the one before it, and for \(Int(leastSilence / 3600)) hours at least, while another host went on; not in holidays and "
        + "maintenance of the calendar. One finding tells of all", severity: "medium"),
    .judged(findings))

  static func findings(_ context: RuleContext) -> [Finding] {
    let splits = context.splits.filter { $0.rows.field == .host }
    let period = context.input.period
    let stopped = hosts(splits, period).filter { !context.isQuiet(since: $0.last) }
    guard let figure = splits.first?.figure, !stopped.isEmpty else { return [] }
    return [
      Finding(
        rule: id, measure: figure, area: .system, severity: .medium,
        fact: .hostsSilent(
          SilentNames(stopped.map { .init($0.name, last: LocalSpan(from: $0.last, to: $0.last, of: period)) })),
        evidence: [])
    ]
  }

  /// The latest to stop first, with the end of the last hour that had a row.
  private static func hosts(_ splits: [SplitMeasure], _ period: Period) -> [(name: String, last: Instant)] {
    var seen: [String: (now: Set<Instant>, before: Set<Instant>)] = [:]
    for group in splits.flatMap(\.groups) where group.name != "(none)" {
      seen[group.name, default: ([], [])].now.formUnion(group.now?.hours ?? [])
      seen[group.name, default: ([], [])].before.formUnion(group.before?.hours ?? [])
    }
    func last(_ name: String) -> Instant? { seen[name].flatMap { $0.now.max() ?? $0.before.max() } }
    let latest = seen.keys.compactMap(last).max()
    return seen.compactMap { name, hours -> (name: String, last: Instant)? in
      guard let last = last(name), let latest, let longest = [hours.now, hours.before].compactMap(gap).max() else {
        return nil
      }
      let least = max(leastSilence, longest * factor)
      let isSilent = period.end.seconds(since: last) - 3600 >= least && latest.seconds(since: last) >= least
      return isSilent ? (name, last.adding(seconds: 3600)) : nil
    }.sorted { $0.last != $1.last ? $0.last > $1.last : $0.name.precedes($1.name) }
  }

  /// Seconds of the longest time from one hour with rows to the next; nil where there is one hour at most.
  private static func gap(_ hours: Set<Instant>) -> Double? {
    let sorted = hours.sorted()
    return zip(sorted, sorted.dropFirst()).map { $1.seconds(since: $0) }.max()
  }
}

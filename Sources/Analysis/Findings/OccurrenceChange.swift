import Records
import Statistics
import Summaries

/// How often errors of each frequent kind happened against how often they usually do, and with too little history, as those
/// of all kinds, against the period before; only changes that hold up are told (docs/methods.md#occurrences-of-errors).
enum OccurrenceChange {
  static let id = "occurrence_change"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "errors of one of the ten most frequent kinds happened for certain more or less often than usual, repeats of one kind "
        + "within ten minutes counted once (`occurrences.episodes_by_kind`; all together are told by `\(UsualChanges.id)`). With "
        + "too little history these, and those of all kinds, are held against the period before: the exact test of two counts of "
        + "episodes after these were divided by the dispersion of all episodes by day. Not where the first event of all is "
        + "younger than the reference",
      limit:
        "the ratio beyond 1.25 or below 0.8, and p holds up in the family; against the period before the ratio's interval "
        + "without 1",
      severity: "medium when they rose, info when they fell",
      evidence: UsualChanges.rule.text.evidence + ["before"]),
    .tested(trials))

  static func trials(_ context: RuleContext) -> [HypothesisTest] {
    let comparison = context.input.comparison
    guard comparison.kind.judgesChanges, let events = context.input.errorEvents.value else { return [] }
    let canCompare = context.coverageAllowsVerdicts && events.first.map { $0 < comparison.baseline.start } ?? false
    let phi = dispersion(events, comparison)
    return ([events.all] + events.frequent).compactMap { kind in
      let episodes = kind.name.isEmpty ? .occurrences.episodes : FigureID.occurrences.episodesByKind.named(kind.name)
      if context.hasUsual(episodes) {
        return kind.name.isEmpty ? nil : UsualChanges.certain(episodes, rule: id, worse: .medium, context)
      }
      guard canCompare, kind.count + kind.referenceCount > 0 else { return nil }
      func effective(_ episodes: Int) -> Int { Int(held: (Double(episodes) / phi).rounded()) }
      let test = CountComparison(
        before: effective(kind.referenceEpisodes), after: effective(kind.episodes),
        exposureBefore: comparison.baseline.seconds, exposureAfter: comparison.current.seconds)
      return HypothesisTest(p: test.p) { $0 ? finding(kind, test, phi, context) : nil }
    }
  }

  /// Pearson's, of episodes by day within each of the two periods, at least 1; of a single day 1.
  static func dispersion(_ events: OccurrenceSummary, _ comparison: Comparison) -> Double {
    guard !comparison.kind.isOfOneDay else { return 1 }
    var (sum, freedom) = (0.0, 0)
    for days in [events.dailyEpisodes, events.referenceDailyEpisodes] {
      let mean = Double(days.reduce(0, +)) / Double(max(1, days.count))
      guard mean > 0 else { continue }
      sum += days.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) / mean }
      freedom += days.count - 1
    }
    return freedom > 0 ? max(1, sum / Double(freedom)) : 1
  }

  private static func finding(
    _ kind: OccurrenceSummary.OccurrenceKind, _ test: CountComparison, _ phi: Double, _ context: RuleContext
  ) -> Finding? {
    let figure = kind.name.isEmpty ? FigureID.occurrences.count : .occurrences.byKind.named(kind.name)
    let (interval, comparison) = (test.ratio(), context.input.comparison)
    let exposures = comparison.current.seconds / comparison.baseline.seconds
    let point =
      kind.referenceCount == 0 ? .infinity : Double(kind.count) / Double(kind.referenceCount) / exposures
    let verdict = CountVerdict.of(ratio: point, interval, significant: true)
    guard verdict == .regressed || verdict == .improved else { return nil }
    let statistics: [(String, Double?)] = [
      ("ci_low", CountVerdict.finite(interval?.low)), ("ci_high", CountVerdict.finite(interval?.high)),
      ("p", CountVerdict.finite(test.p)), ("phi", CountVerdict.finite(phi)),
    ]
    return Finding(
      rule: id, measure: figure, area: .errors, severity: verdict == .regressed ? .medium : .info, verdict: verdict,
      fact: .countChanged(
        CountChange(
          figure, before: kind.referenceCount, after: kind.count, low: CountVerdict.finite(interval?.low),
          high: CountVerdict.finite(interval?.high), verdict: verdict, relation: comparison.relation,
          day: context.comparedDay)),
      evidence: context.cite("before", figure.of(.reference)) + context.cite("after", figure)
        + statistics.compactMap { name, value in value.map { Evidence(name, $0) } })
  }
}

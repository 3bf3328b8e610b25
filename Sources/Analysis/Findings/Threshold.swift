import Records
import Settings
import Statistics
import Summaries

/// Measures that stand beyond their limits: one finding a measure, the worst (docs/methods.md#limits).
///
/// Shares and quantiles by stretches of a day, gauges by readings in a row, everything else by the value of the period.
/// Where only the period's value is beyond, and no stretch and no readings are, it is told with low severity. Only
/// figures in the measure's unit are compared.
struct Threshold {
  static let id = "threshold"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "a measure stands beyond its limit: a share or a quantile for a stretch of the day, a gauge in readings in a row, everything else by "
        + "the value of the period ([figures.md](figures.md#findings) says how). One finding a measure, the worst",
      limit: "`warning` and `critical` of the measure in the settings",
      severity:
        "beyond the critical limit critical, beyond the warning limit medium; low where only the value of the period is beyond",
      evidence: ["after", "limit", "beyond", "rows", "ci999_low", "phi", "n_after"]),
    .judged(findings))

  private let measure: Measure
  private let figure: Figure
  private let days: [WatchedDay]
  private let period: Period
  private let rise: LevelRise?

  static func findings(_ context: RuleContext) -> [Finding] {
    context.limited.compactMap { limited in
      let measure = limited.measure
      guard let figure = context.figures[measure.figure], sameUnit(figure.unit, measure.unit) else { return nil }
      return Threshold(
        measure: measure, figure: figure, days: limited.days, period: context.input.period,
        rise: FillingDisks.rise(of: figure.id, context)
      ).finding()
    }
  }

  private func finding() -> Finding? {
    switch measure.watch {
    case .stretches(let allowed):
      let stretches = Stretches(measure: measure, allowed: allowed, days: days, period: period)
      return first { level in stretches.worst(level).map { stretch(stretches, $0, level) } }
        ?? first { level in stretches.isPeriodBeyond(level) ? value(level, .low) : nil }
    case .readings:
      let runs = ReadingRuns(measure: measure, days: days, period: period)
      return first { level in
        runs.longest(level).map { run($0, level, days: beyond(runs.days(level), runs.last(level))) }
      } ?? first { value($0, .low) }
    case .value: return first { value($0, Self.severity($0)) }
    }
  }

  private func first(_ finding: (Fact.LimitLevel) -> Finding?) -> Finding? { finding(.critical) ?? finding(.warning) }

  private func stretch(_ stretches: Stretches, _ found: Stretches.Found, _ level: Fact.LimitLevel) -> Finding {
    told(
      stretches.fact(found, crossing(level), days: beyond(stretches.days(level), stretches.last(level))), level,
      Self.severity(level),
      [
        Evidence("beyond", Double(found.beyond)), Evidence("rows", Double(found.rows)),
        Evidence("ci999_low", Rounding.significant15(found.low)),
        Evidence("phi", Rounding.significant15(found.overdispersion)),
      ])
  }

  private func run(_ run: ReadingRuns.ReadingRun, _ level: Fact.LimitLevel, days: BeyondDays?) -> Finding {
    told(
      .readingsBeyond(
        ReadingsBeyond(
          measure.figure, count: run.readings, crossing(level), LocalSpan(from: run.start, to: run.end, of: period),
          days: days)),
      level, Self.severity(level), [Evidence("rows", Double(run.readings))])
  }

  /// Nil in a report of one day, whose times say it all.
  private func beyond(_ days: [Day], _ last: LocalSpan?) -> BeyondDays? {
    guard !period.kind.isOfOneDay, !days.isEmpty else { return nil }
    return BeyondDays(days, of: period.days.count, lastEnd: last.flatMap { $0.isOver(by: period.end) ? $0 : nil })
  }

  /// The value of the whole period; nil when it is not beyond.
  private func value(_ level: Fact.LimitLevel, _ severity: Severity) -> Finding? {
    guard let value = figure.value, let limit = measure.limit(level), measure.isBeyond(limit, value) else { return nil }
    return told(
      .valueBeyond(
        ValueBeyond(
          figure.id, value: value,
          Crossing(limit: limit, unit: figure.unit, level: level, rises: measure.better == .lower), rise: rise)),
      level, severity, [Evidence("n_after", Double(figure.n))])
  }

  private func told(_ fact: Fact, _ level: Fact.LimitLevel, _ severity: Severity, _ statistics: [Evidence]) -> Finding {
    let now = figure.value.map { [Evidence("after", $0, figure: figure.id)] } ?? []
    return Finding(
      rule: Self.id, measure: figure.id, area: measure.section, severity: severity, fact: fact,
      evidence: now + [Evidence("limit", measure.limit(level) ?? 0)] + statistics)
  }

  private func crossing(_ level: Fact.LimitLevel) -> Crossing {
    Crossing(
      limit: measure.limit(level) ?? 0, unit: figure.unit, level: level, rises: measure.better == .lower)
  }

  private static func severity(_ level: Fact.LimitLevel) -> Severity { level == .critical ? .critical : .medium }

  /// A limit in no currency is compared with money of any.
  static func sameUnit(_ figure: Unit, _ measure: Unit) -> Bool {
    if case .money = figure, case .money("") = measure { return true }
    return figure == measure
  }
}

extension Measure {
  /// Nil for none.
  func limit(_ level: Fact.LimitLevel) -> Double? { level == .critical ? critical : warning }
}

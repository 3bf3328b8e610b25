import Records
import Settings
import Statistics
import Summaries

/// The period's value of a figure beside what it usually is, and the test of the two.
struct UsualComparison {
  let judged: JudgedFigure
  /// Both in the figure's unit.
  let usual: Double
  let now: Double
  let unit: Unit
  let basis: UsualChange.Basis
  /// What both shares are of; nil for what is no share.
  var parts: (now: ShareParts, usual: ShareParts)?
  /// Periods like this one lie within it, about 95 of 100; in the figure's unit, nil with too little history.
  var range: ClosedRange<Double>?
  /// Nil with too little history to judge.
  var test: Test?

  struct Test {
    let p: Double
    let size: UsualChange.Size
    /// Larger than the smallest change that counts, and no other way than the pair that is printed.
    let isNotable: Bool
    /// The whole interval is smaller than that.
    let isWithinMargin: Bool
    let statistics: [Evidence]
  }

  /// Of those figures that have a value and a usual one.
  static func all(
    _ input: ReportInput, _ figures: FigureSet, _ settings: Settings, _ earlier: EarlierFigures
  ) -> [UsualComparison] {
    guard input.comparison.kind.judgesChanges, !input.period.partial else { return [] }
    let past = UsualPast(earlier, input, calendar: settings.calendar)
    return JudgedFigure.all(settings.measures).compactMap { judged in
      guard let figure = figures[judged.figure], let now = figure.value, figure.n >= judged.leastRows else {
        return nil
      }
      let kept = KeptPast(judged.figure, past)
      guard kept.periods.count >= KeptPast.leastPeriods else { return nil }
      let made = UsualMaker(judged: judged, figure: figure, now: now, figures: figures, past: past, kept: kept)
      switch judged.scale {
      case .level: return made.level(of: figure, seconds: nil)
      case .throughput(let rate):
        return figures[rate].flatMap { made.level(of: $0, seconds: input.metrics.value?.coverage.seconds) }
      case .share(let part):
        let bursts =
          switch part {
          case .requests.errors: RequestBursts.ofPeriod(input) { (bad: $0.serverErrors, total: $0.withStatus) }
          case .requests.slow: RequestBursts.ofPeriod(input) { (bad: $0.slow, total: $0.count) }
          default: 1.0
          }
        return made.share(part, bursts: bursts, isOfOneDay: input.period.kind.isOfOneDay)
      }
    } + UsualEvents.all(input, figures, past) + UsualTables(input, figures, past).comparisons
      + UsualFunnel.all(input, figures, settings.actions.funnel, past)
  }

  /// Whether nothing ever failed, or all did, now and usually: then there is nothing to test.
  var isConstant: Bool { unit == .fraction && now == usual && (now == 0 || now == 1) }

  /// What it usually is; of a share the requests of all periods that tell it, else those periods.
  var figure: Figure {
    Figure(judged.figure.of(.usual), usual, unit: unit, n: parts?.usual.whole ?? basis.periods)
  }

  func change(_ verdict: Verdict, isLikely: Bool = false, _ kind: ReportKind, _ size: UsualChange.Size) -> UsualChange {
    UsualChange(
      judged.figure, usual: usual, now: now, unit: unit, size: size, verdict: verdict, isLikely: isLikely, kind: kind,
      basis: basis, parts: parts?.now, usualParts: parts?.usual)
  }
}

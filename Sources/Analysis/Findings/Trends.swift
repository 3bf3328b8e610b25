import Records
import Settings
import Statistics
import Summaries

/// Figures that rise or fall over the latest 28 days, 12 weeks or 13 months (docs/methods.md#trends).
///
/// No tests of the report's family: these ask whether the period is unlike others, a trend whether all of them move.
enum Trends {
  static let id = "trend"
  /// p below it is a trend.
  static let level = 0.01
  private static let leastChange = 0.1
  /// Of a share, as in its other tests.
  private static let leastPoints = 0.001
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "one of the figures of `\(UsualChanges.id)`, or a `last` or `max` with a limit, rises or falls over the latest 28 days, in a weekly report 12 weeks, in a monthly one "
        + "13 months: p of Mann and Kendall's test below \(level). Not with fewer than 28 days or 9 weeks or months, where more "
        + "than 5 % of the period's hours are missing, where `\(UsualChanges.id)` tells the same direction, or `\(LimitsAhead.id)` of the same "
        + "figure (docs/methods.md#trends)",
      limit:
        "from one end to the other the line moves by at least a tenth of the median; of a share also by 0.1 point; of a `last` or `max` "
        + "with a limit a tenth of what is left to it is enough",
      severity: "low when worse, else info; info of a `last` or `max`, whose limit lies far off",
      evidence: ["after", "slope", "ci_low", "ci_high", "p", "points"]),
    .following(findings))

  static func findings(_ context: RuleContext, _ told: [Finding]) -> [Finding] {
    guard let history = context.history, context.lowCoverage?.period == nil else { return [] }
    let judged = JudgedFigure.all(context.settings.measures)
    let levels = context.foreseen.filter { measure in
      measure.isLevelWithLimit && !judged.contains { $0.figure == measure.figure }
    }
    return (judged.map { ($0, nil) } + levels.map { (JudgedFigure(level: $0), $0) }).compactMap { judged, level in
      guard let figure = context.figures[judged.figure], let points = points(judged, figure, history, context),
        let trend = SeriesTrend(points), let found = moved(judged, figure, points, trend, level, context),
        !told.contains(where: { says($0.fact, found) })
      else { return nil }
      return Finding(
        rule: id, measure: figure.id, area: judged.area, severity: found.isBad && level == nil ? .low : .info,
        fact: .trend(found), evidence: context.cite("after", figure.id) + trend.evidence)
    }
  }

  private static func points(
    _ judged: JudgedFigure, _ figure: Figure, _ history: FigureHistory, _ context: RuleContext
  ) -> [SeriesTrend.TrendPoint]? {
    guard figure.value != nil, figure.n >= judged.leastRows else { return nil }
    switch judged.scale {
    case .level:
      return history.byPeriod { past in
        (past.figures[figure.id.description]?.n ?? 0) < judged.leastRows ? nil : past.value(of: figure)
      }
    case .throughput(let rate):
      guard let rate = context.figures[rate], let seconds = context.input.metrics.value?.coverage.seconds else {
        return nil
      }
      return history.byPeriod { past in past.value(of: rate).map { $0 * Double(seconds) } }
    case .share(let part):
      let whole = whole(figure)
      return history.byPeriod { past in past.share(of: part).map { Double($0.part) / Double($0.whole) * whole } }
    }
  }

  /// What a share of 1 is in the figure's unit.
  private static func whole(_ figure: Figure) -> Double { figure.unit == .fraction ? 1 : Double(figure.n) }

  /// Nil where the figure did not clearly move, or by too little to matter.
  /// - Parameter level: what is judged by its limits alone; nil for what has a usual value.
  private static func moved(
    _ judged: JudgedFigure, _ figure: Figure, _ points: [SeriesTrend.TrendPoint], _ trend: SeriesTrend,
    _ level: Measure?, _ context: RuleContext
  ) -> FigureTrend? {
    let length = points[points.count - 1].time - points[0].time
    let floor = if case .share = judged.scale { leastPoints * whole(figure) } else { 0.0 }
    let size = min(abs(trend.median), level?.room(from: trend.line(points, at: 0), rises: trend.slope > 0) ?? .infinity)
    guard trend.p < Self.level, trend.slope != 0, abs(trend.slope) * length >= max(leastChange * size, floor) else {
      return nil
    }
    return FigureTrend(
      figure.id, from: Rounding.significant15(max(0, trend.line(points, at: -length))),
      to: Rounding.significant15(trend.line(points, at: 0)), unit: figure.unit,
      slope: Rounding.significant15(trend.slope), length: Int(held: length) + 1, kind: context.input.period.kind,
      isBad: (trend.slope > 0) == (judged.better == .lower))
  }

  private static func says(_ fact: Fact, _ trend: FigureTrend) -> Bool {
    switch fact {
    case .unusual(let change):
      change.figure == trend.figure && change.verdict.isMoved && change.size.isUp == trend.rises
    case .limitAhead(let ahead): ahead.figure == trend.figure
    default: false
    }
  }
}

extension Measure {
  /// What has no usual value, only a limit, such as how full a disk is.
  fileprivate var isLevelWithLimit: Bool { hasLimits && (aggregate == .last || aggregate == .max) }

  /// From there to the next limit in that direction; nil where none is left.
  fileprivate func room(from value: Double, rises: Bool) -> Double? {
    [warning, critical].compactMap(\.self).map { rises ? $0 - value : value - $0 }.filter { $0 > 0 }.min()
  }
}

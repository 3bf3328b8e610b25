import Records
import Settings
import Statistics
import Summaries

/// Levels that reach a limit before long, if they go on as they did (docs/methods.md#forecasts).
struct LimitsAhead {
  static let id = "limit_ahead"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "a level with a limit (`last`, `max`, `min` or `avg` of the measures, but of requests and the processor) moves towards it: p of "
        + "its trend over the latest \(FigureHistory.leastDays) days is below \(Trends.level), the whole interval of its slope leads there, "
        + "and the line reaches the limit within \(Int(farthest)) days. The critical limit, else the warning one. Days of grave "
        + "incidents, and those with less than 90 % of their hours, are left out; not told where the limit is crossed already, nor of "
        + "hosts told one by one (docs/methods.md#forecasts)",
      limit:
        "`warning` and `critical` of the measure in the settings; where it has no `critical`, one that the application records, such as "
        + "`max_connections`",
      severity:
        "it reaches the critical limit within \(Int(urgent)) days: critical, within \(Int(soon)): medium; any limit within "
        + "\(Int(near)): low; else info",
      evidence: ["after", "level", "limit", "days_left", "slope", "ci_low", "ci_high", "p", "points"]),
    .judged(findings))

  /// All in days.
  private static let farthest = 90.0
  private static let urgent = 2.0
  private static let soon = 14.0
  /// Farther off it is told among the findings only.
  private static let near = 30.0
  private static let year = 365.0

  private let measure: Measure
  private let reading: LimitAhead.DailyReading
  private let figure: Figure
  /// Of the period.
  private let value: Double
  private let trend: SeriesTrend
  private let slopes: Interval
  /// Of the line on the period's last day.
  private let level: Double
  /// How far a day was beyond the line at most, in the direction of the limit.
  private let burst: Double
  private let day: Day

  static func findings(_ context: RuleContext) -> [Finding] {
    context.foreseen.filter(\.hasLimits).compactMap { LimitsAhead($0, context)?.finding }
  }

  private init?(_ measure: Measure, _ context: RuleContext) {
    guard let history = context.history, let reading = measure.dailyReading,
      let figure = context.figures[measure.figure],
      let value = figure.value, Threshold.sameUnit(figure.unit, measure.unit),
      let points = history.byDay({ $0.value(of: figure) }), let trend = SeriesTrend(points), trend.p < Trends.level,
      let slopes = trend.slopeInterval, measure.better == .lower ? slopes.low > 0 : slopes.high < 0
    else { return nil }
    (self.measure, self.reading, self.figure, self.value) = (measure, reading, figure, value)
    (self.trend, self.slopes, level) = (trend, slopes, trend.line(points, at: 0))
    let beyond = points.map { $0.value - trend.line(points, at: $0.time) }
    burst = (measure.better == .lower ? beyond.max() : beyond.min()) ?? 0
    let days = context.input.period.days
    day = days[days.count - 1].day
  }

  private var finding: Finding? {
    guard let ahead = ahead(.critical) ?? ahead(.warning) else { return nil }
    return Finding(
      rule: Self.id, measure: figure.id, area: measure.section, severity: Self.severity(ahead),
      fact: .limitAhead(ahead),
      evidence: [
        Evidence("after", value, figure: figure.id), Evidence("level", ahead.level),
        Evidence("limit", ahead.crossing.limit), Evidence("days_left", ahead.days),
      ] + trend.evidence)
  }

  /// Nil without such a limit, where it is crossed already, and where it is farther off than is told.
  private func ahead(_ which: Fact.LimitLevel) -> LimitAhead? {
    guard let limit = measure.limit(which), !measure.isBeyond(limit, value) else { return nil }
    func days(_ slope: Double) -> Double { Rounding.significant15((limit - level) / slope) }
    let rises = measure.better == .lower
    let (steepest, flattest) = rises ? (slopes.high, slopes.low) : (slopes.low, slopes.high)
    guard days(trend.slope) > 0, days(trend.slope) <= Self.farthest else { return nil }
    let earliest = max(0, days(trend.slope) - burst / trend.slope)
    return LimitAhead(
      figure.id, reading, value: value, level: Rounding.significant15(level),
      slope: Rounding.significant15(trend.slope),
      Crossing(limit: limit, unit: figure.unit, level: which, rises: rises), days: days(trend.slope),
      soonest: days(steepest), latest: days(flattest) > Self.year ? nil : days(flattest),
      earliest: earliest < days(steepest) ? Rounding.significant15(earliest) : nil, from: day)
  }

  private static func severity(_ ahead: LimitAhead) -> Severity {
    let reached: Severity = ahead.days <= near ? .low : .info
    guard ahead.crossing.level == .critical else { return reached }
    return ahead.days <= urgent ? .critical : ahead.days <= soon ? .medium : reached
  }
}

extension SeriesTrend {
  /// In the figure's unit a day, week or month.
  var evidence: [Evidence] {
    [Evidence("slope", Rounding.significant15(slope))]
      + (slopeInterval.map {
        [Evidence("ci_low", Rounding.significant15($0.low)), Evidence("ci_high", Rounding.significant15($0.high))]
      } ?? []) + [Evidence("p", Rounding.significant15(p)), Evidence("points", Double(count))]
  }
}

extension Measure {
  /// Nil for what is no level: how busy a processor is and how long requests take follow the load of the hour.
  fileprivate var dailyReading: LimitAhead.DailyReading? {
    if ["cpu_usage", "request_duration"].contains(source) { return nil }
    return switch aggregate {
    case .last: .last
    case .avg: .mean
    case .max: .peak
    case .min: .low
    case .p50, .p95, .p99, .sum, .count, .rate, .share: nil
    }
  }
}

import Records
import Settings
import Statistics
import Summaries

/// Days of a week or a month unlike those before it (docs/methods.md#anomalies).
///
/// The reports of these days told of them; here they say on which day the longer period was not as usual.
enum StrangeDays {
  static let id = "unusual_days"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "in reports of weeks and months, a day of one of the figures of `\(UsualChanges.id)` lies more than 4 scales from what the "
        + "weeks before let expect, and farther than any of the 14 days before; of each figure the farthest is told. Not told are less of "
        + "what is better low, days of grave incidents and calendar events, days in which `\(Threshold.id)` tells of the same cause, and "
        + "where `\(UsualChanges.id)` tells the same of the whole period (docs/methods.md#anomalies)",
      limit: "the expected range of the day",
      severity: "info",
      evidence: ["after", "expected", "range_low", "range_high", "scales"]),
    .following(findings))

  static func findings(_ context: RuleContext, _ told: [Finding]) -> [Finding] {
    guard context.lowCoverage?.period == nil else { return [] }
    return context.days.compactMap { finding($0, context, told) }
  }

  private static func finding(_ judged: JudgedDays, _ context: RuleContext, _ told: [Finding]) -> Finding? {
    let period = context.input.period
    func span(_ day: Day) -> LocalSpan {
      let whole = DaySpan(day, in: period.zone)
      return LocalSpan(from: whole.start, to: whole.end, of: period)
    }
    let days = judged.days.filter { day in
      guard day.judgement.verdict == .unusual, day.isOrdinary, let z = day.judgement.z else { return false }
      let whole = span(day.day)
      return (z > 0 || judged.better == .higher)
        && !told.contains { $0.tells(judged.figure, isMore: z > 0, from: whole.start, to: whole.end ?? period.end) }
    }
    guard let farthest = days.max(by: { abs($0.judgement.z ?? 0) < abs($1.judgement.z ?? 0) }),
      let told = ToldAnomaly(farthest.judgement, judged.unit)
    else { return nil }
    return Finding(
      rule: id, measure: judged.figure, area: judged.area, severity: .info,
      fact: .unusualDays(
        UnusualDays(
          judged.figure, judged.unit, span(farthest.day), value: told.value, low: told.low, high: told.high,
          isMore: told.isMore, otherDays: days.count - 1)),
      evidence: told.evidence(judged.figure.at(.day(farthest.day)), context))
  }
}

import Records
import Settings
import Statistics
import Summaries

/// Hours of requests, failed requests and durations unlike those of the weeks before (docs/methods.md#anomalies).
///
/// What another finding tells is not told again: incidents, calendar events, limits crossed in those hours, and a whole period
/// that moved the same way.
enum StrangeHours {
  static let id = "unusual_hours"
  static let rule = FindingRule(
    RuleText(
      id,
      fires:
        "requests, failed requests or the mean duration of an hour lie more than 5 scales from what the weeks before let expect, and "
        + "farther than any hour of the 14 days before; hours at most 3 apart are one event, of each figure the farthest is told. Fewer "
        + "failed requests and shorter durations are not told, nor hours of incidents and calendar events, those in which "
        + "`\(Threshold.id)` tells of the same cause, and a day or week that `\(UsualChanges.id)` tells to have moved the same way "
        + "(docs/methods.md#anomalies)",
      limit: "the expected range of the hour",
      severity: "low; info where an hour of the 14 days before was farther off",
      evidence: ["after", "expected", "range_low", "range_high", "scales"]),
    .following(findings))

  static func findings(_ context: RuleContext, _ told: [Finding]) -> [Finding] {
    context.hours.compactMap { finding($0, context, told) }
  }

  private static func finding(_ judged: JudgedHours, _ context: RuleContext, _ told: [Finding]) -> Finding? {
    let period = context.input.period
    let circumstances = HourCircumstances(context.input, context.settings.calendar)
    let hours = judged.hours.filter { hour in
      guard let z = hour.judgement.z, z.isFinite || hour.judgement.verdict == .unusual else { return false }
      return (z > 0 || judged.figure == .requests.count) && circumstances.of(hour.start) != .incident
        && !told.contains {
          $0.tells(judged.figure, isMore: z > 0, from: hour.start, to: hour.start.adding(seconds: 3600))
        }
    }
    let starts = Dictionary(hours.map { ($0.judgement.time, $0.start) }) { one, _ in one }
    func span(_ first: Int, _ last: Int) -> LocalSpan? {
      guard let start = starts[first], let end = starts[last] else { return nil }
      return LocalSpan(from: start, to: min(end.adding(seconds: 3600), period.end), of: period)
    }
    let events = AnomalyEvent.events(hours.map(\.judgement))
    if let event = events.max(by: { abs($0.peak.z ?? 0) < abs($1.peak.z ?? 0) }) {
      return span(event.hours[0].time, event.hours[event.hours.count - 1].time).flatMap { whole in
        span(event.peak.time, event.peak.time).flatMap { hour in
          made(judged, event.peak, whole, hour, others: events.count - 1, again: nil, context)
        }
      }
    }
    let again = hours.compactMap { hour in
      if case .again(let peak) = hour.judgement.verdict { (hour.judgement, peak) } else { nil }
    }
    return again.max { abs($0.0.z ?? 0) < abs($1.0.z ?? 0) }.flatMap { judgement, peak in
      let before = period.zone.day(containing: Instant(microseconds: Int64(peak.time) * 3_600_000_000))
      return span(judgement.time, judgement.time).flatMap {
        made(judged, judgement, $0, $0, others: 0, again: before, context)
      }
    }
  }

  private static func made(
    _ judged: JudgedHours, _ peak: AnomalyJudgement, _ span: LocalSpan, _ hour: LocalSpan, others: Int, again: Day?,
    _ context: RuleContext
  ) -> Finding? {
    guard let told = ToldAnomaly(peak, judged.unit) else { return nil }
    return Finding(
      rule: id, measure: judged.figure, area: .performance, severity: again == nil ? .low : .info,
      fact: .unusualHours(
        UnusualHours(
          judged.figure, judged.unit, span, hour: hour, value: told.value, low: told.low, high: told.high,
          isMore: told.isMore, otherTimes: others, again: again)),
      evidence: told.evidence(judged.figure.at(.hour(hour.start, in: context.input.period.zone)), context))
  }
}

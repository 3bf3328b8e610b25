package import Records

/// What is to be read for one report, and how fine. It is made before any database is looked at, and any engine reads by it.
package struct ReadPlan: Sendable {
  package let period: Period
  /// What the period is compared with.
  package let baseline: Period
  /// Rows from then on are not read.
  package let asOf: Instant
  /// Behind the cut of an unfinished period's baseline: what is left of that day, and the days after it.
  package let restOfBaseline: [DaySpan]
  /// The days older than the baseline of which only the durations of requests are wanted, oldest first.
  package let historyDays: [DaySpan]
  /// The days of the series of the smaller tables, ending with the period's last.
  package let seriesDays: [DaySpan]
  /// Those that are counted besides the types of the metric table.
  package let measures: [Measure]
  /// How texts are taken over.
  package let intake: TextIntake

  /// - Parameters:
  ///   - measures: those of the settings.
  ///   - masks: whether secrets in texts are hidden.
  package init(_ period: Period, asOf: Instant, measures: [Measure], masks: Bool) {
    self.period = period
    baseline = period.reference
    self.asOf = asOf
    restOfBaseline = period.restOfReference
    historyDays = Self.historyDays(period, baseline)
    seriesDays = Self.days(period.kind == .daily ? 27 : 77, before: period) + period.days
    self.measures = measures
    intake = TextIntake(masks: masks)
  }

  /// The metric rows that are wanted, a day at a time and in the order of time.
  package var metricDays: [MetricDay] {
    historyDays.map { MetricDay(span: $0, detail: .outline) }
      + (baseline.days + restOfBaseline).map { MetricDay(span: $0, detail: .counts) }
      + period.days.map { MetricDay(span: $0, detail: .full) }
  }

  /// The days older than the baseline whose requests a weekly report draws: with both weeks 84 days.
  private static func historyDays(_ period: Period, _ baseline: Period) -> [DaySpan] {
    period.kind == .weekly ? days(70, before: baseline) : []
  }

  private static func days(_ count: Int, before period: Period) -> [DaySpan] {
    let first = period.days[0].day
    return (1...count).reversed().map { DaySpan(first.adding(-$0), in: period.zone) }
  }
}

package import Records

/// What is to be read for one report, and how fine.
///
/// It is made before any database is looked at, and any engine reads by it.
package struct ReadPlan: Sendable {
  /// The period, and what it is compared with.
  package let comparison: Comparison
  /// Rows from then on are not read.
  package let asOf: Instant
  /// Those that are counted besides the types of the metric table.
  package let measures: [Measure]
  /// What customers do.
  package let actions: Actions
  /// Days that are unlike others.
  package let calendar: [CalendarEvent]
  /// How texts are taken over.
  package let intake: TextIntake
  /// Days of which the rows of each table are counted by the time they came; in the order of time.
  package private(set) var arrivalDays: [DaySpan]
  /// Where only these days are to be counted, for what is remembered of them; nil for a report.
  private var counted: [DaySpan]?
  /// What need not be read, because it was counted before.
  package private(set) var past: KnownPast

  /// - Parameters:
  ///   - measures: those of the settings.
  ///   - actions: those of the settings.
  ///   - calendar: that of the settings.
  ///   - masks: whether secrets in texts are hidden.
  ///   - people: how they are shown.
  ///   - past: what was counted before.
  ///   - arrivalDays: those of which rows are counted by the time they came.
  package init(
    _ comparison: Comparison, asOf: Instant, measures: [Measure], actions: Actions = .standard,
    calendar: [CalendarEvent] = [], masks: Bool, people: PeopleShown = .names, past: KnownPast = KnownPast(),
    arrivalDays: [DaySpan] = []
  ) {
    self.comparison = comparison
    self.asOf = asOf
    self.measures = measures
    self.actions = actions
    self.calendar = calendar
    intake = TextIntake(masks: masks, people: people)
    self.past = past
    self.arrivalDays = arrivalDays
  }

  /// The same, to count these days and nothing else; in the order of time.
  package func counting(_ days: [DaySpan]) -> ReadPlan {
    var plan = self
    plan.counted = days
    return plan
  }

  /// The same, with the baseline to be read from its rows.
  package var readingBaseline: ReadPlan {
    var plan = self
    plan.past.baseline = nil
    return plan
  }

  /// The metric rows that are wanted, a day at a time and in the order of time.
  ///
  /// Of the oldest days the durations of
  /// requests, of the baseline everything but groups by path, of the period everything. What is known is not wanted.
  ///
  /// Of an unfinished period's baseline what lies behind its cut is read too, because series by day need whole days.
  package var metricDays: [MetricDay] {
    if let counted { return counted.map { MetricDay(span: $0, detail: .counts) } }
    return reportDays
  }

  private var reportDays: [MetricDay] {
    comparison.historyDays.filter { past.requestDays[$0.day] == nil }.map { MetricDay(span: $0, detail: .outline) }
      + (past.baseline == nil ? comparison.baseline.days + comparison.restOfBaseline : [])
      .map { MetricDay(span: $0, detail: .counts) }
      + comparison.current.days.map { MetricDay(span: $0, detail: .full) }
  }

  /// The days of the series of the smaller tables, ending with the period's last.
  package var seriesDays: [DaySpan] { comparison.seriesDays }
}

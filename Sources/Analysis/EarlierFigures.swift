package import Records
package import Settings

/// What figures were in the periods right before the reported one, as the ledger remembers them.
package struct EarlierFigures: Sendable {
  /// Those of the same kind, oldest first and without a gap: what is not known of one has no figures.
  package let periods: [PastPeriod]
  /// The days before the period, oldest first, likewise; the same as `periods` for a day.
  package let days: [PastPeriod]
  /// The days of the period itself; none for a day.
  package let own: [PastPeriod]
  /// Requests by the hour, of the days before the period, oldest first; those that are known.
  package var hours: [DayHours] = []

  /// Nothing is remembered.
  package init() { self.init(periods: [], days: [], own: []) }

  package init(periods: [PastPeriod], days: [PastPeriod], own: [PastPeriod]) {
    self.periods = periods
    self.days = days
    self.own = own
  }

  /// Those of a period, as far as its kind looks back.
  /// - Parameter past: what is remembered of periods.
  package static func of<Failure: Error>(
    _ period: Period, _ past: ([Period]) throws(Failure) -> [PastPeriod]
  ) throws(Failure) -> EarlierFigures {
    let kind = period.kind
    guard kind.trendPeriods > 0 else { return EarlierFigures() }
    func daily(_ first: Day, _ count: Int) -> [Period] {
      (0..<count).map { ReportKind.daily.period(containing: first.adding($0), in: period.zone) }
        .filter { $0.end > $0.start }
    }
    let before = daily(period.days[0].day.adding(-KeptPast.historyDays), KeptPast.historyDays)
    let days = try past(before)
    guard !kind.isOfOneDay else { return EarlierFigures(periods: days, days: days, own: []) }
    return EarlierFigures(
      periods: try past(period.previous(max(kind.trendPeriods, kind.usualPeriods))), days: days,
      own: try past(daily(period.days[0].day, period.days.count)))
  }

  /// The days whose hours a report of that period looks back on; none of longer periods.
  package static func hourDays(before period: Period) -> [DaySpan] {
    guard period.kind.isOfOneDay || period.kind.stepHours != nil, !period.partial else { return [] }
    let first = period.days[0].day
    return (1...JudgedHours.historyDays).reversed().map { DaySpan(first.adding(-$0), in: period.zone) }
      .filter { $0.end > $0.start }
  }

  /// Figures that are worth remembering.
  package static func remembered(_ settings: Settings) -> [FigureID] {
    var seen: Set<FigureID> = []
    return
      (FigureCatalogue.tiles + settings.measures.map(\.figure) + JudgedFigure.all(settings.measures).map(\.remembered)
      + settings.actions.funnel.map { FigureID.funnel.step.count.named($0) } + [.coverage.share]).filter {
        MetricFigures.areTold($0) && seen.insert($0).inserted
      }
  }

  /// The values of a figure on the last days before the period and on its own, oldest first; days without one are left out.
  func days(of figure: Figure, _ period: Period, atMost most: Int) -> [(day: Day, value: Double)] {
    let own = period.kind.isOfOneDay ? figure.value.map { [(day: period.days[0].day, value: $0)] } ?? [] : []
    let known = (days + self.own).compactMap { past in
      past.value(of: figure).map { (day: past.period.days[0].day, value: $0) }
    }
    return (known + own).suffix(most)
  }

  /// Of the last periods that its kind shows, oldest first, from the first that is known on; nil for periods without a value
  /// in the figure's unit.
  package func values(of figure: Figure) -> [Double?] {
    let shown = periods.suffix(periods.last?.period.kind.trendPeriods ?? 0)
    return Array(shown.map { $0.value(of: figure) }.drop { $0 == nil })
  }
}

/// A period and what it is compared with.
///
/// Whoever plans a report makes it; all others are handed it.
package struct Comparison: Hashable, Encodable, Sendable {
  package let current: Period
  package let baseline: Period
  package let relation: Relation

  /// How the baseline lies to the period; words say it, rules ask it for what they rest on.
  package enum Relation: String, Encodable, Sendable, CaseIterable {
    case sameWeekday, previousWeek, previousMonth, previousQuarter

    /// Whether the baseline lies exactly seven days before, so that weekday stands against weekday.
    package var isWeekBefore: Bool {
      switch self {
      case .sameWeekday, .previousWeek: true
      case .previousMonth, .previousQuarter: false
      }
    }

    func baseline(of span: any CalendarSpan) -> any CalendarSpan {
      switch self {
      case .sameWeekday: span.days[0].adding(-7)
      case .previousWeek, .previousMonth, .previousQuarter: span.previous
      }
    }
  }

  package init(current: Period, baseline: Period, relation: Relation) {
    self.current = current
    self.baseline = baseline
    self.relation = relation
  }

  /// The comparison that reports of the period's kind make.
  ///
  /// The baseline is cut at the same distance from its start when the period is not over.
  package init(_ period: Period) {
    let relation = period.kind.relation
    let whole = Period(kind: period.kind, span: relation.baseline(of: period.span), in: period.zone)
    let cut = Instant(microseconds: whole.start.microseconds + period.end.microseconds - period.start.microseconds)
    self.init(current: period, baseline: period.partial ? whole.cut(at: cut) : whole, relation: relation)
  }

  package var kind: ReportKind { current.kind }

  /// What totals of the baseline are multiplied by to be compared with those of the period: 1 where both have as many days,
  /// else how much longer the period is (docs/methods.md#periods).
  package var lengthRatio: Double {
    current.days.count == baseline.days.count ? 1 : current.seconds / baseline.seconds
  }

  /// Behind the cut of an unfinished period's baseline: what is left of that day, and the days after it.
  ///
  /// Series by day need them whole.
  package var restOfBaseline: [DaySpan] {
    guard kind.axis == .days, current.partial else { return [] }
    return baseline.span.days.compactMap { DaySpan($0, in: current.zone).after(baseline.end) }
  }

  /// The days of series, ending with the last of the period's.
  ///
  /// A period that is not over has as many days before it as one that is.
  package var seriesDays: [DaySpan] {
    days(kind.seriesDays - current.span.days.count, before: current) + current.days
  }

  /// The days older than the baseline whose requests are read in outline.
  package var historyDays: [DaySpan] {
    guard kind.hasRequestHistory else { return [] }
    return days(kind.seriesDays - current.span.days.count - baseline.span.days.count, before: baseline)
  }

  /// The days before the period that may tell what is usual in it, oldest first; none where nothing is judged.
  package var usualDays: [DaySpan] {
    guard kind.judgesChanges, !current.partial, let first = kind.alike(current).first?.days.first else { return [] }
    return days(max(ReportKind.usualDays, current.days[0].day.number - first.day.number), before: current)
  }

  /// The same stretch in each of the weeks before, the latest first; where the baseline is no week before, whole weeks.
  package func weeks(before count: Int) -> [Range<Instant>] {
    (1...count).map { number in
      guard relation.isWeekBefore else {
        let days = days(7 * number, before: current).prefix(7)
        return days[days.startIndex].start..<days[days.endIndex - 1].end
      }
      let earlier = (0..<number).reduce(current) { period, _ in Comparison(period).baseline }
      return earlier.start..<earlier.end
    }
  }

  private func days(_ count: Int, before period: Period) -> [DaySpan] {
    let first = period.days[0].day
    return (0..<max(0, count)).reversed().map { DaySpan(first.adding(-1 - $0), in: period.zone) }
  }
}

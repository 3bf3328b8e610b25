import Analysis
import Records
import Settings
import Summaries

/// What a report looks back on, counted for it where no run has kept it.
///
/// It tells what a ledger would, but what earlier reports told.
struct FreshPast {
  private let counted: [Period: RecordedPeriod]
  private let settings: Settings

  /// - Parameter plan: of any report.
  /// - Returns: nil where the metric rows cannot be read; the report says why.
  init?(
    of comparison: Comparison, _ source: any ReportSource, _ plan: ReadPlan, _ settings: Settings, threads: Int
  ) throws(SourceError) {
    let period = comparison.current
    guard !period.partial, period.kind.usualPeriods > 0 else { return nil }
    var wanted: Set<Period> = [comparison.baseline]
    _ = EarlierFigures.of(period) { (periods: [Period]) in
      wanted.formUnion(periods)
      return []
    }
    // The report reads its own days; those of a longer period are counted for what they are by themselves.
    wanted.formUnion(comparison.historyDays.map { ReportKind.daily.period(containing: $0.day, in: period.zone) })
    wanted.remove(period)
    guard let counted = try source.count(wanted.sorted { $0.end < $1.end }, plan, threads: threads) else { return nil }
    self.counted = Dictionary(counted.map { ($0.period, $0) }) { one, _ in one }
    self.settings = settings
  }

  func past(of comparison: Comparison) -> KnownPast {
    var days: [Day: ValueSummary?] = [:]
    for span in comparison.historyDays {
      let day = ReportKind.daily.period(containing: span.day, in: comparison.current.zone)
      if let recorded = counted[day] { days[span.day] = .some(recorded.metrics.durations) }
    }
    return KnownPast(baseline: counted[comparison.baseline]?.metrics, requestDays: days)
  }

  func earlier(_ period: Period) -> EarlierFigures {
    var earlier = figures(before: period)
    earlier.hours = EarlierFigures.hourDays(before: period).compactMap { day in
      counted[ReportKind.daily.period(containing: day.day, in: period.zone)]?.counted.dayHours.first
    }
    return earlier
  }

  private func figures(before period: Period) -> EarlierFigures {
    EarlierFigures.of(period) { (periods: [Period]) in
      periods.map { period in
        guard let recorded = counted[period] else { return PastPeriod(period) }
        let figures = MetricFigures.figures(of: recorded.counted, settings: settings).compactMap { figure in
          figure.value.map {
            (figure.id.description, PastPeriod.PastFigure($0, n: figure.n, unit: figure.unit.description))
          }
        }
        return PastPeriod(period, figures: Dictionary(figures) { one, _ in one })
      }
    }
  }
}

package import Records

/// What a report compares its period with: counted for it, or known from before.
package struct CountedPast: Sendable {
  package let reference: PeriodMetrics
  package let history: History
  /// The older days by themselves, and what is left of an unfinished period's baseline.
  package let olderDays: [DaySpan]
  package let older: [History.RequestDay]

  /// - Parameters:
  ///   - parts: for each counted day of the baseline, and of what is left of it, the tallies that counted it.
  ///   - outlined: the older days that were read, oldest first.
  ///   - metrics: those of the period: what both record is counted in the same unit.
  ///   - coverage: the hours of a period, by the tallies of its days.
  /// - Returns: nil when what is known of the baseline cannot stand beside the period: its rows are to be read.
  package init?<Failure: Error>(
    _ request: ReadPlan, parts: [[DayTally]], outlined: [History.RequestDay], comparedWith metrics: PeriodMetrics,
    _ plan: MetricPlan, coverage: (Period, [[DayTally]]) throws(Failure) -> Coverage
  ) throws(Failure) {
    let comparison = request.comparison
    let baseline = comparison.baseline
    let rest = comparison.restOfBaseline
    if let recorded = request.past.baseline {
      guard recorded.isAlike(metrics), let known = recorded.metrics(of: baseline, plan) else { return nil }
      reference = known
    } else {
      let whole = Array(parts.prefix(baseline.days.count))
      var counted = MetricAssembly.metrics(
        baseline, parts: whole, plan: plan, coverage: try coverage(baseline, whole), otherRejections: [],
        comparedWith: metrics)
      if !rest.isEmpty {
        counted.days = MetricAssembly.wholeDays(
          of: baseline.days + rest, parts, plan, zone: baseline.zone, units: counted.units)
      }
      reference = counted
    }
    let before = request.past.joined(outlined, of: comparison.historyDays)
    history = History(
      requestDays: comparison.historyDays.isEmpty
        ? []
        : before
          + reference.days.map { History.RequestDay(day: $0.span.day, durations: $0.requests?.durations) })
    olderDays = comparison.historyDays + rest
    // An unfinished week's baseline is cut: its whole days are history.
    older = rest.isEmpty ? before : history.requestDays
  }
}

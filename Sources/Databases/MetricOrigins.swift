import Records
import Summaries

/// Where the metric rows came from, as queries that people can run.
struct MetricOrigins {
  let table: MappedTable
  let bounds: TimeBounds
  let plan: MetricPlan

  /// - Parameters:
  ///   - olderDays: those read in outline, and what is left of an unfinished period's baseline.
  ///   - history: what was counted of them.
  func origins(
    _ metrics: PeriodMetrics, _ baseline: PeriodMetrics, olderDays: [DaySpan], _ history: [History.RequestDay]
  ) -> [Origin] {
    let (type, time) = (table.column("metric_type"), table.column("timestamp"))
    let columns = [table.column("value"), table.column("unit"), time, table.column("metadata")].joined(separator: ", ")
    let query = "SELECT \(columns) FROM \(table.quotedTable) WHERE \(type) = ? AND \(time) >= ? AND \(time) < ?"
    var origins: [Origin] = []
    // The queries bind a type as it is stored; what is written is what may be read.
    var seen: Set<String> = []
    let distinctNames = plan.names.filter { seen.insert($0).inserted }
    for (scope, span) in [(FigureID.Scope.current, metrics), (.reference, baseline)] {
      let literals = bounds.literals(from: span.period.start, to: span.period.end)
      for name in distinctNames {
        let rows = span.types[name]?.count ?? 0
        origins.append(
          Origin(
            id: .metrics(type: name, scope), query: query, bounds: [name, literals.low, literals.high], rows: rows))
      }
    }
    if let first = olderDays.first, let last = olderDays.last {
      let literals = bounds.literals(from: first.start, to: last.end)
      origins.append(
        Origin(
          id: .history, query: query, bounds: [MetricPlan.requestType, literals.low, literals.high],
          rows: history.reduce(0) { $0 + ($1.durations?.count ?? 0) }))
    }
    return origins
  }
}

package import Records
import Statistics

extension JobSummary {
  package var rowsOfPeriod: Int { all.counts.runs }

  /// See docs/figures.md#jobs.
  package func figures(_ comparison: Comparison) -> [CountedFigure] {
    let sides: [(scope: FigureID.Scope, counts: RunCounts, durations: Durations?)] = [
      (.current, all.counts, all.durations), (.reference, all.referenceCounts, all.referenceDurations),
    ]
    var figures = sides.flatMap { whole($0.counts, $0.durations, $0.scope) }
    figures += days.flatMap(self.figures)
    for job in jobs { figures += self.figures(job) { $0.named($1) } }
    if let others {
      figures += self.figures(others) { id, _ in id.at(.others) }
      figures += CountedFigure.otherNames(of: .jobs.byJob.runs, otherNames)
    }
    // Of a time before the first run of all nothing is known: no run is not 0 of them.
    let knowsReference = firstRun.map { $0 < comparison.baseline.end } ?? false
    return figures.map { figure in
      knowsReference || figure.id.scope == .current ? figure : CountedFigure(figure.id, nil, rows: 0)
    }
  }

  private func whole(_ counts: RunCounts, _ durations: Durations?, _ scope: FigureID.Scope) -> [CountedFigure] {
    var figures = [CountedFigure.count(.jobs.runs.of(scope), counts.runs)]
    if hasStatus {
      figures += [
        CountedFigure(.jobs.succeeded.of(scope), Double(counts.succeeded), rows: counts.runs),
        CountedFigure(.jobs.failed.of(scope), Double(counts.failed), rows: counts.runs),
        CountedFigure(.jobs.canceled.of(scope), Double(counts.canceled), rows: counts.runs),
      ]
    }
    guard hasDurations else { return figures }
    return figures + [
      duration(.jobs.duration.mean.of(scope), durations, counts, \.mean),
      duration(.jobs.duration.p95.of(scope), durations, counts, \.p95),
      duration(.jobs.duration.max.of(scope), durations, counts, \.max),
    ]
  }

  private func figures(_ day: DayRuns) -> [CountedFigure] {
    let at = FigureDimension.day(day.day)
    guard hasStatus else { return [.count(.jobs.runs.at(at), day.counts.runs)] }
    return [
      .count(.jobs.runs.at(at), day.counts.runs), .count(.jobs.succeeded.at(at), day.counts.succeeded),
      .count(.jobs.failed.at(at), day.counts.failed), .count(.jobs.canceled.at(at), day.counts.canceled),
      .share(.jobs.failureShare.at(at), day.counts.failed, of: day.counts.judged),
    ]
  }

  private func figures(_ job: Job, _ named: (FigureID, String) -> FigureID) -> [CountedFigure] {
    let sides: [(scope: FigureID.Scope, counts: RunCounts, durations: Durations?)] = [
      (.current, job.counts, job.durations), (.reference, job.referenceCounts, job.referenceDurations),
    ]
    return sides.flatMap { scope, counts, durations in
      let isKept = scope == .current || !job.lacksReferenceDurations
      func id(_ figure: FigureID) -> FigureID { named(figure, job.name).of(scope) }
      var figures = [CountedFigure.count(id(.jobs.byJob.runs), counts.runs)]
      if hasStatus {
        figures += [
          CountedFigure(id(.jobs.byJob.failed), Double(counts.failed), rows: counts.runs),
          .share(id(.jobs.byJob.failureShare), counts.failed, of: counts.judged),
        ]
      }
      guard hasDurations else { return figures }
      return figures + [
        duration(id(.jobs.byJob.mean), durations, counts, isKept: isKept, \.mean),
        duration(id(.jobs.byJob.median), durations, counts, isKept: isKept, \.median),
        duration(id(.jobs.byJob.p95), durations, counts, isKept: isKept, \.p95),
      ]
    }
  }

  private func duration(
    _ id: FigureID, _ durations: Durations?, _ counts: RunCounts, isKept: Bool = true, _ value: (Durations) -> Double
  ) -> CountedFigure {
    CountedFigure(
      id, durations.map(value), rows: durations?.count ?? 0,
      otherwise: !isKept ? .notKept : counts.runs > 0 ? .noSuchField : .noRows)
  }
}

extension JobSummary.Durations {
  /// Nil of no values.
  init?(_ seconds: [Double]) {
    var values = seconds
    guard let mean = Average.of(values), let max = values.max() else { return nil }
    let quantiles = Quantiles.type7([0.5, 0.95], of: &values)
    self.init(count: values.count, mean: mean, median: quantiles[0], p95: quantiles[1], max: max)
  }
}

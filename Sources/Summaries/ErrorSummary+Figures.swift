package import Records

extension ErrorSummary {
  package func figures(_ comparison: Comparison) -> [CountedFigure] {
    // A table that begins after the reference tells nothing of it.
    let last = comparison.baseline.days[comparison.baseline.days.count - 1].day
    let isReferenceKnown = firstDay.map { $0 <= last } ?? true
    return totals(current, .current, isKnown: true) + totals(reference, .reference, isKnown: isReferenceKnown)
      + breakdowns + categoriesBefore(isKnown: isReferenceKnown) + series + byWeekdayHour
  }

  private func totals(_ counts: Counts, _ scope: FigureID.Scope, isKnown: Bool) -> [CountedFigure] {
    let values: [(FigureID, Int)] = [
      (.reports.new, counts.new), (.reports.resolved, counts.resolved), (.reports.backlog, counts.backlog),
      (.reports.unresolvedCritical, counts.unresolvedCritical), (.reports.events, counts.events),
    ]
    let unrecorded = unrecorded
    return values.map { id, count in
      unrecorded.contains(id)
        ? CountedFigure(id.of(scope), nil, rows: 0, otherwise: .noSuchField)
        : CountedFigure(id.of(scope), isKnown ? Double(count) : nil, rows: count)
    }
  }

  /// Figures that rest on columns no row has.
  private var unrecorded: Set<FigureID> {
    let closing = absent.isSuperset(of: ["status", "resolved_at"])
    return Set(
      (closing ? [.reports.resolved, .reports.backlog, .reports.unresolvedCritical] : [])
        + (absent.contains("severity") ? [.reports.unresolvedCritical] : []))
  }

  private var breakdowns: [CountedFigure] {
    CountedFigure.counts(.reports.byCategory, current.byCategory) + eventsByCategory
      + CountedFigure.counts(.reports.bySeverity, current.bySeverity)
      + CountedFigure.counts(.reports.byStatus, current.byStatus)
      + CountedFigure.counts(.reports.byModule, current.byModule)
  }

  /// Of the categories of the period.
  private var eventsByCategory: [CountedFigure] {
    current.byCategory.map { .count(.reports.eventsByCategory.named($0.name), current.eventsByCategory[$0.name] ?? 0) }
  }

  /// Of the categories of the period.
  private func categoriesBefore(isKnown: Bool) -> [CountedFigure] {
    let before = Dictionary(reference.byCategory.map { ($0.name, $0.count) }, uniquingKeysWith: +)
    var counts = current.byCategory.map {
      (id: FigureID.reports.byCategory.named($0.name), count: before[$0.name] ?? 0)
    }
    if current.byCategory.others != nil {
      counts.append((.reports.byCategory.at(.others), reference.byCategory.others?.count ?? 0))
    }
    return counts.map { CountedFigure($0.id.of(.reference), isKnown ? Double($0.count) : nil, rows: $0.count) }
  }

  private var series: [CountedFigure] {
    let unrecorded = unrecorded
    let all: [(id: FigureID, value: (DayCounts) -> Int)] =
      [(.reports.new, \.new), (.reports.resolved, \.resolved), (.reports.backlog, \.backlog)]
      + (absent.contains("severity") ? [] : ReportSeverity.allCases.map(Optional.init) + [nil]).map { severity in
        (.reports.new(of: severity), { $0.newBySeverity[severity?.rawValue ?? "other"] ?? 0 })
      }
    return all.filter { !unrecorded.contains($0.id) }.flatMap { id, value in
      days.map { .count(id.at(.day($0.day)), value($0)) }
    }
  }

  private var byWeekdayHour: [CountedFigure] {
    weekdayHours.enumerated().flatMap { weekday, hours in
      hours.enumerated().map { hour, count in
        .count(.reports.weekdayHours.at(.weekdayHour(weekday + 1, hour)), count)
      }
    }
  }
}

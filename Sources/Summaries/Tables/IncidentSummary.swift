package import Records
import Statistics

/// Incidents that touch the period, and their counts.
package struct IncidentSummary: TableSummary {
  /// Started in the period.
  package var started = 0
  /// Resolved in the period.
  package var resolved = 0
  /// Started before the period's end and not resolved by then.
  package var open = 0
  /// Started in the period: the ten largest severities and those that Daybook knows.
  package var bySeverity: NameCounts = []
  /// Seconds from start to resolution of those resolved in the period and not before they started, ascending.
  package var resolveSeconds: [Double] = []
  /// Started or resolved in the period, or open at its end; by start.
  package var list: [Incident] = []
  package var referenceStarted = 0
  /// Incidents that name a check, by its name and by start: those that touch the period or what it is compared with.
  package var outages: [String: [Outage]] = [:]
  /// Every check that any incident before the period's end names.
  package var checksWithOutages: Set<String> = []
  /// Whether any row is an incident that names no check.
  package var isOfIncidents = false
  /// Whether the table has a column in which incidents name a check.
  package var hasCheckColumn = false
  /// Severities of `list` that Daybook does not know.
  package var unknownWords: UnknownWords?
  /// Rows of the table that figures lack.
  package var rejections: [Rejection] = []
  package init() {}
}

extension IncidentSummary {
  /// Whether outages of checks are recorded here, if there are any: some are, or nothing else is.
  package var recordsOutages: Bool { hasCheckColumn && (!checksWithOutages.isEmpty || !isOfIncidents) }

  package var rowsOfPeriod: Int { list.count + outages.values.reduce(0) { $0 + $1.count } }

  /// See docs/methods.md#incidents.
  package func figures(_ comparison: Comparison) -> [CountedFigure] {
    if recordsOutages, !isOfIncidents { return [] }
    return [
      .count(.incidents.started, started), .count(.incidents.resolved, resolved), .count(.incidents.open, open),
    ] + CountedFigure.counts(.incidents.bySeverity, bySeverity) + [
      CountedFigure(.incidents.resolve.median, Spread.median(resolveSeconds), rows: resolveSeconds.count),
      CountedFigure(.incidents.resolve.max, resolveSeconds.max(), rows: resolveSeconds.count),
      .count(.incidents.started.of(.reference), referenceStarted),
    ]
  }
}

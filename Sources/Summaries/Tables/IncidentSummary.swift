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
  /// Those of severity critical or high that touch the period or the 190 days before it.
  package var grave: [GraveIncident] = []
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
  package struct IncidentHalf: Codable, Hashable, Sendable {
    /// The outages of a check that touch the period, cut at its end: starts and ends in microseconds since 1970.
    struct KeptOutages: Codable, Hashable, Sendable {
      var check: String
      var starts: [Int64]
      var ends: [Int64]
    }

    var started: Int
    var isOfIncidents: Bool
    var checksWithOutages: [String]
    var outages: [KeptOutages]
  }

  package func half(_ comparison: Comparison) -> IncidentHalf {
    let period = comparison.current
    let touching = outages.mapValues { $0.filter { $0.touches(period) } }.filter { !$0.value.isEmpty }
    return IncidentHalf(
      started: started, isOfIncidents: isOfIncidents,
      checksWithOutages: checksWithOutages.sorted(by: TextOrder.ofBytes),
      outages: touching.sorted { TextOrder.ofBytes($0.key, $1.key) }.map { check, outages in
        IncidentHalf.KeptOutages(
          check: check, starts: outages.map(\.start.microseconds),
          ends: outages.map { ($0.end ?? period.end).microseconds })
      })
  }

  /// Of outages that reach into the period too, the rows of the period tell.
  package mutating func adopt(reference half: IncidentHalf, _ comparison: Comparison) {
    referenceStarted = half.started
    isOfIncidents = isOfIncidents || half.isOfIncidents
    checksWithOutages.formUnion(half.checksWithOutages)
    outages = outages.mapValues { $0.filter { $0.touches(comparison.current) } }
    for kept in half.outages {
      var known = (outages[kept.check] ?? []).map(\.start.microseconds)
      for (start, end) in zip(kept.starts, kept.ends) {
        if let place = known.firstIndex(of: start) {
          known.remove(at: place)
        } else {
          outages[kept.check, default: []].append(
            Outage(from: Instant(microseconds: start), to: Instant(microseconds: end)))
        }
      }
    }
    outages = outages.filter { !$0.value.isEmpty }.mapValues(Outage.inOrder)
  }

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

extension FigureID {
  package static var occurrences: OccurrenceIDs.Type { OccurrenceIDs.self }

  /// The table of error events: each time that an error happened, beside the reports of its kinds.
  package enum OccurrenceIDs {
    package static let count = figure(
      "occurrences.count", role: .row, tile: 10, hasBaseline: true, isTotal: true, series: [.day])
    package static let kinds = figure("occurrences.kinds", role: .row, hasBaseline: true)
    package static let returned = figure("occurrences.returned", role: .row)
    package static let byKind = figure(
      "occurrences.by_kind", role: .breakdown(.errorKinds), hasBaseline: true, isTotal: true)

    /// Repeats of one kind within ten minutes are one.
    package static let episodes = figure("occurrences.episodes", role: .row, isTotal: true)
    package static let episodesByKind = figure("occurrences.episodes_by_kind", role: .breakdown(nil), isTotal: true)

    static let all = [count, episodes, kinds, returned, byKind, episodesByKind]

    private static func figure(
      _ name: String, role: FigureRole, tile: Int? = nil, hasBaseline: Bool = false, isTotal: Bool = false,
      series: [DimensionKind] = []
    ) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .occurrences, .count, table: .errorEvents, [.errors], role: role, tile: tile, better: .lower,
          hasBaseline: hasBaseline, isTotal: isTotal, series: series))
    }
  }
}

extension NameBreakdown {
  static let errorKinds = NameBreakdown("occurrences.by_kind", .occurrences, of: .errorKind)
}

import Records

extension FigureID {
  /// Whether what it is of is part of its title, which says all over a chart.
  var hasOwnTitle: Bool {
    dimension != nil && [.reports.eventsByCategory, .occurrences.episodesByKind, .funnel.step.rate].contains(base)
  }
}

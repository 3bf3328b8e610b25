extension FigureID {
  /// The same without repeats, by which it is held against what is usual; nil for all that are not.
  package var withoutRepeats: FigureID? {
    let figure: FigureID? =
      switch base {
      case .reports.byCategory: .reports.eventsByCategory
      case .occurrences.byKind: .occurrences.episodesByKind
      default: nil
      }
    return figure.map { $0.of(scope).at(slot) }
  }
}

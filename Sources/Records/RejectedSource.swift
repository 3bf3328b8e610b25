/// Whose rows figures lack.
package enum RejectedSource: Hashable, Sendable {
  case metricType(String)
  /// Rows of the metric table that have no metric type.
  case untyped
  /// The metric table as a whole, by its name in the database.
  case metricTable(String)
  case table(SourceTable)
  /// A measure of the settings.
  case measure(String)
  /// A panel of the settings, by its title.
  case panel(String)

  /// How many rows of it figures lack.
  ///
  /// Names that print alike have one figure.
  package var figure: FigureID { .coverage.rejected.named(description) }
}

extension RejectedSource: EncodedAsText {
  /// As report.json has it.
  package var description: String {
    switch self {
    case .metricType(let name), .metricTable(let name), .measure(let name), .panel(let name): name
    case .untyped: "(none)"
    case .table(let table): table.description
    }
  }
}

extension RejectedSource: NamesCarrying {
  package func renamed(_ shown: (String) -> String) -> RejectedSource {
    switch self {
    case .metricType(let name): .metricType(shown(name))
    case .metricTable(let name): .metricTable(shown(name))
    case .measure(let name): .measure(shown(name))
    case .panel(let name): .panel(shown(name))
    case .untyped, .table: self
    }
  }
}

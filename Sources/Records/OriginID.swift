/// Which rows a figure was counted from.
///
/// A metric type is text of the database, so two ids may print alike: they are compared as values, never by their
/// print.
package enum OriginID: Hashable, Sendable {
  /// Rows of one metric type, of the period or of the one that it is compared with.
  case metrics(type: String, FigureID.Scope)
  /// Requests of days before both.
  case history
  case table(SourceTable)
  /// A panel of the settings, by its id.
  case panel(String)
}

extension OriginID: EncodedAsText {
  /// As the manifest has it: `metrics.request_duration.reference`, `reports` and so on.
  package var description: String {
    switch self {
    case .metrics(let type, .reference): "metrics.\(type).reference"
    case .metrics(let type, _): "metrics.\(type)"
    case .history: "metrics.history"
    case .table(let table): table.description
    case .panel(let id): "panel.\(id)"
    }
  }
}

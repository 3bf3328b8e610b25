/// What the rows of a measure are told apart by.
package enum GroupField: Hashable, Sendable {
  /// All rows together.
  case none
  /// The column `host`, else the member `host` of the metadata.
  case host
  /// The member `path` of the metadata, its ids replaced.
  case path
  /// Any other top-level member of the metadata.
  case member(String)

  /// As the settings write it; nil for an empty text.
  package init?(written text: String) {
    switch text {
    case "": return nil
    case "none": self = .none
    case "host": self = .host
    case "path": self = .path
    default: self = .member(text)
    }
  }

  /// As the settings write it.
  package var written: String {
    switch self {
    case .none: "none"
    case .host: "host"
    case .path: "path"
    case .member(let name): name
    }
  }
}

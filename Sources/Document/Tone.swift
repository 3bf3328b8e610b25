package import Charting

/// What something means for the reader.
///
/// A colour and a shape of its own each, and a word always stands beside them.
package enum Tone: Hashable, Encodable, Sendable {
  case good, warning, bad
  /// Nothing was judged, or nothing is known.
  case neutral

  package var ink: Ink {
    switch self {
    case .good: .good
    case .warning: .warning
    case .bad: .bad
    case .neutral: .secondary
    }
  }

  /// Of a line that shows how a value went: calm where nothing was judged.
  package var line: Ink { self == .neutral ? .series(6) : ink }
}

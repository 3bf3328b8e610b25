/// Why the source could not be read at all, in words: what was being done, what went wrong, what to do.
package struct SourceError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String
  /// Whether the settings are at fault (exit code 2), not the source (3).
  package let isInSettings: Bool

  package init(doing: String, problem: String, remedy: String) {
    description = "\(doing): \(problem). \(remedy)"
    isInSettings = false
  }

  /// Several faults of the settings as one; nil for none.
  package static func joined(_ errors: [SourceError]) -> SourceError? {
    errors.first.map { first in
      SourceError(errors.map(\.description).joined(separator: "\n"), isInSettings: first.isInSettings)
    }
  }

  private init(_ description: String, isInSettings: Bool) {
    self.description = description
    self.isInSettings = isInSettings
  }

  /// - Parameter place: `daybook.yaml:12:9`.
  package init(inSettings place: String, doing: String, problem: String, remedy: String) {
    description = "\(place): \(doing): \(problem). \(remedy)"
    isInSettings = true
  }
}

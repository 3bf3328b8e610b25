/// Why a text is no filter, and where.
package struct FilterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// In Unicode scalars, from 1; one past the end where the text ends too early.
  package let column: Int
  /// What was expected and what was found: `expected = != < <= > >= or in, found the end`.
  package let message: String

  package var description: String { "at character \(column): \(message)" }
}

/// Why a text is no filter, and where.
public struct FilterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// In Unicode scalars, from 1; one past the end where the text ends too early.
  public let column: Int
  /// What was expected and what was found: `expected = != < <= > >= or in, found the end`.
  public let message: String

  public var description: String { "at character \(column): \(message)" }
}

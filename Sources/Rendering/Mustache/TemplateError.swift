/// A mistake in a template, with its place: `report.md.mustache:2:3: section "x" is never closed`.
public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1, in characters.
  public let column: Int
  public let message: String

  public var description: String { "\(file):\(line):\(column): \(message)" }
}

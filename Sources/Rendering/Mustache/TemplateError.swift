/// A mistake in a template, with its place: `report.md.mustache:2:3: section "x" is never closed`.
package struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// From 1.
  package let line: Int
  /// From 1, in characters.
  package let column: Int
  package let message: String

  package var description: String { "\(file):\(line):\(column): \(message)" }
}

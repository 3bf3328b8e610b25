/// Rows or values that were left out.
package struct RejectedEntry: Codable, Hashable, Sendable {
  package var source: String
  package var reason: String
  package var count: Int
  package var atLeast: Bool
  @Nullable package var unit: String?
  /// Left out where it is not known.
  package var column: String?
  package var example: String?

  package init(
    source: String, reason: String, count: Int, atLeast: Bool, unit: String?, column: String?, example: String?
  ) {
    self.source = source
    self.reason = reason
    self.count = count
    self.atLeast = atLeast
    self.unit = unit
    self.column = column
    self.example = example
  }
}

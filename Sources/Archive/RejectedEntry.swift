/// One of the rows; what is not known is left out.
package struct RejectedExampleEntry: Codable, Hashable, Sendable {
  package var column: String?
  package var value: String?
  package var row: String?
  package var time: String?

  package init(column: String?, value: String?, row: String?, time: String?) {
    self.column = column
    self.value = value
    self.row = row
    self.time = time
  }
}

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
  /// Nil for none, and in reports of earlier versions.
  package var examples: [RejectedExampleEntry]?
  /// Of rows stamped later than the report the latest time.
  package var latest: String?

  package init(
    source: String, reason: String, count: Int, atLeast: Bool, unit: String?, column: String?, example: String?,
    examples: [RejectedExampleEntry]? = nil, latest: String? = nil
  ) {
    self.examples = examples
    self.latest = latest
    self.source = source
    self.reason = reason
    self.count = count
    self.atLeast = atLeast
    self.unit = unit
    self.column = column
    self.example = example
  }
}

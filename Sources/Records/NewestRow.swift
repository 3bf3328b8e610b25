/// The latest row of a table before the end of a period.
package struct NewestRow: Hashable, Encodable, Sendable {
  /// As the settings name it.
  package let table: String
  package let time: Instant

  package init(_ table: String, _ time: Instant) {
    (self.table, self.time) = (table, time)
  }
}

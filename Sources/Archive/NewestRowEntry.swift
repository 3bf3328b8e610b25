/// The latest row of a table before the end of the period.
package struct NewestRowEntry: Codable, Hashable, Sendable {
  package var table: String
  /// An instant.
  package var time: String
  package var secondsBeforeEnd: Double

  package init(table: String, time: String, secondsBeforeEnd: Double) {
    self.table = table
    self.time = time
    self.secondsBeforeEnd = secondsBeforeEnd
  }
}

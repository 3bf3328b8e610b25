/// Reports that were written late, or not at all, because no run came when they were due.
package struct CaughtUpReports: Hashable, Encodable, Sendable {
  /// Written together with the report that tells of them.
  package let written: Int
  /// The last days of the first and the last of their periods; nil where none was written.
  package let first: Day?
  package let last: Day?
  /// Not written, because they lay too far back.
  package let passedOver: Int

  package init(written: [Day], passedOver: Int) {
    self.written = written.count
    first = written.min()
    last = written.max()
    self.passedOver = passedOver
  }
}

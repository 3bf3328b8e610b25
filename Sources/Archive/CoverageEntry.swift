/// Successive hours without rows, for one reason.
package struct EmptySpanEntry: Codable, Hashable, Sendable {
  /// Instants: the second is where the next hour begins, or the period ends.
  package var from: String
  package var to: String
  package var hours: Int
  package var reason: String

  package init(from: String, to: String, hours: Int, reason: String) {
    (self.from, self.to, self.hours, self.reason) = (from, to, hours, reason)
  }
}

/// How much of the period has rows.
package struct CoverageEntry: Codable, Hashable, Sendable {
  package var source: String
  package var hours: Int
  package var withRows: Int
  package var gaps: [String]
  /// Nil in reports of earlier versions.
  package var empty: [EmptySpanEntry]?
  package var notYetRecorded: Int
  package var tooLittleHistory: Int
  package var noneExpected: Int
  package var repeated: Int
  @Nullable package var firstRow: String?
  @Nullable package var silentDays: Int?
  @Nullable package var share: Double?

  package init(
    source: String, hours: Int, withRows: Int, gaps: [String], empty: [EmptySpanEntry]? = nil,
    notYetRecorded: Int, tooLittleHistory: Int, noneExpected: Int, repeated: Int, firstRow: String?, silentDays: Int?,
    share: Double?
  ) {
    self.source = source
    self.hours = hours
    self.withRows = withRows
    self.gaps = gaps
    self.empty = empty
    self.notYetRecorded = notYetRecorded
    self.tooLittleHistory = tooLittleHistory
    self.noneExpected = noneExpected
    self.repeated = repeated
    self.firstRow = firstRow
    self.silentDays = silentDays
    self.share = share
  }
}

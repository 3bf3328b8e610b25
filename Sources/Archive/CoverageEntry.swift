/// How much of the period has rows.
package struct CoverageEntry: Codable, Hashable, Sendable {
  package var source: String
  package var hours: Int
  package var withRows: Int
  package var gaps: [String]
  package var notYetRecorded: Int
  package var tooLittleHistory: Int
  package var noneExpected: Int
  package var repeated: Int
  @Nullable package var firstRow: String?
  @Nullable package var silentDays: Int?
  @Nullable package var share: Double?

  package init(
    source: String, hours: Int, withRows: Int, gaps: [String], notYetRecorded: Int, tooLittleHistory: Int,
    noneExpected: Int, repeated: Int, firstRow: String?, silentDays: Int?, share: Double?
  ) {
    self.source = source
    self.hours = hours
    self.withRows = withRows
    self.gaps = gaps
    self.notYetRecorded = notYetRecorded
    self.tooLittleHistory = tooLittleHistory
    self.noneExpected = noneExpected
    self.repeated = repeated
    self.firstRow = firstRow
    self.silentDays = silentDays
    self.share = share
  }
}

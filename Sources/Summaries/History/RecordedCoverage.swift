import Records

/// Which hours of a closed period had rows, as the ledger keeps it; times in microseconds since 1970.
struct RecordedCoverage: Codable, Sendable, Hashable {
  var hours: Int
  var gaps: [Int64]
  var source: String
  var notYetRecorded: Int
  var tooLittleHistory: Int
  var noneExpected: Int
  var repeated: Int
  var firstRow: Int64?
  var silentDays: Int?
  var seconds: Double

  init(_ coverage: Coverage) {
    hours = coverage.hours
    gaps = coverage.gaps.map(\.microseconds)
    source = coverage.source.rawValue
    notYetRecorded = coverage.notYetRecorded
    tooLittleHistory = coverage.tooLittleHistory
    noneExpected = coverage.noneExpected
    repeated = coverage.repeated
    firstRow = coverage.firstRow?.microseconds
    silentDays = coverage.silentDays
    seconds = coverage.seconds
  }

  var coverage: Coverage {
    Coverage(
      gaps: gaps.map(Instant.init(microseconds:)), hours: hours,
      source: Coverage.CoverageSource(rawValue: source) ?? .metrics, notYetRecorded: notYetRecorded,
      tooLittleHistory: tooLittleHistory, noneExpected: noneExpected, repeated: repeated,
      firstRow: firstRow.map(Instant.init(microseconds:)), silentDays: silentDays, seconds: seconds)
  }
}

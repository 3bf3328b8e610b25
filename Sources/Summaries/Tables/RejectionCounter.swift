import Records

/// Counts the rows of one table that figures lack, each under one reason.
struct RejectionCounter {
  private let table: SourceTable
  private let timeColumn: String
  private let intake: TextIntake
  /// Where the key of a row stands; nil for a table that is read without.
  private let key: Int?
  private var parser: TimeParser
  private var counts: [Rejection.Reason: Int] = [:]
  private var examples: [Rejection.Reason: [Int: ValueExample]] = [:]

  init(_ table: SourceTable, _ request: TableRequest) {
    self.table = table
    timeColumn = request.timeColumn
    intake = request.intake
    key = table.columns.firstIndex(of: "id")
    parser = TimeParser(zone: request.storedZone)
  }

  /// A row as a whole.
  mutating func note(_ reason: Rejection.Reason) { counts[reason, default: 0] += 1 }

  /// A row because of what stands in a column.
  mutating func note(_ reason: Rejection.Reason, _ row: borrowing some StoredRow & ~Copyable, _ column: Int) {
    note(reason)
    let identifier = key.map { unsafe row.withBytes($0) { unsafe Array($0.prefix(64)) } } ?? []
    let time = row.microseconds(table.timeIndex, &parser)
    unsafe row.withBytes(column) {
      unsafe examples[reason, default: [:]][column, default: ValueExample()].note($0, row: identifier, time: time)
    }
  }

  /// The row's own time, in this column, cannot be read.
  mutating func noteTime(_ row: borrowing some StoredRow & ~Copyable, _ column: Int) {
    note(.unreadableTime, row, column)
  }

  var rejections: [Rejection] {
    Rejection.Reason.allCases.compactMap { reason in
      guard let count = counts[reason] else { return nil }
      let rejection = Rejection(source: .table(table), reason: reason, count: count)
      let noted = (examples[reason] ?? [:]).sorted { $0.key < $1.key }
      if reason == .unreadableTime {
        return rejection.showing(noted.first?.value ?? ValueExample(), in: timeColumn, intake)
      }
      var shown = rejection
      shown.examples = Array(
        noted.flatMap { $0.value.listed(intake, in: table.columns[$0.key]) }.prefix(RejectedExample.most))
      return shown
    }
  }
}

import Records

/// Counts the rows of one table that figures lack, each under one reason.
struct RejectionCounter {
  private let source: RejectedSource
  private let timeColumn: String
  private let intake: TextIntake
  private var counts: [Rejection.Reason: Int] = [:]
  private var example = ValueExample()

  init(_ table: SourceTable, _ request: TableRequest) {
    source = .table(table)
    timeColumn = request.timeColumn
    intake = request.intake
  }

  mutating func note(_ reason: Rejection.Reason) { counts[reason, default: 0] += 1 }

  /// The row's own time, in this column, cannot be read.
  mutating func noteTime(_ row: borrowing some StoredRow & ~Copyable, _ column: Int) {
    note(.unreadableTime)
    unsafe row.withBytes(column) { unsafe example.note($0) }
  }

  var rejections: [Rejection] {
    Rejection.Reason.allCases.compactMap { reason in
      guard let count = counts[reason] else { return nil }
      let rejection = Rejection(source: source, reason: reason, count: count)
      return reason == .unreadableTime ? rejection.showing(example.shown(intake), in: timeColumn) : rejection
    }
  }
}

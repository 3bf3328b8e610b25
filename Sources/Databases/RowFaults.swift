import Records
import SQLite
import Summaries

/// Counts the rows of one table that figures lack, each under one reason.
struct RowFaults {
  private let source: String
  private let columns: [String]
  private let intake: TextIntake
  private var counts: [Rejection.Reason: Int] = [:]
  private var time: (column: String, example: ValueExample)?

  /// - Parameters:
  ///   - source: what the report calls the table.
  ///   - columns: the database's names of what is read.
  init(_ source: String, columns: [String], _ intake: TextIntake) {
    self.source = source
    self.columns = columns
    self.intake = intake
  }

  mutating func note(_ reason: Rejection.Reason) { counts[reason, default: 0] += 1 }

  /// The row's own time, in this column, cannot be read.
  mutating func noteTime(_ row: borrowing Statement, _ column: Int32) {
    counts[.unreadableTime, default: 0] += 1
    var (name, example) = time ?? (columns[Int(column)], ValueExample())
    unsafe row.withBytes(column) { unsafe example.note($0) }
    time = (name, example)
  }

  var rejections: [Rejection] {
    Rejection.Reason.allCases.compactMap { reason in
      guard let count = counts[reason] else { return nil }
      let time = reason == .unreadableTime ? time : nil
      return Rejection(
        source: source, reason: reason, count: count, column: time?.column, example: time?.example.shown(intake))
    }
  }
}

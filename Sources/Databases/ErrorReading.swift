import Records
import SQLite
import Summaries

extension TableReader {
  /// The error reports, in one pass; in two where a column has too many names.
  func errors(_ table: Table, days: [DaySpan]) throws(SQLiteError) -> (ErrorSummary, Origin) {
    try bounded { choices throws(SQLiteError) in try errors(table, days: days, keeping: choices) }
  }

  private func errors(
    _ table: Table, days: [DaySpan], keeping choices: [ErrorFold.Column: NameChoice]
  ) throws(SQLiteError) -> (value: (ErrorSummary, Origin), overflow: [ErrorFold.Column: NameChoice]) {
    let fold = ErrorFold(comparison, asOf: asOf, days: days, intake: intake, keeping: choices)
    var example = ValueExample()
    var rows = 0
    try forEach(table, .reports) { row, reading throws(SQLiteError) in
      rows += 1
      let times = ErrorFold.Row(
        createdAt: reading.microseconds(row, 6), updatedAt: reading.microseconds(row, 7),
        resolvedAt: reading.microseconds(row, 8), hasResolvedAt: !reading.isBlank(row, 8))
      if times.createdAt == TimeParser.unreadable { unsafe row.withBytes(6) { unsafe example.note($0) } }
      unsafe fold.add(times) { column, use in
        let position: Int32 =
          switch column {
          case .id: 0
          case .title: 1
          case .category: 2
          case .severity: 3
          case .module: 4
          case .status: 5
          }
        unsafe row.withBytes(position) { unsafe use($0) }
      }
    }
    var summary = fold.summary()
    summary.rejections = summary.rejections.map {
      $0.reason == .unreadableTime ? $0.showing(example.shown(intake), in: table.columns["created_at"]) : $0
    }
    return ((summary, origin("reports", table, .reports, rows: rows)), fold.overflow)
  }

  /// Comments on error reports.
  func comments(_ table: Table) throws(SQLiteError) -> (CommentSummary, Origin) {
    var summary = CommentSummary()
    var faults = faults("comments", table, .comments)
    var rows = 0
    try forEach(table, .comments) { row, reading throws(SQLiteError) in
      rows += 1
      guard let created = reading.instant(row, 1) else { return faults.noteTime(row, 1) }
      guard period.contains(created) else { return }
      summary.count += 1
      switch row.kind(0) {
      case .integer, .real: if row.real(0) != 0 { summary.technicalNotes += 1 }
      case .null, .text, .blob: if !reading.isBlank(row, 0) { faults.note(.unusableValue) }
      }
    }
    summary.rejections = faults.rejections
    return (summary, origin("comments", table, .comments, rows: rows))
  }

  /// Registered users.
  func users(_ table: Table) throws(SQLiteError) -> (UserSummary, Origin) {
    var summary = UserSummary()
    var faults = faults("users", table, .users)
    let reference = comparison.baseline
    var rows = 0
    try forEach(table, .users) { row, reading throws(SQLiteError) in
      rows += 1
      guard let joined = reading.instant(row, 0) else { return faults.noteTime(row, 0) }
      guard joined < period.end else { return }
      summary.total += 1
      if period.contains(joined) { summary.new += 1 }
      if reference.contains(joined) { summary.referenceNew += 1 }
    }
    summary.rejections = faults.rejections
    return (summary, origin("users", table, .users, rows: rows))
  }
}

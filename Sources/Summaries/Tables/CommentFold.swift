package import Records

/// Comments on error reports.
///
/// A flag that is a number other than 0 makes one a technical note.
package struct CommentFold: TableFold {
  package static var table: SourceTable { .comments }

  private enum CommentColumn {
    static let isTechnicalNote = 0
    static let created = 1
  }

  private let period: Period
  private var reading: RowReading
  private var faults: RejectionCounter
  private var counts = CommentSummary()

  package init(_ request: TableRequest, keeping choices: [Int: NameChoice]) {
    period = request.comparison.current
    reading = RowReading(storedZone: request.storedZone, request.intake, keeping: choices)
    faults = RejectionCounter(Self.table, request)
  }

  package var overflow: [Int: NameChoice] { reading.overflow }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    guard let created = reading.instant(row, CommentColumn.created) else {
      return faults.noteTime(row, CommentColumn.created)
    }
    guard period.contains(created) else { return }
    counts.count += 1
    if row.cell(CommentColumn.isTechnicalNote) == .number {
      if row.real(CommentColumn.isTechnicalNote) != 0 { counts.technicalNotes += 1 }
    } else if !reading.isBlank(row, CommentColumn.isTechnicalNote) {
      faults.note(.unusableValue, row, CommentColumn.isTechnicalNote)
    }
  }

  package func summary() -> CommentSummary {
    var summary = counts
    summary.rejections = faults.rejections
    return summary
  }
}

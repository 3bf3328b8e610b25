package import Records

/// Hands the rows of the error report table to the fold that counts them.
package struct ErrorReportFold: TableFold {
  package static var table: SourceTable { .reports }

  private enum ErrorReportColumn {
    static let key = 0
    static let created = 6
    static let updated = 7
    static let resolved = 8
  }

  private let fold: ErrorFold
  private let request: TableRequest
  private var reading: RowReading
  private var example = ValueExample()
  private var unclearExample = ValueExample()

  package init(_ request: TableRequest, keeping choices: [Int: NameChoice]) {
    self.request = request
    fold = ErrorFold(
      request.comparison, asOf: request.asOf, days: request.seriesDays, intake: request.intake,
      tellsAssignees: request.tellsPeople("assigned_to_id"), absent: request.absentColumns,
      keeping: Dictionary(
        uniqueKeysWithValues: choices.compactMap { column, choice in
          ErrorFold.ErrorColumn(rawValue: column).map { ($0, choice) }
        }))
    reading = RowReading(storedZone: request.storedZone, request.intake)
  }

  package var overflow: [Int: NameChoice] {
    Dictionary(uniqueKeysWithValues: fold.overflow.map { ($0.key.rawValue, $0.value) })
  }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    let times = ErrorFold.Row(
      createdAt: reading.microseconds(row, ErrorReportColumn.created),
      updatedAt: reading.microseconds(row, ErrorReportColumn.updated),
      resolvedAt: reading.microseconds(row, ErrorReportColumn.resolved),
      hasResolvedAt: !reading.isBlank(row, ErrorReportColumn.resolved))
    if times.createdAt == TimeParser.unreadable {
      unsafe row.withBytes(ErrorReportColumn.created) { unsafe example.note($0, row: key(row)) }
    }
    let unclear = fold.unclear
    unsafe fold.add(times) { column, use in unsafe row.withBytes(column.rawValue) { unsafe use($0) } }
    if fold.unclear > unclear {
      unsafe row.withBytes(ErrorReportColumn.resolved) {
        unsafe unclearExample.note($0, row: key(row), time: times.createdAt)
      }
    }
  }

  private func key(_ row: borrowing some StoredRow & ~Copyable) -> [UInt8] {
    unsafe row.withBytes(ErrorReportColumn.key) { unsafe Array($0.prefix(64)) }
  }

  package func summary() -> ErrorSummary {
    var summary = fold.summary()
    for (place, rejection) in summary.rejections.enumerated() {
      switch rejection.reason {
      case .unreadableTime:
        summary.rejections[place] = rejection.showing(example, in: request.timeColumn, request.intake)
      case .unusableValue:
        summary.rejections[place].examples = unclearExample.listed(request.intake, in: "resolved_at")
      default: break
      }
    }
    return summary
  }
}

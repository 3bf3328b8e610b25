import Records
import SQLite
import Settings
import Summaries

/// What a source that the settings map holds: all of it is read once.
struct MappedOverview {
  let name: String
  private(set) var rows = 0
  private(set) var unreadable = 0
  private(set) var first: Instant?
  private(set) var last: Instant?
  private(set) var timeExample = ValueExample()
  /// Values without a meaning, by column.
  private(set) var unmapped: [String: UnmappedValues] = [:]

  /// Rows are read up to here.
  static let limit = 1_000_000
  private(set) var isMore = false

  init(_ reader: SQLiteSource, _ source: MappedSource, _ table: SourceTable) throws(SQLiteError) {
    name = source.name
    let read = SourceRead(source, of: table, .whole)
    let mapping = read.mapping(reader.settings.source.storedTimezone)
    var parser = TimeParser(zone: .utc)
    var edges = (Int64.max, Int64.min)
    for statement in read.statements {
      var met = 0
      try reader.connection.forEach(ofSettings: "\(statement)\nLIMIT \(Self.limit + 1)", read.values) { stored in
        met += 1
        let row = MappedRow(stored, mapping)
        guard met <= Self.limit, !row.isSkipped else { return }
        rows += 1
        row.noteUnmapped()
        let time = row.microseconds(table.timeIndex, &parser)
        if time == TimeParser.unreadable {
          unreadable += 1
          unsafe row.withBytes(table.timeIndex) { unsafe timeExample.note($0) }
        } else {
          edges = (min(edges.0, time), max(edges.1, time))
        }
      }
      isMore = isMore || met > Self.limit
    }
    unmapped = mapping.unmapped
    if edges.0 <= edges.1 {
      first = Instant(microseconds: edges.0)
      last = Instant(microseconds: edges.1)
    }
  }

  /// `2 rows`, `the first 1000000 rows`.
  var count: String { isMore ? "the first \(rows) rows" : rows == 1 ? "1 row" : "\(rows) rows" }

  func overview(_ table: SourceTable, _ intake: TextIntake) -> TableOverview {
    var overview = TableOverview(table, name: name, rows: rows, isMore: isMore, first: first, last: last)
    overview.unmapped = unmapped.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.listed(intake))" }
    return overview
  }
}

extension SQLiteSource {
  /// What `daybook doctor` says of a source that the settings map.
  func mappedRemarks(_ source: MappedSource, _ table: SourceTable) throws(SQLiteError) -> [SourceRemark] {
    let found = try budget.retrying { () throws(SQLiteError) in try MappedOverview(self, source, table) }
    let count = found.count
    let span =
      if let first = found.first, let last = found.last { ", \(first.stored) to \(last.stored) UTC" } else { "" }
    var remarks = [SourceRemark(isWell: true, text: "\(table.name) from \(found.name): \(count)\(span)")]
    if found.unreadable > 0 {
      remarks.append(
        SourceRemark(
          isWell: found.unreadable * 100 < found.rows,
          text: "\(found.name): \(found.unreadable) of \(count) have a time that cannot be read, such as "
            + "“\(found.timeExample.shown(intake))”. Say under times how it is stored: "
            + TimeFormat.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    for (column, values) in found.unmapped.sorted(by: { $0.key < $1.key }) {
      remarks.append(
        SourceRemark(
          isWell: false,
          text: "\(found.name): \(values.rows) of \(count) have a \(column) that values say nothing of: "
            + "\(values.listed(intake)). Add it, or \"*\" for every other value"))
    }
    if try scans(source, table) {
      remarks.append(
        SourceRemark(
          isWell: true,
          text: "\(found.name): every report reads all \(count), as no index finds \(table.time)"))
    }
    return remarks
  }

  /// Whether SQLite passes over a whole table to find the rows of a period.
  private func scans(_ source: MappedSource, _ table: SourceTable) throws(SQLiteError) -> Bool {
    guard table.countsByTime else { return false }
    let read = SourceRead(source, of: table, .today)
    var seeks = false
    try connection.forEach(ofSettings: "EXPLAIN QUERY PLAN " + read.statements[0], read.values) { row in
      let step = unsafe row.withBytes(3) { unsafe String(decoding: $0, as: UTF8.self) }
      // Such as SEARCH h USING INDEX beats (time>? AND time<?): a range, as only the bounds of the period are.
      if step.hasPrefix("SEARCH"), step.contains(">?") { seeks = true }
    }
    return !seeks
  }
}

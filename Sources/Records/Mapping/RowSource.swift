/// Where rows of a standard table come from, and what their columns mean (docs/databases.md).
///
/// A standard table may have several of them.
package struct RowSource: Hashable, Sendable {
  /// What is read.
  package enum Rows: Hashable, Sendable {
    /// A table of the database, with the names that its columns have there by their standard names.
    case table(String, columns: [String: String])
    /// One SELECT whose columns have the standard names.
    case query(String)
  }

  package var rows: Rows
  /// Columns that hold the same in every row.
  package var constants: [String: String] = [:]
  /// What stored values mean, by column.
  package var values: [String: ValueMap] = [:]
  /// How times are stored, by column; `TimeFormat.text` where nothing is said.
  package var times: [String: TimeFormat] = [:]
  /// In what unit numbers are stored, by column; Daybook's own where nothing is said.
  package var units: [String: String] = [:]
  /// Columns that hold the seconds from one time to another.
  package var differences: [String: TimeDifference] = [:]
  /// The zone of times without an offset; nil for that of the whole source.
  package var zone: Zone?
  /// How much of its past the source keeps; nil where nothing is said.
  package var keeps: KeptRows?
  /// Where in the settings it stands: `daybook.yaml:12:9`; nil where no settings name it.
  package var place: String?

  package init(_ rows: Rows) { self.rows = rows }

  /// A table by its name.
  package init(table name: String, columns: [String: String] = [:]) { rows = .table(name, columns: columns) }

  /// Whether rows are read just as they are stored.
  package var isPlain: Bool {
    guard case .table = rows else { return false }
    return constants.isEmpty && values.isEmpty && times.isEmpty && units.isEmpty && differences.isEmpty && zone == nil
  }

  /// The name of the table; nil for a query.
  package var tableName: String? { if case .table(let name, _) = rows { name } else { nil } }
}

/// Two columns of times, of which the difference is wanted.
package struct TimeDifference: Hashable, Sendable {
  package let from: String
  package let to: String

  package init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}

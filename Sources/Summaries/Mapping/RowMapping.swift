package import Records

/// How the rows of one source become rows of a standard table: pure, so that every engine gives the same.
@safe package final class RowMapping {
  /// Where the value of a standard column comes from.
  struct MappedColumn {
    /// Its place in the rows that the engine hands over; nil where the source has no such column.
    var stored: Int?
    /// The same in every row; nil where rows differ.
    var constant: [UInt8]?
    var values: ValueTable?
    var unit: UnitConversion?
    var time = TimeFormat.text
    /// The places of two times; nil where the column is no difference.
    var difference: (from: StoredTime, to: StoredTime)?

    /// The number that the constant is; nil for text.
    var constantNumber: Double? { constant.flatMap { Double(String(decoding: $0, as: UTF8.self)) } }
  }

  struct StoredTime {
    let place: Int
    let format: TimeFormat
  }

  private(set) var columns: [MappedColumn]
  private var parser: TimeParser
  /// Values that no key of their map met, by standard column.
  package private(set) var unmapped: [String: UnmappedValues] = [:]
  private let names: [String]

  /// - Parameters:
  ///   - stored: the places of columns in the rows that the engine hands over, by the names that `wanted` gave.
  ///   - zone: of times without an offset, where the source names none itself.
  package init(_ source: RowSource, of table: SourceTable, stored: [String: Int], zone: Zone) {
    names = table.columns
    parser = TimeParser(zone: source.zone ?? zone)
    columns = table.columns.map { name in
      var column = MappedColumn(stored: stored[name])
      column.constant = source.constants[name].map { Array($0.utf8) }
      column.values = source.values[name].map(ValueTable.init)
      column.unit = source.units[name].map(UnitConversion.of)
      column.time = source.times[name] ?? .text
      if let difference = source.differences[name], let from = stored[difference.from], let to = stored[difference.to] {
        column.difference = (
          StoredTime(place: from, format: source.times[difference.from] ?? .text),
          StoredTime(place: to, format: source.times[difference.to] ?? .text)
        )
      }
      return column
    }
  }

  /// The columns that are read of a source, in order: those of the table that it has, and those that differences need.
  /// - Parameter offered: what the source has, by standard names.
  package static func wanted(_ source: RowSource, of table: SourceTable, offered: Set<String>) -> [String] {
    let needed = table.columns.flatMap { name in source.differences[name].map { [$0.from, $0.to] } ?? [] }
    var wanted: [String] = []
    for name in table.columns + needed where offered.contains(name) && !wanted.contains(name) { wanted.append(name) }
    return wanted
  }

  /// Standard columns that no row of the source has.
  package static func absent(_ source: RowSource, of table: SourceTable, offered: Set<String>) -> Set<String> {
    Set(table.columns).subtracting(offered).subtracting(source.constants.keys).subtracting(source.differences.keys)
  }

  /// Whether a value of the row says that it is none of the table's.
  func skips(_ row: borrowing some StoredRow & ~Copyable) -> Bool {
    for column in columns.indices where columns[column].values != nil {
      if case .skip = outcome(row, column) { return true }
    }
    return false
  }

  /// What the column's map makes of the stored value; unmapped without a map.
  func outcome(_ row: borrowing some StoredRow & ~Copyable, _ column: Int) -> ValueTable.StoredMeaning {
    guard columns[column].values != nil, let stored = columns[column].stored else { return .unmapped }
    if row.cell(stored) == .number, let whole = Int64(exactly: row.real(stored)) {
      // 1.0 is stored where 1 was meant.
      var text = String(whole)
      return text.withUTF8 { unsafe lookUp(UnsafeRawBufferPointer($0), column) }
    }
    return unsafe row.withBytes(stored) { unsafe lookUp($0, column) }
  }

  private func lookUp(_ bytes: UnsafeRawBufferPointer, _ column: Int) -> ValueTable.StoredMeaning {
    unsafe columns[column].values?.outcome(bytes) ?? .unmapped
  }

  /// Counts the values of a row that no key met.
  func noteUnmapped(_ row: borrowing some StoredRow & ~Copyable) {
    for column in columns.indices where columns[column].values != nil {
      guard case .unmapped = outcome(row, column), let stored = columns[column].stored, row.cell(stored) != .null
      else { continue }
      unsafe row.withBytes(stored) { unsafe unmapped[names[column], default: UnmappedValues()].note($0) }
    }
  }

  /// Microseconds since 1970, or `TimeParser.unreadable`.
  func microseconds(_ row: borrowing some StoredRow & ~Copyable, _ place: Int, _ format: TimeFormat) -> Int64 {
    let kind = row.cell(place)
    if format == .text || format == .ctime {
      guard kind == .text else { return TimeParser.unreadable }
      return unsafe row.withBytes(place) { text in
        unsafe format == .text ? parser.parse(text) : parser.parseCtime(text)
      }
    }
    guard kind == .number || kind == .text else { return TimeParser.unreadable }
    return unsafe row.withBytes(place) { unsafe EpochTime.microseconds($0, format) }
  }
}

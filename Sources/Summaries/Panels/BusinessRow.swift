import Records

/// A row of a business table as one of a standard panel.
struct BusinessRow<Row: StoredRow>: StoredRow {
  private let row: Row
  private let columns: BusinessColumns

  init(_ row: Row, _ columns: BusinessColumns) {
    self.row = row
    self.columns = columns
  }

  /// Of a share only orders that have come to an end count.
  var isSkipped: Bool {
    guard let place = columns.status else { return false }
    let outcome = unsafe row.withBytes(place) { unsafe OrderOutcome($0) }
    return columns.isShare ? outcome == .open : outcome == .lost
  }

  func cell(_ column: Int) -> CellKind {
    if column == BusinessColumns.value, columns.computesValue { return .number }
    return columns.places[column].map(row.cell) ?? .null
  }

  func real(_ column: Int) -> Double {
    guard column == BusinessColumns.value, columns.computesValue else {
      return columns.places[column].map(row.real) ?? 0
    }
    if columns.isShare, let place = columns.status {
      return unsafe row.withBytes(place) { unsafe OrderOutcome($0) } == .completed ? 1 : 0
    }
    guard let (retries, most) = columns.retries, row.cell(retries) == .number, row.cell(most) == .number else {
      return 0
    }
    return row.real(retries) >= row.real(most) ? 1 : 0
  }

  func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let place = columns.places[column] else { return unsafe body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return unsafe row.withBytes(place, body)
  }

  func microseconds(_ column: Int, _ parser: inout TimeParser) -> Int64 {
    columns.places[column].map { row.microseconds($0, &parser) } ?? TimeParser.unreadable
  }
}

/// Where a standard panel finds its values in a row of its table.
struct BusinessColumns {
  static let value = 1

  /// By the places of `SourceTable.panel`: time, value, group, unit.
  let places: [Int?]
  /// Of orders where the status says which rows count.
  let status: Int?
  /// The number of retries and the most there may be.
  let retries: (Int, Int)?
  let isShare: Bool

  var computesValue: Bool { isShare || retries != nil }

  init(_ panel: OwnPanel, _ standard: StandardPanel, absent: Set<String>) {
    let columns = standard.table.columns
    func place(_ column: String?) -> Int? { column.flatMap { columns.firstIndex(of: $0) } }
    places = [standard.table.timeIndex] + ["value", "group", "unit"].map { place(panel.columns[$0]) }
    isShare = standard == .completion
    status = (isShare || standard.leavesOutLost) && !absent.contains("status") ? place("status") : nil
    retries =
      standard == .exhausted
      ? place("retries").flatMap { first in place("max_retries").map { (first, $0) } } : nil
  }
}

/// What became of an order.
enum OrderOutcome {
  case completed
  /// Canceled, or it failed.
  case lost
  /// Everything else is still under way, or not known.
  case open

  private static let completedWord = Array("completed".utf8)
  private static let lostWords = ["canceled", "failed"].map { Array($0.utf8) }

  init(_ status: UnsafeRawBufferPointer) {
    func reads(_ word: [UInt8]) -> Bool {
      unsafe status.count == word.count && zip(status, word).allSatisfy { $0 | 0x20 == $1 }
    }
    self = reads(Self.completedWord) ? .completed : Self.lostWords.contains(where: reads) ? .lost : .open
  }
}

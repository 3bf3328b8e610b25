/// A row of any source as one of a standard table.
package struct MappedRow<Stored: StoredRow>: StoredRow {
  private let row: Stored
  private let mapping: RowMapping

  package init(_ row: Stored, _ mapping: RowMapping) {
    self.row = row
    self.mapping = mapping
  }

  package var isSkipped: Bool { mapping.skips(row) }

  package func noteUnmapped() { mapping.noteUnmapped(row) }

  package func cell(_ column: Int) -> CellKind {
    let plan = mapping.columns[column]
    if plan.constant != nil { return plan.constantNumber == nil ? .text : .number }
    if plan.difference != nil { return seconds(column) == nil ? .null : .number }
    guard let stored = plan.stored else { return .null }
    if plan.values != nil, case .bytes = mapping.outcome(row, column) { return .text }
    return row.cell(stored)
  }

  package func real(_ column: Int) -> Double {
    let plan = mapping.columns[column]
    if let number = plan.constantNumber { return number }
    if plan.difference != nil { return seconds(column) ?? 0 }
    guard let stored = plan.stored else { return 0 }
    let value = row.real(stored)
    return plan.unit?.apply(value) ?? value
  }

  package func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let plan = mapping.columns[column]
    if let constant = plan.constant { return unsafe constant.withUnsafeBytes { unsafe body($0) } }
    if plan.difference != nil {
      return unsafe Array((seconds(column).map { "\($0)" } ?? "").utf8).withUnsafeBytes { unsafe body($0) }
    }
    guard let stored = plan.stored else { return unsafe body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    if plan.values != nil, case .bytes(let word) = mapping.outcome(row, column) {
      return unsafe word.withUnsafeBytes { unsafe body($0) }
    }
    return unsafe row.withBytes(stored, body)
  }

  package func microseconds(_ column: Int, _: inout TimeParser) -> Int64 {
    let plan = mapping.columns[column]
    guard let stored = plan.stored else { return TimeParser.unreadable }
    return mapping.microseconds(row, stored, plan.time)
  }

  /// Nil where one of the two times cannot be read.
  private func seconds(_ column: Int) -> Double? {
    guard let (from, to) = mapping.columns[column].difference else { return nil }
    let start = mapping.microseconds(row, from.place, from.format)
    let end = mapping.microseconds(row, to.place, to.format)
    guard start != TimeParser.unreadable, end != TimeParser.unreadable else { return nil }
    return Double(end - start) / 1_000_000
  }
}

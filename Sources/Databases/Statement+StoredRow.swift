package import SQLite
package import Summaries

/// SQLite's rows are handed over as they are.
extension Statement: StoredRow {
  package func cell(_ column: Int) -> CellKind {
    switch kind(Int32(column)) {
    case .null: .null
    case .integer, .real: .number
    case .text: .text
    case .blob: .blob
    }
  }

  package func real(_ column: Int) -> Double { real(Int32(column)) }

  package func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe withBytes(Int32(column), body)
  }
}

/// The same of the row by itself.
extension StatementRow: StoredRow {
  package func cell(_ column: Int) -> CellKind {
    switch kind(Int32(column)) {
    case .null: .null
    case .integer, .real: .number
    case .text: .text
    case .blob: .blob
    }
  }

  package func real(_ column: Int) -> Double { real(Int32(column)) }

  package func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe withBytes(Int32(column), body)
  }
}

internal import CSQLite

/// The row a statement stands on; valid until its next step.
@safe package struct StatementRow {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) { unsafe self.handle = handle }

  package func kind(_ column: Int32) -> ValueKind {
    switch unsafe sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  /// SQLite's conversion applies: 0 for NULL and for text that is not a number.
  package func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }
  package func real(_ column: Int32) -> Double { unsafe sqlite3_column_double(handle, column) }

  /// The bytes of text (UTF-8, not validated) or of a BLOB, for the time of `body`; numbers as text; empty for NULL.
  package func withBytes<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let start: UnsafeRawPointer? =
      if unsafe sqlite3_column_type(handle, column) == SQLITE_BLOB {
        unsafe sqlite3_column_blob(handle, column)
      } else {
        unsafe UnsafeRawPointer(sqlite3_column_text(handle, column))
      }
    let count = unsafe sqlite3_column_bytes(handle, column)
    return unsafe body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(count)))
  }

  /// The value as text, invalid UTF-8 repaired; nil for NULL.
  package func text(_ column: Int32) -> String? {
    guard kind(column) != .null else { return nil }
    return unsafe withBytes(column) { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

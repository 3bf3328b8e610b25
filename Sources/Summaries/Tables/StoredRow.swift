/// One row of a table as an engine hands it over: raw values by the position of their columns in `SourceTable.columns`.
///
/// An engine neither parses times nor masks nor names anything: the folds do, so that every engine gives the same
/// bytes. It hands a time over as text (`2026-11-19 10:00:00.123456`, with an offset or in the source's zone). What the
/// settings say of a source (`RowSource`) is done by `MappedRow` around it.
package protocol StoredRow: ~Copyable {
  func cell(_ column: Int) -> CellKind

  /// The value of a number; 0 for everything else.
  func real(_ column: Int) -> Double

  /// The bytes of text (UTF-8, not validated) or of a BLOB, for the time of `body`; numbers as text; none for NULL.
  func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result

  /// A time in microseconds since 1970, or `TimeParser.unreadable` for NULL and what is no time.
  /// - Parameter parser: reads the texts of sources whose settings say nothing of their times.
  func microseconds(_ column: Int, _ parser: inout TimeParser) -> Int64

  /// Whether the settings say that the row is none of the table's.
  var isSkipped: Bool { get }

  /// Counts values that the settings give no meaning.
  func noteUnmapped()
}

extension StoredRow where Self: ~Copyable {
  package func microseconds(_ column: Int, _ parser: inout TimeParser) -> Int64 {
    guard cell(column) == .text else { return TimeParser.unreadable }
    return unsafe withBytes(column) { unsafe parser.parse($0) }
  }

  package var isSkipped: Bool { false }

  package func noteUnmapped() {}
}

/// What stands in one column of a row.
package enum CellKind: Sendable { case null, number, text, blob }

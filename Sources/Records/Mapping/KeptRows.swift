/// How much of its past a source keeps.
package enum KeptRows: Hashable, Sendable {
  /// Rows of so many seconds.
  case seconds(Int)
  /// So many rows, the newest: of all, or of each value of a column.
  case rows(Int, of: String?)
}

/// Hands the rows of a table to the fold that counts them: all that an engine does for the smaller tables.
package protocol TableReading {
  associatedtype Failure: Error

  /// Absent, failed with the reason, or counted; an origin is kept of every table that was read.
  func read<Fold: TableFold>(_ fold: Fold.Type) throws(Failure) -> TableResult<Fold.Summary>

  /// The names of these users as stored, by their keys; without those that the database does not know.
  func userNames(of keys: Set<String>) throws(Failure) -> [String: [UInt8]]
}

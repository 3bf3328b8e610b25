/// A table had no row in the period though the weeks before had many.
package struct SilentTable: NamesCarrying, Hashable, Encodable, Sendable {
  /// As the settings name it.
  package let table: String

  package init(_ table: String) {
    self.table = table
  }

  package func renamed(_ shown: (String) -> String) -> SilentTable {
    SilentTable(shown(table))
  }
}

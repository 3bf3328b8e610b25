/// Rows of a query as they stand, legible and masked.
package struct PanelListing: Sendable, Hashable, Encodable {
  package var columns: [ListedColumn]
  /// As many texts each as there are columns.
  package var rows: [[String]]
  /// Rows that are not among them.
  package var more: Int

  package struct ListedColumn: Sendable, Hashable, Encodable {
    package var name: String
    /// Whether all that stands there are numbers.
    package var isNumeric: Bool
    package init(name: String, isNumeric: Bool) {
      self.name = name
      self.isNumeric = isNumeric
    }
  }

  package init(columns: [ListedColumn], rows: [[String]], more: Int) {
    self.columns = columns
    self.rows = rows
    self.more = more
  }
}

/// The rows of a panel of the settings that is shown as a table.
package struct ListedPanelEntry: Codable, Hashable, Sendable {
  /// Its id in the settings.
  package var id: String
  package var title: String
  package var section: String
  package var columns: [String]
  /// As many texts each as there are columns; an empty one for NULL.
  package var rows: [[String]]
  /// Rows that are not among them.
  package var more: Int

  package init(id: String, title: String, section: String, columns: [String], rows: [[String]], more: Int) {
    self.id = id
    self.title = title
    self.section = section
    self.columns = columns
    self.rows = rows
    self.more = more
  }
}

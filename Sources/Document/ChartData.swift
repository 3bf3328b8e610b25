/// What a picture is drawn from, as a table of texts that are written already.
package struct ChartData: Hashable, Encodable, Sendable {
  /// The first names the step or the row.
  package var columns: [String]
  /// As many texts each as there are columns; an empty one for no value.
  ///
  /// At most about 200.
  package var rows: [[String]]

  package init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }
}

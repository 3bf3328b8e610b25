package import Records

/// One figure as a line of the list of all figures.
package struct FigureLine: Encodable, Sendable {
  package var figure: FigureID
  /// The id as people may see it.
  package var label: String
  /// Where a page can be entered at this figure: the id with all characters percent-encoded that a fragment cannot
  /// hold.
  ///
  /// Unique in a document.
  package var anchor: String
  /// What it is called.
  package var name: String
  package var value: String
  /// The rows it rests on.
  package var rows: String
}

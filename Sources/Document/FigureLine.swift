public import Records

/// One figure as a line of the list of all figures.
public struct FigureLine: Encodable, Sendable {
  public var figure: FigureID
  /// The id as people may see it.
  public var label: String
  /// Where a page can be entered at this figure: the id with all characters percent-encoded that a fragment cannot hold.
  /// Unique in a document.
  public var anchor: String
  /// What it is called.
  public var name: String
  public var value: String
  /// The rows it rests on.
  public var rows: String
}

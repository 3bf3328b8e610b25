public import Records

/// One titled part of a report.
public struct DocumentSection: Encodable, Sendable {
  public var section: Section
  public var title: String
  public var blocks: [Block]
  public var state: State

  /// The worst of the tables it rests on; filled when any of them has something to say.
  public enum State: String, Encodable, Sendable { case filled, quiet, absent, failed }
}

/// A piece of a section. Numbers in it come from figures, never from anywhere else.
public enum Block: Encodable, Sendable {
  case paragraph(String)
  /// Something is missing or broken: to be seen.
  case warning(String)
  case table(Table)
  /// The name of one of the document's charts.
  case chart(String)
}

public struct Table: Encodable, Sendable {
  /// Empty for a table that needs no heading of its own.
  public var title: String
  public var columns: [Column]
  public var rows: [[Cell]]

  public struct Column: Encodable, Sendable {
    public var title: String
    public var isNumeric: Bool
    public init(_ title: String, isNumeric: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  public init(title: String, columns: [Column], rows: [[Cell]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}

public struct Cell: Encodable, Sendable {
  /// Legible, but hostile until the format escapes it.
  public var text: String
  public var link: String?
  /// The figure it shows; nil for names and texts.
  public var figure: FigureID?

  public init(_ text: String, link: String? = nil, figure: FigureID? = nil) {
    self.text = text
    self.link = link
    self.figure = figure
  }
}

package import Records

/// One titled part of a report.
package struct DocumentSection: Encodable, Sendable {
  package var section: Section
  package var title: String
  package var blocks: [Block]
  package var state: SectionFill

  /// The worst of the tables it rests on; filled when any of them has something to say.
  package enum SectionFill: String, Encodable, Sendable { case filled, quiet, absent, failed }
}

/// A piece of a section.
///
/// Numbers in it come from figures, never from anywhere else.
package enum Block: Encodable, Sendable {
  case paragraph(String)
  /// Something is missing or broken: to be seen.
  case warning(String)
  case table(Table)
  /// The name of one of the document's charts.
  case chart(String)
}

package struct Table: Encodable, Sendable {
  /// Empty for a table that needs no heading of its own.
  package var title: String
  package var columns: [Column]
  package var rows: [[Cell]]

  package struct Column: Encodable, Sendable {
    package var title: String
    package var isNumeric: Bool
    package init(_ title: String, isNumeric: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  package init(title: String, columns: [Column], rows: [[Cell]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}

package struct Cell: Encodable, Sendable {
  /// Legible, but hostile until the format escapes it.
  package var text: String
  package var link: String?
  /// The figure it shows; nil for names and texts.
  package var figure: FigureID?

  package init(_ text: String, link: String? = nil, figure: FigureID? = nil) {
    self.text = text
    self.link = link
    self.figure = figure
  }
}

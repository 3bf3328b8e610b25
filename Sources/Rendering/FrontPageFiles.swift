import Document
import FrontPageLayout
import Records

/// digest.png and digest.pdf: the front page of a report, for a screen and for paper.
struct FrontPageFiles {
  let painter: Painter
  let document: Document

  /// Each by its path within the report's folder.
  var drawings: [(path: String, draw: () throws(PaintingError) -> [UInt8])] {
    [("digest.png", png), ("digest.pdf", pdf)]
  }

  func png() throws(PaintingError) -> [UInt8] {
    try painter.png(of: layout(document.frontPage, measuring: painter.textMeasurer))
  }

  func pdf() throws(PaintingError) -> [UInt8] {
    let title = "\(document.title), \(document.period)"
    return try painter.pdf(
      of: pages(document.frontPage, measuring: painter.textMeasurer),
      PDFDescription(
        title: title, author: document.identity.tool, language: document.language,
        created: document.asOf.description, bookmarks: [document.title]))
  }
}

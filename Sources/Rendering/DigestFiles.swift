public import Charting
public import Document
import Records

/// digest.png and digest.pdf.
public struct DigestFiles {
  private let painter: Painter
  private let digest: Digest
  private let document: Document

  public init(_ painter: Painter, _ digest: Digest, _ document: Document) {
    self.painter = painter
    self.digest = digest
    self.document = document
  }

  /// Each by its path within the report's folder.
  public var drawings: [(path: String, draw: () throws(PaintingError) -> [UInt8])] {
    [("digest.png", png), ("digest.pdf", pdf)]
  }

  func png() throws(PaintingError) -> [UInt8] {
    try painter.png(of: layout(digest, measuring: painter.textMeasurer))
  }

  func pdf() throws(PaintingError) -> [UInt8] {
    let title = "\(document.title), \(document.period)"
    return try painter.pdf(
      of: pages(digest, measuring: painter.textMeasurer),
      PDFDescription(
        title: title, author: document.identity.tool, language: document.language,
        created: document.asOf.description, bookmarks: [document.title]))
  }
}

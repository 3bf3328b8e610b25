import Archive
import Bytes
package import Document
package import Records
import Templates

/// What tells, before anything is drawn, whether a report would say or show anything that another one does not: SHA-256
/// over all that the document says, the templates, the style of the page, and the libraries and fonts that pictures are drawn with.
package struct ReportFingerprint: Sendable {
  /// That of a report with all of its pictures, 64 hexadecimal digits.
  package let whole: String

  /// - Parameters:
  ///   - document: composed as revision 1; when its data were read plays no part.
  ///   - drawnWith: names with versions.
  package init(
    of document: Document, templates: TemplateSet = .shipped, drawnWith: [String] = DrawingVersions.all
  ) throws {
    try self.init(
      of: document, templates: templates, style: PageTokens.css + Templates.pageStyle, drawnWith: drawnWith)
  }

  init(of document: Document, templates: TemplateSet, style: String, drawnWith: [String]) throws {
    let flat = FlatBytes()
    let encoder = ValueEncoder(flat)
    try encoder.put(document.timeless)
    try encoder.put(TemplateSet.Name.allCases.map(templates.source))
    flat.put(style)
    try encoder.put(drawnWith)
    whole = SHA256.hex(flat.bytes)
  }

  /// That of the report without the pictures that these notes tell as lost.
  ///
  /// Whoever lacks some is drawn again at each run: the next time they may be there.
  package func without(_ notes: [PictureNote]) -> String {
    let losses = notes.filter(\.isLoss).map { "\($0)" }
    return losses.isEmpty ? whole : SHA256.hex(Array(([whole] + losses).joined(separator: "\n").utf8))
  }
}

import Archive
import Bytes
package import Document
package import Records

/// A document as files: pictures, texts, mail, and the manifest that names them.
package enum Renderer {
  /// - Parameters:
  ///   - templates: the shipped ones unless the user has his own.
  ///   - fingerprint: that of the document, for its manifest.
  ///   - noting: the document again, without the pictures that these notes tell as lost, and saying so.
  package static func report(
    _ document: Document, painter: ReportPainter, templates: TemplateSet = .shipped,
    fingerprint: ReportFingerprint, noting: ([PictureNote]) -> Document
  ) throws -> RenderedReport {
    let pictures = painter.pictures(of: document)
    var told = pictures.notes.isEmpty ? document : noting(pictures.notes)
    let front = painter.frontPage(of: told)
    let notes = PictureNote.merged(pictures.notes + front.notes)
    if notes != pictures.notes { told = noting(notes) }
    let artifacts =
      try texts(told, pictures, templates)
      + pictures.charts.map { Artifact(path: "charts/\($0.name).png", bytes: $0.bytes) }
      + front.artifacts + [Artifact(path: ReportSummary.path, bytes: try ReportSummary(told).bytes())]
    let manifest = try Artifact.manifest(
      of: told, artifacts, fingerprint: fingerprint.without(notes), hash: SHA256.hex)
    return RenderedReport(artifacts: artifacts + [manifest], chartCount: pictures.charts.count, notes: notes)
  }

  static func texts(
    _ document: Document, _ pictures: ReportPictures, _ templates: TemplateSet
  ) throws -> [Artifact] {
    [
      Artifact(path: ReportFile.path, bytes: try JSONReport.render(document)),
      Artifact(path: "report.md", bytes: try MarkdownReport.render(document, templates: templates)),
      Artifact(path: "report.txt", bytes: try TextReport.render(document, templates: templates)),
      Artifact(
        path: "report.html", bytes: try PageReport.render(document, pictures: pictures.page, templates: templates)),
      Artifact(
        path: "report.eml", bytes: try MailReport.render(document, pictures: pictures.mail, templates: templates)),
    ]
  }
}

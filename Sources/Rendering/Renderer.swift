import Archive
public import Charting
public import Document

/// All artifacts of one report, pictures included, manifest excepted.
public enum Renderer {
  /// - Parameters:
  ///   - pictures: PNG bytes by chart name.
  ///   - page: the same for report.html.
  ///   - mail: those drawn for the mail, which shows them inside.
  ///   - templates: the shipped ones unless the user has his own.
  public static func artifacts(
    _ document: Document, _ digest: Digest, pictures: [(name: String, bytes: [UInt8])], page: PagePictures,
    mail: [(name: String, bytes: [UInt8])] = [], templates: TemplateSet = .shipped
  ) throws -> [Artifact] {
    [
      Artifact(path: ReportFile.path, bytes: try JSONReport.render(document)),
      Artifact(path: "report.md", bytes: try MarkdownReport.render(document, templates: templates)),
      Artifact(path: "report.txt", bytes: try TextReport.render(document, templates: templates)),
      Artifact(
        path: "report.html", bytes: try PageReport.render(document, digest, pictures: page, templates: templates)),
      Artifact(
        path: "report.eml", bytes: try MailReport.render(document, digest, pictures: mail, templates: templates)),
    ] + pictures.map { Artifact(path: "charts/\($0.name).png", bytes: $0.bytes) }
  }
}

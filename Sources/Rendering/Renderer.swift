public import Charting
public import Document

/// All artifacts of one report, pictures included, manifest excepted.
public enum Renderer {
  /// - Parameters:
  ///   - pictures: PNG bytes by chart name.
  ///   - page: the same for report.html.
  public static func artifacts(
    _ document: Document, _ digest: Digest, pictures: [(name: String, bytes: [UInt8])], page: PagePictures
  ) throws -> [Artifact] {
    [
      Artifact(path: "report.json", bytes: try JSONReport.render(document)),
      Artifact(path: "report.md", bytes: try MarkdownReport.render(document)),
      Artifact(path: "report.txt", bytes: try TextReport.render(document)),
      Artifact(path: "report.html", bytes: try PageReport.render(document, digest, pictures: page)),
    ] + pictures.map { Artifact(path: "charts/\($0.name).png", bytes: $0.bytes) }
  }
}

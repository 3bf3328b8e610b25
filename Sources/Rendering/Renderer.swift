public import Document

/// All artifacts of one report, pictures included, manifest excepted.
public enum Renderer {
  /// - Parameter pictures: PNG bytes by chart name.
  public static func artifacts(
    _ document: Document, pictures: [(name: String, bytes: [UInt8])]
  ) throws -> [Artifact] {
    [
      Artifact(path: "report.json", bytes: try JSONReport.render(document)),
      Artifact(path: "report.md", bytes: try MarkdownReport.render(document)),
      Artifact(path: "report.txt", bytes: try TextReport.render(document)),
    ] + pictures.map { Artifact(path: "charts/\($0.name).png", bytes: $0.bytes) }
  }
}

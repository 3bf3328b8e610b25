public import Document
import Records

/// manifest.json: what lies in the folder, and where every figure comes from.
public enum ManifestFile {
  public static let schema = "daybook-manifest/1"

  /// - Parameter hash: SHA-256 in hexadecimal.
  public static func render(
    _ document: Document, artifacts: [Artifact], hash: ([UInt8]) -> String
  ) throws -> Artifact {
    let manifest = Manifest(
      kind: document.span.kind.id, period: document.span.id, revision: document.identity.revision,
      tool: document.identity.tool, asOf: document.asOf.description,
      files: artifacts.sorted { $0.path < $1.path }.map {
        FileEntry(path: $0.path, bytes: $0.bytes.count, sha256: hash($0.bytes))
      },
      origins: document.origins.map {
        OriginEntry(id: $0.id, query: $0.query, bounds: $0.bounds, rows: $0.rows)
      },
      figures: Dictionary(
        document.figures.figures.map {
          ($0.id.description, FigureEntry(origins: $0.origins, parents: $0.parents.map(\.description)))
        }, uniquingKeysWith: { first, _ in first }))
    return Artifact(path: "manifest.json", bytes: try JSONBytes.encode(manifest))
  }

  private struct Manifest: Encodable {
    let schema = ManifestFile.schema
    let kind, period: String
    let revision: Int
    let tool, asOf: String
    let files: [FileEntry]
    let origins: [OriginEntry]
    let figures: [String: FigureEntry]
  }

  private struct FileEntry: Encodable {
    let path: String
    let bytes: Int
    let sha256: String
  }

  private struct OriginEntry: Encodable {
    let id, query: String
    let bounds: [String]
    let rows: Int
  }

  private struct FigureEntry: Encodable { let origins, parents: [String] }
}

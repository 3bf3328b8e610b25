import Archive
package import Document
import Records

extension Artifact {
  /// manifest.json: what lies in the folder, and where every figure comes from.
  /// - Parameters:
  ///   - fingerprint: that of the report as it was drawn.
  ///   - hash: SHA-256 in hexadecimal.
  package static func manifest(
    of document: Document, _ artifacts: [Artifact], fingerprint: String, hash: ([UInt8]) -> String
  ) throws -> Artifact {
    let manifest = ManifestFile(
      kind: document.span.kind.id, period: document.span.id, revision: document.identity.revision,
      tool: document.identity.tool, asOf: document.asOf.description, fingerprint: fingerprint,
      files: artifacts.sorted { $0.path < $1.path }.map {
        .init(path: $0.path, bytes: $0.bytes.count, sha256: hash($0.bytes))
      },
      origins: document.origins.map { .init(id: $0.id.description, query: $0.query, bounds: $0.bounds, rows: $0.rows) },
      figures: Dictionary(
        document.figures.figures.map {
          ($0.id.description, .init(origins: $0.origins.map(\.description), parents: $0.parents.map(\.description)))
        }, uniquingKeysWith: { first, _ in first }))
    return Artifact(path: ManifestFile.path, bytes: try manifest.bytes())
  }
}

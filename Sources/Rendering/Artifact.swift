/// One file of a report folder.
package struct Artifact: Sendable {
  /// Relative to the report's folder: `report.json`, `charts/response-time.png`.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

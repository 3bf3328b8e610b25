/// One file of a report folder.
public struct Artifact: Sendable {
  /// Relative to the report's folder: `report.json`, `charts/response-time.png`.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// manifest.json: what lies in the folder, and where every figure comes from.
package struct ManifestFile: ArchiveFile {
  package var schema: String
  package var kind: String
  package var period: String
  package var revision: Int
  package var tool: String
  package var asOf: String
  /// Two reports of one period that have the same say the same (`ReportFingerprint`).
  ///
  /// Nil in manifests of older versions.
  package var fingerprint: String?
  /// By path, without this file.
  package var files: [FileEntry]
  package var origins: [OriginEntry]
  /// By the figure's id.
  package var figures: [String: SourceEntry]

  package init(
    schema: String = ManifestFile.currentSchema, kind: String, period: String, revision: Int, tool: String,
    asOf: String, fingerprint: String?, files: [FileEntry], origins: [OriginEntry], figures: [String: SourceEntry]
  ) {
    self.schema = schema
    self.kind = kind
    self.period = period
    self.revision = revision
    self.tool = tool
    self.asOf = asOf
    self.fingerprint = fingerprint
    self.files = files
    self.origins = origins
    self.figures = figures
  }

  package static let path = "manifest.json"
  package static let currentSchema = "daybook-manifest/1"

  /// One file of the folder.
  package struct FileEntry: Codable, Hashable, Sendable {
    package var path: String
    package var bytes: Int
    /// In hexadecimal.
    package var sha256: String

    package init(
      path: String, bytes: Int, sha256: String
    ) {
      self.path = path
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// What was asked of the database.
  package struct OriginEntry: Codable, Hashable, Sendable {
    package var id: String
    package var query: String
    package var bounds: [String]
    package var rows: Int

    package init(
      id: String, query: String, bounds: [String], rows: Int
    ) {
      self.id = id
      self.query = query
      self.bounds = bounds
      self.rows = rows
    }
  }

  /// What a figure was made of.
  package struct SourceEntry: Codable, Hashable, Sendable {
    package var origins: [String]
    package var parents: [String]

    package init(
      origins: [String], parents: [String]
    ) {
      self.origins = origins
      self.parents = parents
    }
  }
}

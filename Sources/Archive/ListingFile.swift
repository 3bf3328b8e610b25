/// index.json: the list of all reports of a folder.
package struct ListingFile: ArchiveFile {
  package var schema: String
  package var reports: [ListedReport]

  package init(
    schema: String = ListingFile.currentSchema, reports: [ListedReport]
  ) {
    self.schema = schema
    self.reports = reports
  }

  package static let path = "index.json"
  package static let currentSchema = "daybook-index/1"

  /// One report.
  package struct ListedReport: Codable, Hashable, Sendable {
    package var kind: String
    package var name: String
    package var path: String
    @Nullable package var summary: ReportSummary?
    package var olderRevisions: [Int]

    package init(
      kind: String, name: String, path: String, summary: ReportSummary?, olderRevisions: [Int]
    ) {
      self.kind = kind
      self.name = name
      self.path = path
      self.summary = summary
      self.olderRevisions = olderRevisions
    }
  }
}

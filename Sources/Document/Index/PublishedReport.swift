package import Archive
package import Records

/// A report's folder as the index found it.
package struct PublishedReport: Sendable {
  package var kind: ReportKind
  /// `2026-11-19`, `2026-W46.partial`: the folder's name.
  package var name: String
  /// Nil when the folder has no summary that can be read: made by an older Daybook, or broken.
  package var summary: ReportSummary?
  /// Older revisions kept beside it, in ascending order.
  package var olderRevisions: [Int]
  /// The file of the folder to open, `report.html`; nil when there is none to read.
  package var file: String?

  package init(
    kind: ReportKind, name: String, summary: ReportSummary?, olderRevisions: [Int], file: String? = "report.html"
  ) {
    self.kind = kind
    self.name = name
    self.summary = summary
    self.olderRevisions = olderRevisions
    self.file = file
  }

  /// `daily/2026-11-19/report.html`, or nil.
  package var page: String? { file.map { "\(kind.id)/\(name)/\($0)" } }

  static let partialEnding = ".partial"
  package var isPartial: Bool { name.hasSuffix(Self.partialEnding) }
  /// Without the mark of an unfinished period.
  package var id: String { isPartial ? String(name.dropLast(Self.partialEnding.count)) : name }

  /// The revision that stands; nil for a part of a period, and for what cannot be read as a report.
  package var wholeRevision: Int? { summary.flatMap { $0.isPartial ? nil : $0.revision } }
}

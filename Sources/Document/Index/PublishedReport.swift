public import Records

/// A report's folder as the index found it.
public struct PublishedReport: Sendable {
  public var kind: Period.Kind
  /// `2026-11-19`, `2026-W46.partial`: the folder's name.
  public var name: String
  /// Nil when the folder has no summary that can be read: made by an older Daybook, or broken.
  public var summary: ReportSummary?
  /// Older revisions kept beside it, in ascending order.
  public var olderRevisions: [Int]

  public init(kind: Period.Kind, name: String, summary: ReportSummary?, olderRevisions: [Int]) {
    self.kind = kind
    self.name = name
    self.summary = summary
    self.olderRevisions = olderRevisions
  }

  /// `daily/2026-11-19/report.html`
  public var page: String { "\(kind.rawValue)/\(name)/report.html" }

  static let partialEnding = ".partial"
  public var isPartial: Bool { name.hasSuffix(Self.partialEnding) }
  /// Without the mark of an unfinished period.
  public var id: String { isPartial ? String(name.dropLast(Self.partialEnding.count)) : name }
}

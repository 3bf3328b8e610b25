package import Records

/// A period that `daybook run` has done with.
package struct ClosedPeriod: Hashable, Sendable {
  package let kind: ReportKind
  /// `2026-11-19`.
  package let name: String
  package let end: Instant
  /// Nil when it was passed over, because it lay too far back.
  package let revision: Int?

  package init(kind: ReportKind, name: String, end: Instant, revision: Int?) {
    self.kind = kind
    self.name = name
    self.end = end
    self.revision = revision
  }
}

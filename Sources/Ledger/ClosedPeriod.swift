package import Records

/// A period that `daybook run` has done with.
package struct ClosedPeriod: Hashable, Sendable {
  package let kind: ReportKind
  /// `2026-11-19`.
  package let name: String
  package let end: Instant
  /// Nil when it was passed over, because it lay too far back.
  package let revision: Int?
  /// What the report said; nil where nothing was reported, and of reports older than the ledger.
  package let fingerprint: String?
  /// Of all tables, in the period.
  package let rows: Int?

  package init(
    kind: ReportKind, name: String, end: Instant, revision: Int?, fingerprint: String? = nil, rows: Int? = nil
  ) {
    self.kind = kind
    self.name = name
    self.end = end
    self.revision = revision
    self.fingerprint = fingerprint
    self.rows = rows
  }
}

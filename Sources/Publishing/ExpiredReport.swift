package import Records

/// A report that is older than reports are to be kept, as `Publisher.expired(keeping:asOf:in:)` found it.
package struct ExpiredReport: Hashable, Sendable {
  package let kind: ReportKind
  /// The folder's name: `2025-10-01`, of a kept revision `2025-10-01.r1`, of an unfinished period `2025-10-01.partial`.
  package let name: String
  /// With the folder of the reports before it.
  package let path: String
}

package import Records

/// One run, as the journal has it.
package struct RunEntry: Hashable, Sendable {
  package let id: Int64
  package let command: String
  package let version: String
  package let began: Instant
  /// Nil while it is at work, and for one that was killed.
  package let ended: Instant?
  package let asOf: Instant
  package let code: Int32?
  /// Rows read; nil where nothing was.
  package let rows: Int?
  /// What was written, such as `daily/2026-11-19`.
  package let reports: [String]
  /// What went wrong, in one line.
  package let problem: String?
}

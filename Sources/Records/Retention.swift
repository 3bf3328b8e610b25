/// That a database may have removed rows of a table that a report looks at.
package struct Retention: Hashable, Sendable {
  package let table: SourceTable
  /// What removes them: a program, or the table by its name; nil where neither is known.
  package let holder: String?
  package let kept: KeptRows
  /// Before it rows may be missing.
  package let since: Instant

  package init(_ table: SourceTable, holder: String?, kept: KeptRows, since: Instant) {
    self.table = table
    self.holder = holder
    self.kept = kept
    self.since = since
  }

  /// Whether rows of the period itself may be missing, not only of what it is compared with.
  package func isOfPeriod(_ comparison: Comparison) -> Bool { since > comparison.current.start }

  /// Whether a report has no need of what may be missing.
  package func isHarmless(_ comparison: Comparison) -> Bool { since <= comparison.baseline.start }

  /// Whether at most a twentieth of what the period is compared with may be missing: verdicts need a coverage of 95 %
  /// (docs/methods.md#verdicts).
  package func isComparable(_ comparison: Comparison) -> Bool {
    let missing = Double(since.microseconds - comparison.baseline.start.microseconds) / 1_000_000
    return missing <= 0.05 * comparison.baseline.seconds
  }

  /// With names as they are to be shown.
  package func renamed(_ name: (String) -> String) -> Retention {
    Retention(table, holder: holder.map(name), kept: kept, since: since)
  }
}

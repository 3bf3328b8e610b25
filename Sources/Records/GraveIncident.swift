/// An incident of severity critical or high: what was measured while it lasted tells nothing of the usual.
package struct GraveIncident: Hashable, Sendable {
  package let title: String
  /// As stored.
  package let severity: String
  package let span: Range<Instant>

  package init(_ title: String, severity: String, _ span: Range<Instant>) {
    self.title = title
    self.severity = severity
    self.span = span
  }

  package func touches(_ period: Period) -> Bool { span.lowerBound < period.end && span.upperBound > period.start }
}

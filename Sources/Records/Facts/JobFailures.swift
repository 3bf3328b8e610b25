/// Failed runs of a job crowd in a stretch of the period (docs/methods.md#failures-that-crowd).
package struct JobFailures: NamesCarrying, Hashable, Encodable, Sendable {
  package let name: String
  /// Failed runs of the stretch among those that succeeded or failed in it.
  package let inside: ShareParts
  /// The same from the end of the stretch to the period's.
  package let since: ShareParts
  /// From the first failed run of the stretch to the last.
  package let span: LocalSpan
  /// Days of the period.
  package let days: Int

  package init(name: String, inside: ShareParts, since: ShareParts, span: LocalSpan, days: Int) {
    self.name = name
    self.inside = inside
    self.since = since
    self.span = span
    self.days = days
  }

  package func renamed(_ shown: (String) -> String) -> JobFailures {
    JobFailures(name: shown(name), inside: inside, since: since, span: span, days: days)
  }
}

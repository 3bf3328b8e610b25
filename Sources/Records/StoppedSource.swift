/// A metric type or a table that a report told to have fallen silent.
package struct StoppedSource: Hashable, Encodable, Sendable {
  package enum SourceKind: String, Hashable, Encodable, Sendable { case metric, table }

  /// That it is meant so.
  package struct Acknowledgement: Hashable, Encodable, Sendable {
    package let at: Instant
    /// As it was given; nil without one.
    package let note: String?

    package init(at: Instant, note: String?) {
      (self.at, self.note) = (at, note)
    }
  }

  package let kind: SourceKind
  /// A metric type as reports name it, a table by its standard name.
  package let name: String
  /// Its last row.
  package let since: Instant
  /// From when on rows are known to have come again; nil while none did.
  package var resumed: Instant?
  package var acknowledgement: Acknowledgement?

  package init(
    _ kind: SourceKind, _ name: String, since: Instant, resumed: Instant? = nil,
    acknowledgement: Acknowledgement? = nil
  ) {
    self.kind = kind
    self.name = name
    self.since = since
    self.resumed = resumed
    self.acknowledgement = acknowledgement
  }

  package func isAlike(_ other: StoppedSource) -> Bool { kind == other.kind && name == other.name }

  /// Whether it had stopped before the period began, and rows did not come again within it.
  package func holds(throughout period: Period) -> Bool {
    since < period.start && resumed.map { $0 >= period.end } ?? true
  }

  /// Whether it had stopped in any part of the period.
  package func touches(_ period: Period) -> Bool {
    since < period.end && resumed.map { $0 > period.start } ?? true
  }
}

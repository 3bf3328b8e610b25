package import Records

/// What tells two renderings of the same findings apart: the revision and the instant the data were read for.
package struct Edition: Hashable, Sendable {
  /// From 1.
  package let revision: Int
  package let asOf: Instant

  package init(revision: Int, asOf: Instant) {
    self.revision = revision
    self.asOf = asOf
  }
}

public import Records

/// What tells two renderings of the same findings apart: the revision and the instant the data were read for.
public struct Edition: Hashable, Sendable {
  /// From 1.
  public let revision: Int
  public let asOf: Instant

  public init(revision: Int, asOf: Instant) {
    self.revision = revision
    self.asOf = asOf
  }
}

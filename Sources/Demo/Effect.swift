package import Records

/// One thing planted in the example database, different from what the quiet application does.
package struct Effect: Hashable, Sendable {
  package enum EffectKind: Hashable, Sendable {
    /// Durations are multiplied by `factor`.
    case latency(factor: Double)
    /// Every request fails with 500, 502, 503 or 504 with this probability on top of the usual one.
    case serverErrors(added: Double)
    /// The shop is down for a share of all requests, whatever their path: so many more fail with 500, 502, 503 or 504.
    case outage(share: Double)
    /// An N+1 query: so many queries more, and durations multiplied.
    case queries(added: Int, factor: Double)
    /// Requests, orders, active users, sign-ups, feedback and error reports are multiplied.
    case traffic(factor: Double)
    /// Open database connections grow by so many a day.
    case connectionGrowth(perDay: Double)
    /// Open database connections stand at their limit.
    case connectionLimit(Int)
    /// The disk fills by so many percentage points a day.
    case diskGrowth(pointsPerDay: Double)
    /// Error reports of one category beyond the usual ones.
    case reports(category: String, perDay: Double)
    /// Log-in attempts answered with 401.
    case refusedLogins(perHour: Double)
    /// No metric rows at all.
    case gap
    /// Health checks and user scenarios of these names fail.
    case failingChecks([String])
  }

  package let kind: EffectKind
  /// What brought it about: `deployment 2.4.0`.
  package let cause: String
  package let start: Instant
  package let end: Instant
  /// The endpoints concerned, as a report names them (`/api/products/{id}/`); empty for all, or where paths mean nothing.
  package let paths: [String]

  package init(_ kind: EffectKind, cause: String, from start: Instant, until end: Instant, paths: [String] = []) {
    self.kind = kind
    self.cause = cause
    self.start = start
    self.end = end
    self.paths = paths
  }

  func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }
  func overlaps(_ from: Instant, _ until: Instant) -> Bool { start < until && from < end }
}

/// How a source stores its times.
package enum TimeFormat: String, Hashable, Sendable, CaseIterable {
  /// `YYYY-MM-DD HH:MM:SS`, with a blank or a `T` between, decimals, and an offset or none.
  case text
  /// `Thu Nov 19 10:00:00 2026`, as C's ctime writes it.
  case ctime
  /// Seconds since 1970, whole or not.
  case epoch
  case milliseconds = "epoch_ms"
  case microseconds = "epoch_us"
  case nanoseconds = "epoch_ns"

  /// Microseconds in one; nil for text.
  package var microsecondsPerUnit: Double? {
    switch self {
    case .text, .ctime: nil
    case .epoch: 1_000_000
    case .milliseconds: 1000
    case .microseconds: 1
    case .nanoseconds: 0.001
    }
  }

  /// Whether the database can compare stored times: texts that begin with the year, or numbers.
  package var isOrdered: Bool { self != .ctime }
}

import Records
import Summaries

/// Tells of stored times whether they lie before as-of.
struct LaterClock {
  enum ClockOrder {
    case earlier
    /// In microseconds since 1970.
    case later(Int64)
    case unreadable
  }

  /// The first text, in SQLite's order, that can stand for a time from as-of on.
  let low: String
  private let asOf: Int64
  /// As-of as it would be stored: what sorts before it and cannot be read is another report's.
  private let literal: String
  private var parser: TimeParser

  init(_ asOf: Instant, _ bounds: TimeBounds) {
    self.asOf = asOf.microseconds
    literal = bounds.literal(asOf)
    parser = TimeParser(zone: bounds.storedZone)
    // A clock is set back by an hour or two; offsets reach a day.
    low =
      bounds.hasOffsets
      ? asOf.adding(seconds: -86_400).stored
      : bounds.isExact ? literal : bounds.literal(asOf.adding(seconds: -10_800))
  }

  /// For a text that begins with a year.
  mutating func verdict(_ text: UnsafeRawBufferPointer) -> ClockOrder {
    let time = unsafe parser.parse(text)
    if time != TimeParser.unreadable { return time < asOf ? .earlier : .later(time) }
    let isOthers = unsafe TimeParser.year(text) == nil || text.lexicographicallyPrecedes(literal.utf8)
    return isOthers ? .earlier : .unreadable
  }
}

import Records
import Summaries

/// The texts between which stored times of a span lie, as half-open literals on the bare column.
struct TimeBounds: Sendable {
  let storedZone: Zone
  /// True when some stored times carry an offset: the texts then need not sort as the times do.
  var hasOffsets: Bool

  /// Whether texts sort as their times do, T-separated ones apart.
  var isExact: Bool { storedZone == .utc && !hasOffsets }

  /// A time written with `T` sorts behind all blank-separated ones of its date: where the span ends within a date, the
  /// rest of that date is asked for too. Local times and offsets widen the bounds by a day; parsing decides.
  func ranges(from start: Instant, to end: Instant) -> [TextRange] {
    if storedZone != .utc || hasOffsets {
      return [TextRange(low: date(start.adding(seconds: -86_400)), high: date(end.adding(seconds: 2 * 86_400)))]
    }
    let main = TextRange(low: start.stored, high: end.stored)
    let lastDate = date(end)
    return end.stored == lastDate + " 00:00:00"
      ? [main] : [main, TextRange(low: lastDate + "!", high: lastDate + "~")]
  }

  /// For seeks that do not parse: the rows of a short span, date by date, written with a blank or a `T`. Exact unless
  /// stored times carry an offset other than the stored zone's.
  func exactRanges(from start: Instant, to end: Instant) -> [TextRange] {
    let (first, last) = (literal(start), literal(end))
    guard var day = Day(first.prefix(10)), let lastDay = Day(last.prefix(10)) else { return [] }
    var ranges: [TextRange] = []
    while day <= lastDay {
      for (separator, following) in [(" ", "!"), ("T", "U")] {
        let low = first.hasPrefix("\(day)") ? String(first.dropFirst(11)) : ""
        let high = last.hasPrefix("\(day)") ? separator + last.dropFirst(11) : following
        ranges.append(TextRange(low: "\(day)" + separator + low, high: "\(day)" + high))
      }
      day = day.adding(1)
    }
    return ranges
  }

  /// As people would write the bounds, in the zone of the stored times.
  func literals(from start: Instant, to end: Instant) -> TextRange {
    TextRange(low: literal(start), high: literal(end))
  }

  func literal(_ instant: Instant) -> String {
    instant.adding(seconds: Int64(storedZone.offset(at: instant))).stored
  }

  private func date(_ instant: Instant) -> String { String(instant.stored.prefix(10)) }
}

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
  /// rest of that date is asked for too.
  ///
  /// Local times and offsets widen the bounds by a day; parsing decides.
  func ranges(from start: Instant, to end: Instant) -> [TextRange] {
    if storedZone != .utc || hasOffsets {
      return [TextRange(low: date(start.adding(seconds: -86_400)), high: date(end.adding(seconds: 2 * 86_400)))]
    }
    let main = TextRange(low: start.stored, high: end.stored)
    let lastDate = date(end)
    return end.stored == lastDate + " 00:00:00"
      ? [main] : [main, TextRange(low: lastDate + "!", high: lastDate + "~")]
  }

  /// For seeks that do not parse: the rows of a short span that are written with the separator, a blank or a `T`, date
  /// by date.
  ///
  /// Exact unless stored times carry an offset other than the stored zone's. Of two hours that the stored zone's clock
  /// calls the same both have the rows.
  func exactRanges(from start: Instant, to end: Instant, separator: Character) -> [TextRange] {
    let offset = Int64(storedZone.offset(at: start))
    let (first, last) = (start.adding(seconds: offset).stored, end.adding(seconds: offset).stored)
    return dates(from: first, to: last).map { date in
      let low = first.hasPrefix(date) ? String(first.dropFirst(11)) : ""
      return TextRange(
        low: date + String(separator) + low,
        high: last.hasPrefix(date) ? date + String(separator) + last.dropFirst(11) : Self.end(date, separator))
    }
  }

  /// All rows written with the separator on the dates of the span.
  func wholeDates(from start: Instant, to end: Instant, separator: Character) -> [TextRange] {
    dates(from: literal(start), to: literal(end)).map { date in
      TextRange(low: date + String(separator), high: Self.end(date, separator))
    }
  }

  private func dates(from first: String, to last: String) -> [String] {
    guard let day = Day(first.prefix(10)), let lastDay = Day(last.prefix(10)), day <= lastDay else { return [] }
    let dates = (day.number...lastDay.number).map { Day(number: $0).description }
    return last.hasSuffix(" 00:00:00") ? dates.dropLast() : dates
  }

  private static func end(_ date: String, _ separator: Character) -> String { date + (separator == "T" ? "U" : "!") }

  /// As people would write the bounds, in the zone of the stored times.
  func literals(from start: Instant, to end: Instant) -> TextRange {
    TextRange(low: literal(start), high: literal(end))
  }

  func literal(_ instant: Instant) -> String {
    instant.adding(seconds: Int64(storedZone.offset(at: instant))).stored
  }

  private func date(_ instant: Instant) -> String { String(instant.stored.prefix(10)) }
}

/// A point in time: microseconds since 1970-01-01T00:00:00Z, the resolution of Django's datetimes.
package struct Instant: Hashable, Comparable, Sendable {
  package var microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }
  /// Held at the ends of what microseconds can tell, 292,000 years away.
  package init(seconds: Int64) { self.microseconds = Instant.microseconds(of: seconds) }

  private static func microseconds(of seconds: Int64) -> Int64 {
    let (product, overflows) = seconds.multipliedReportingOverflow(by: 1_000_000)
    return overflows ? (seconds < 0 ? .min : .max) : product
  }

  package static func < (a: Instant, b: Instant) -> Bool { a.microseconds < b.microseconds }

  /// The instant `seconds` later (earlier when negative).
  package func adding(seconds: Int64) -> Instant {
    let (sum, overflows) = microseconds.addingReportingOverflow(Instant.microseconds(of: seconds))
    return Instant(microseconds: overflows ? (seconds < 0 ? .min : .max) : sum)
  }

  /// Seconds from `earlier` to this instant; negative when `earlier` is later.
  package func seconds(since earlier: Instant) -> Double {
    let (difference, overflows) = microseconds.subtractingReportingOverflow(earlier.microseconds)
    return (overflows ? Double(microseconds) - Double(earlier.microseconds) : Double(difference)) / 1e6
  }

  /// Whole seconds since 1970, rounded down.
  package var wholeSeconds: Int64 { floorDivide(microseconds, 1_000_000) }
}

extension Instant: EncodedAsText {
  /// ISO 8601 in UTC: `2026-11-19T21:00:00Z`, with six decimals only when the microseconds are not 0.
  package var description: String { text(separator: "T", suffix: "Z") }

  /// As Django stores it in SQLite: `2026-11-19 21:00:00` or `2026-11-19 21:00:00.000001`, in UTC.
  package var stored: String { text(separator: " ", suffix: "") }

  private func text(separator: String, suffix: String) -> String {
    let day = Day(number: Int(floorDivide(microseconds, 86_400_000_000)))
    let rest = microseconds &- Int64(day.number) &* 86_400_000_000
    let seconds = rest / 1_000_000
    let fraction = rest % 1_000_000
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded(Int($0), 2) }.joined(separator: ":")
    return "\(day)\(separator)\(clock)" + (fraction == 0 ? "" : "." + padded(Int(fraction), 6)) + suffix
  }
}

func floorDivide(_ a: Int64, _ b: Int64) -> Int64 { a / b - (a % b < 0 ? 1 : 0) }

func padded(_ value: Int, _ width: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

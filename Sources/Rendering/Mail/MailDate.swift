import Records

/// Dates as mails have them (RFC 5322 §3.3).
enum MailDate {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Such as `Sat, 21 Nov 2026 09:00:00 +0300`.
  static func text(_ instant: Instant, in zone: Zone) -> String {
    // The clock shows whole minutes of offset; the few zones of old that had seconds are told to the minute.
    let minutes = zone.offset(at: instant) / 60
    let local = instant.adding(seconds: Int64(minutes * 60))
    let day = Day(String(local.description.prefix(10))) ?? zone.day(containing: instant)
    let clock = local.description.dropFirst(11).prefix(8)
    let offset = "\(minutes < 0 ? "-" : "+")\(two(abs(minutes) / 60))\(two(abs(minutes) % 60))"
    return "\(weekdays[day.weekday - 1]), \(day.dayOfMonth) \(months[day.month - 1]) \(day.year) \(clock) \(offset)"
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

import Records

extension Instant {
  /// A literal of this room: `2026-11-10 10:20`, UTC.
  init(utc text: String) {
    let digits = text.utf8.map { Int($0) - 48 }
    precondition(digits.count == 16, "a time is written as 2026-11-10 10:20")
    let day = Day(String(text.prefix(10)))!
    let minutes = (digits[11] * 10 + digits[12]) * 60 + digits[14] * 10 + digits[15]
    self.init(seconds: Int64(day.number) * 86_400 + Int64(minutes) * 60)
  }

  /// Midnight, UTC.
  init(utc day: Day) { self.init(seconds: Int64(day.number) * 86_400) }

  /// The UTC day it lies in.
  var utcDay: Day { Day(number: Int(microseconds / 86_400_000_000)) }

  func adding(minutes: Double) -> Instant { Instant(microseconds: microseconds + Int64((minutes * 60e6).rounded())) }
}

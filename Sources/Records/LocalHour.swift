/// The start of an hour as a local clock shows it, with the clock's offset, so that a repeated hour is another one.
package struct LocalHour: Hashable, Sendable {
  /// Minutes of the local clock since 1970-01-01 00:00 on it.
  private let minute: Int64
  /// Minutes east of UTC, toward zero.
  private let offset: Int

  package init(_ start: Instant, in zone: Zone) {
    let seconds = zone.offset(at: start)
    minute = floorDivide(start.adding(seconds: Int64(seconds)).wholeSeconds, 60)
    offset = seconds / 60
  }

  /// Reads `2026-11-01T01:00-04:00`; nil for anything else.
  package init?(_ text: String) {
    guard text.utf8.count == 22, let day = Day(text.prefix(10)) else { return nil }
    let rest = Array(text.utf8.dropFirst(10))
    func number(_ index: Int) -> Int? {
      let digits = rest[index...index + 1].map { Int($0) - 48 }
      return digits.allSatisfy { (0...9).contains($0) } ? digits[0] * 10 + digits[1] : nil
    }
    guard let hour = number(1), let minute = number(4), let hours = number(7), let minutes = number(10), hour < 24,
      minute < 60, minutes < 60
    else { return nil }
    self.minute = Int64(day.number) * 1440 + Int64(hour * 60 + minute)
    offset = (hours * 60 + minutes) * (rest[6] == UInt8(ascii: "-") ? -1 : 1)
    if description != text { return nil }
  }
}

extension LocalHour: CustomStringConvertible {
  /// ISO 8601 in local time with the offset, to the minute: `2026-11-01T01:00-04:00`.
  package var description: String {
    let day = floorDivide(minute, 1440)
    let clock = Int(minute - day * 1440)
    return "\(Day(number: Int(day)))T\(padded(clock / 60, 2)):\(padded(clock % 60, 2))"
      + "\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60, 2)):\(padded(abs(offset) % 60, 2))"
  }
}

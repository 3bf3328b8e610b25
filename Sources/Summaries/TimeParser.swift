package import Records

/// Reads stored times by hand: 10 ns against 3 µs and more by Foundation (docs/benchmarks).
///
/// Accepts `YYYY-MM-DD HH:MM:SS` with 0 to 9 decimals, of which six count, a blank or `T` between, and optionally `Z`,
/// `±HH`, `±HHMM`, `±HH:MM`, or one of them behind a blank, with a zone's name behind it, as Go prints its times.
package struct TimeParser {
  /// What `parse` answers for text that is no time.
  package static let unreadable = Int64.min

  private let zone: Zone?
  /// The bytes of the date met last, 1970-01-01 before the first, and its midnight.
  private var headOfDate = UInt64(littleEndian: 0x2D31_302D_3037_3931)
  private var tailOfDate = UInt16(littleEndian: 0x3130)
  private var midnight: Int64 = 0
  /// Whether any time met carried an offset or a `Z`: texts then need not sort as the times do.
  package private(set) var sawOffset = false
  private var zoneHour = Int64.min
  private var zoneOffset: Int64 = 0

  /// - Parameter zone: the zone of times that carry no offset.
  package init(zone: Zone) { self.zone = zone == .utc ? nil : zone }

  /// Microseconds since 1970 in UTC, or `unreadable`.
  package mutating func parse(_ text: UnsafeRawBufferPointer) -> Int64 {
    guard text.count >= 19, let start = text.baseAddress else { return Self.unreadable }
    let head = unsafe start.loadUnaligned(as: UInt64.self)
    let tail = unsafe start.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    if head != headOfDate || tail != tailOfDate {
      guard let date = unsafe Self.date(text) else { return Self.unreadable }
      midnight = Int64(date) * 86_400_000_000
      headOfDate = head
      tailOfDate = tail
    }
    var wrong: UInt8 = 0
    func digits(_ offset: Int) -> Int64 {
      let tens = unsafe text[offset] &- 48
      let ones = unsafe text[offset + 1] &- 48
      wrong |= (tens > 9 ? 1 : 0) | (ones > 9 ? 1 : 0)
      return Int64(tens) * 10 + Int64(ones)
    }
    let separator = unsafe text[10]
    let hour = digits(11)
    let minute = digits(14)
    let second = digits(17)
    guard separator == 0x20 || separator == 0x54, unsafe text[13] == 0x3A, unsafe text[16] == 0x3A, wrong == 0,
      hour < 24, minute < 60, second < 60
    else { return Self.unreadable }
    var local = midnight + ((hour * 60 + minute) * 60 + second) * 1_000_000
    if text.count == 26, unsafe text[19] == 0x2E {
      let fraction = digits(20) * 10_000 + digits(22) * 100 + digits(24)
      if wrong == 0 { return utc(local + fraction) }
      wrong = 0
    }
    if text.count == 19 { return utc(local) }
    var position = 19
    if unsafe text[position] == 0x2E {
      var scale: Int64 = 100_000
      position += 1
      while position < text.count, unsafe text[position] &- 48 < 10, position < 29 {
        local += Int64(unsafe text[position] &- 48) * scale
        scale /= 10
        position += 1
      }
      if position == 20 { return Self.unreadable }
    }
    if position == text.count { return utc(local) }
    guard let offset = unsafe Self.offset(text, at: position) else { return Self.unreadable }
    sawOffset = true
    return local - offset
  }

  private mutating func utc(_ local: Int64) -> Int64 {
    guard let zone else { return local }
    let hour = Self.floorDivide(local, 3_600_000_000)
    if hour == zoneHour { return local - zoneOffset }
    let start = hour * 3_600_000_000
    let offset = Self.offset(of: start, in: zone)
    // Some zones change their clocks by half an hour, or at a minute past midnight: such an hour is never remembered.
    guard offset == Self.offset(of: start + 3_599_000_000, in: zone) else {
      return local - Self.offset(of: local, in: zone)
    }
    zoneHour = hour
    zoneOffset = offset
    return local - offset
  }

  /// Microseconds from UTC to the clock that shows `local`.
  private static func offset(of local: Int64, in zone: Zone) -> Int64 {
    let second = floorDivide(local, 1_000_000)
    let day = floorDivide(second, 86_400)
    let clock = Int(second - day * 86_400)
    let instant = zone.instant(
      Day(number: Int(day)), hour: clock / 3600, minute: clock / 60 % 60, second: clock % 60)
    return second * 1_000_000 - instant.microseconds
  }

  /// The four digits of a text that starts with a year and a hyphen, so that it sorts among times; nil for any other.
  package static func year(_ text: UnsafeRawBufferPointer) -> String? {
    guard text.count >= 5, unsafe text[4] == 0x2D else { return nil }
    let digits = unsafe text.prefix(4)
    let year = unsafe String(decoding: digits, as: UTF8.self)
    return unsafe digits.allSatisfy { (48...57).contains($0) } && year != "0000" ? year : nil
  }

  private static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 { a / b - (a % b < 0 ? 1 : 0) }

  private static func date(_ text: UnsafeRawBufferPointer) -> Int? {
    var fields = (0, 0, 0)
    for offset in 0..<10 {
      let byte = unsafe text[offset]
      if offset == 4 || offset == 7 {
        guard byte == 0x2D else { return nil }
        continue
      }
      guard byte &- 48 < 10 else { return nil }
      let digit = Int(byte - 48)
      if offset < 4 { fields.0 = fields.0 * 10 + digit }
      if offset == 5 || offset == 6 { fields.1 = fields.1 * 10 + digit }
      if offset > 7 { fields.2 = fields.2 * 10 + digit }
    }
    return Day(year: fields.0, month: fields.1, day: fields.2)?.number
  }

  /// Reads `Thu Nov 19 10:00:00 2026`, as C's ctime and asctime write it: always in the source's zone.
  package mutating func parseCtime(_ text: UnsafeRawBufferPointer) -> Int64 {
    let words = unsafe String(decoding: text.prefix(40), as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 5, words[0].count == 3, let month = Self.months.firstIndex(of: String(words[1])),
      let day = Int(words[2]), let year = Int(words[4]), words[4].count == 4, words[3].count == 8
    else { return Self.unreadable }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    guard year > 0, (1...31).contains(day) else { return Self.unreadable }
    return unsafe Array("\(words[4])-\(two(month + 1))-\(two(day)) \(words[3])".utf8).withUnsafeBytes {
      unsafe parse($0)
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Microseconds east of UTC of `Z`, `+03:00`, `+0300` or `+03` that ends the text, or stands behind a blank and before
  /// the name of a zone: ` +0000 UTC`.
  private static func offset(_ text: UnsafeRawBufferPointer, at position: Int) -> Int64? {
    if text.count == position + 1, unsafe text[position] | 0x20 == 0x7A { return 0 }
    var rest = unsafe text[position...].map { $0 }
    if rest.first == 0x20 {
      rest.removeFirst()
      if rest == Array("UTC".utf8) { return 0 }
      if let blank = rest.firstIndex(of: 0x20) {
        let name = rest[(blank + 1)...]
        guard (1...6).contains(name.count), name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        rest = Array(rest[..<blank])
      }
    }
    guard rest.count >= 3, rest[0] == 0x2B || rest[0] == 0x2D else { return nil }
    var digits = Array(rest.dropFirst())
    if digits.count == 5, digits[2] == 0x3A { digits.remove(at: 2) }
    guard digits.count == 2 || digits.count == 4, digits.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
    let values = digits.map { Int64($0) - 48 }
    let hours = values[0] * 10 + values[1]
    let minutes = digits.count == 4 ? values[2] * 10 + values[3] : 0
    guard hours < 24, minutes < 60 else { return nil }
    return (rest[0] == 0x2D ? -1 : 1) * (hours * 60 + minutes) * 60_000_000
  }
}

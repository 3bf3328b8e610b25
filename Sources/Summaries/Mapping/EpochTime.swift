package import Records

/// Reads times that are stored as numbers, whether the database holds them as numbers or as text.
enum EpochTime {
  /// Microseconds since 1970, or `TimeParser.unreadable`; digits beyond the microsecond are cut off.
  static func microseconds(_ text: UnsafeRawBufferPointer, _ format: TimeFormat) -> Int64 {
    guard let factor = format.microsecondsPerUnit else { return TimeParser.unreadable }
    // Whole numbers by their digits: nanoseconds have more of them than a Double.
    if let whole = unsafe Int64(String(decoding: text.prefix(24), as: UTF8.self)) {
      if format == .nanoseconds { return whole >= 0 ? whole / 1000 : -((999 - whole) / 1000) }
      let (micros, overflow) = whole.multipliedReportingOverflow(by: Int64(factor))
      return overflow || abs(micros) > furthest ? TimeParser.unreadable : micros
    }
    guard let number = unsafe JSONNumber.parse(text), number.isFinite else { return TimeParser.unreadable }
    let micros = (number * factor).rounded(.down)
    return abs(micros) > Double(furthest) ? TimeParser.unreadable : Int64(micros)
  }

  /// The year 9999, about.
  private static let furthest: Int64 = 253_402_300_800_000_000
}

extension TimeParser {
  /// The same for times of any form.
  package mutating func parse(_ text: UnsafeRawBufferPointer, _ format: TimeFormat) -> Int64 {
    switch format {
    case .text: unsafe parse(text)
    case .ctime: unsafe parseCtime(text)
    case .epoch, .milliseconds, .microseconds, .nanoseconds: unsafe EpochTime.microseconds(text, format)
    }
  }
}

import Demo
import Foundation
import Records
import Settings

/// The values of options as what they mean. Each is nil when its option was not given.
enum OptionValues {
  static func timezone(_ given: GivenWords) throws(UsageError) -> Zone? {
    guard let text = given.value(.timezone) else { return nil }
    if let zone = Zone(identifier: text) { return zone }
    let nearest = Nearest.candidate(to: text, in: TimeZone.knownTimeZoneIdentifiers)
    throw .invalidValue(.timezone, text, expected: "an IANA time zone such as Europe/Moscow", nearest: nearest)
  }

  static func language(_ given: GivenWords) throws(UsageError) -> Settings.Language? {
    try choice(.language, given, Settings.Language.init(rawValue:))
  }

  static func effects(_ given: GivenWords) throws(UsageError) -> Plan.Effects? {
    try choice(.effects, given, Plan.Effects.init(rawValue:))
  }

  static func requests(_ given: GivenWords) throws(UsageError) -> Int? {
    guard let text = given.value(.requests) else { return nil }
    let bounds = Plan.requestsPerDayBounds
    guard isDigits(text), let count = Int(text), bounds.contains(count) else {
      throw .invalidValue(
        .requests, text, expected: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return count
  }

  /// 1 or 2.
  static func threads(_ given: GivenWords) throws(UsageError) -> Int? {
    try choice(.threads, given) { ["1": 1, "2": 2][$0] }
  }

  static func seed(_ given: GivenWords) throws(UsageError) -> UInt64? {
    guard let text = given.value(.seed) else { return nil }
    guard isDigits(text), let seed = UInt64(text) else {
      throw .invalidValue(.seed, text, expected: "a whole number from 0 to \(UInt64.max)")
    }
    return seed
  }

  static func asOf(_ given: GivenWords) throws(UsageError) -> Invocation.AsOf? {
    guard let text = given.value(.asOf) else { return nil }
    if let day = Day(text) { return .startOf(day) }
    if let instant = Instant(iso8601: text) { return .instant(instant) }
    throw .invalidValue(
      .asOf, text,
      expected: "an instant with its zone, such as 2026-11-20T01:00:00Z or 2026-11-20T04:00+03:00, "
        + "or a day such as 2026-11-20")
  }

  private static func isDigits(_ text: String) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }

  private static func choice<Value>(
    _ name: CommandOption.Name, _ given: GivenWords, _ read: (String) -> Value?
  ) throws(UsageError) -> Value? {
    guard let text = given.value(name) else { return nil }
    guard let value = read(text) else {
      throw .invalidValue(name, text, expected: (name.entry.value?.choices ?? []).joined(separator: " or "))
    }
    return value
  }
}

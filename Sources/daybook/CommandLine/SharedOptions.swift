import Foundation
import Records
import Settings

/// Options of every command that reports.
///
/// Nil leaves the decision to the settings.
struct SharedOptions: Equatable, Sendable {
  enum AsOf: Equatable, Sendable {
    case instant(Instant)
    /// The start of that day in the report's zone.
    case startOf(Day)
  }

  var source: String?
  var config: String?
  var out: String?
  var state: String?
  var timezone: Zone?
  var language: Settings.Language?
  var asOf: AsOf?
  var quiet = false
  var jsonLog = false
}

extension SharedOptions {
  init(given: ParsedArguments) throws(UsageError) {
    self.init(
      source: given.value(.source), config: given.value(.config), out: given.value(.out), state: given.value(.state),
      timezone: try Self.timezone(given), language: try given.value(.language, read: Settings.Language.init(rawValue:)),
      asOf: try Self.asOf(given), quiet: given.has(.quiet), jsonLog: given.has(.jsonLog))
  }

  private static func timezone(_ given: ParsedArguments) throws(UsageError) -> Zone? {
    guard let text = given.value(.timezone) else { return nil }
    if let zone = Zone(identifier: text) { return zone }
    let nearest = Nearest.candidate(to: text, in: TimeZone.knownTimeZoneIdentifiers)
    throw .invalidValue(.timezone, text, expected: "an IANA time zone such as Europe/Moscow", nearest: nearest)
  }

  private static func asOf(_ given: ParsedArguments) throws(UsageError) -> AsOf? {
    let expected =
      "an instant with its zone, such as 2026-11-20T01:00:00Z or 2026-11-20T04:00+03:00, or a day such as 2026-11-20"
    return try given.value(.asOf, expected: expected) { text in
      Day(text).map(AsOf.startOf) ?? Instant(iso8601: text).map(AsOf.instant)
    }
  }
}

extension CommandOption {
  static let source = CommandOption(
    "source", .init("URL|PATH", .file), help: "the database to read: a path, or sqlite:///absolute/path")
  static let config = CommandOption(
    "config", .init("FILE", .file), help: "the settings; ./daybook.yaml by default, if there is one")
  static let out = CommandOption(
    "out", .init("DIR", .folder), help: "the folder the reports are written to; reports by default")
  static let state = CommandOption(
    "state", .init("DIR", .folder), help: "the folder of the lock; $STATE_DIRECTORY or OUT/.daybook by default")
  static let timezone = CommandOption(
    "timezone", .init("ZONE"), help: "the time zone days and hours are counted in, such as Europe/Moscow")
  static let language = CommandOption(
    "language", .init(choices: Settings.Language.allCases.map(\.rawValue)), help: "the language of the report")
  static let asOf = CommandOption(
    "as-of", .init("INSTANT"),
    help: "the instant that stands for now: 2026-11-20T01:00:00Z, or 2026-11-20 for the start of that day")
  static let quiet = CommandOption(
    "quiet", short: "q", help: "no progress on standard error; warnings and errors still show")
  static let jsonLog = CommandOption(
    "json-log", help: "progress, warnings and errors as JSON lines on standard error")
  static let help = CommandOption("help", short: "h", help: "explain the command and end")
  static let version = CommandOption("version", help: "print the versions, also of what it runs with, and end")

  /// What every command that reports accepts.
  static let shared: [CommandOption] = [
    source, config, out, state, timezone, language, asOf, quiet, jsonLog, help, version,
  ]
}

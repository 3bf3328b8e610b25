import Foundation
import Records

/// Single values of the kinds settings have.
enum PlainValues {
  /// Text for people or paths: not empty, at most 1,000 characters, one line.
  static func text(_ scalar: Scalar) throws(ValueProblem) -> String {
    let text = scalar.text
    guard !text.isEmpty else {
      throw ValueProblem("the value is empty", remedy: "Write one, or leave the key out")
    }
    guard text.count <= 1000 else {
      throw ValueProblem("the value has \(text.count) characters", remedy: "At most 1000 are taken")
    }
    guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw ValueProblem(
        "\(shown(scalar.written)) contains a line end or another control character", remedy: "Write it on one line")
    }
    return text
  }

  /// The path of requests, as an application records it.
  static func requestPath(_ scalar: Scalar) throws(ValueProblem) -> String {
    let path = try text(scalar)
    guard path.hasPrefix("/"), !path.contains("?"), !path.contains("#") else {
      throw ValueProblem(
        "\(shown(scalar.written)) is not the path of a request",
        remedy: "Write it from its first slash on and without a query: /checkout/")
    }
    return path
  }

  /// A query, which may have several lines: not empty, at most 20,000 characters.
  static func query(_ scalar: Scalar) throws(ValueProblem) -> String {
    guard scalar.text.contains(where: { !$0.isWhitespace }) else {
      throw ValueProblem("the query is empty", remedy: "Write one SELECT")
    }
    guard scalar.text.count <= 20_000, !scalar.text.unicodeScalars.contains("\0") else {
      throw ValueProblem(
        "the query has \(scalar.text.count) characters", remedy: "At most 20000 are taken, and none is NUL")
    }
    return scalar.text
  }

  /// A whole number from 1 to 1,000,000; nil for `none`.
  static func countOrNone(_ scalar: Scalar) throws(ValueProblem) -> Int? {
    if scalar.text == "none" { return nil }
    if let count = Int(scalar.text), (1...1_000_000).contains(count) { return count }
    throw ValueProblem(
      "\(shown(scalar.written)) is not a whole number from 1 to 1,000,000", remedy: "Write such a number, or none")
  }

  static func flag(_ scalar: Scalar) throws(ValueProblem) -> Bool {
    switch scalar.text {
    case "true": return true
    case "false": return false
    default:
      throw ValueProblem("\(shown(scalar.written)) is neither true nor false", remedy: "Write true or false")
    }
  }

  static func reportKind(_ scalar: Scalar) throws(ValueProblem) -> ReportKind {
    if let kind = ReportKind.all.first(where: { $0.id == scalar.text }) { return kind }
    let ids = ReportKind.all.map(\.id)
    throw ValueProblem(
      "\(shown(scalar.written)) is not a kind of report",
      remedy: NearestName.of(scalar.text, in: ids).map { "Did you mean \($0)?" }
        ?? "Write one of \(ids.joined(separator: ", "))")
  }

  /// A day of the calendar, `2027-01-31`.
  static func day(_ scalar: Scalar) throws(ValueProblem) -> Day {
    if let day = Day(scalar.text) { return day }
    throw ValueProblem("\(shown(scalar.written)) is not a day", remedy: "Write one such as 2027-01-31")
  }

  static func zone(_ scalar: Scalar) throws(ValueProblem) -> Zone {
    if let zone = Zone(identifier: scalar.text) { return zone }
    throw ValueProblem(
      "\(shown(scalar.written)) is not a time zone",
      remedy: nearestZone(scalar.text).map { "Did you mean \($0)?" }
        ?? "Write an IANA name such as Europe/Moscow, or UTC")
  }

  /// By the whole name, else by the city alone.
  private static func nearestZone(_ text: String) -> String? {
    let zones = TimeZone.knownTimeZoneIdentifiers
    func city(_ zone: String) -> String {
      String(zone[(zone.lastIndex(of: "/").map(zone.index(after:)) ?? zone.startIndex)...])
    }
    if let zone = NearestName.of(text, in: zones) { return zone }
    let nearest = NearestName.of(text, in: zones.map(city))
    return zones.first { city($0) == nearest }
  }

  /// One of the raw values, exactly.
  static func choice<Choice: CaseIterable & RawRepresentable>(
    _ what: String
  ) -> (Scalar) throws(ValueProblem) -> Choice where Choice.RawValue == String {
    { (scalar) throws(ValueProblem) in
      if let choice = Choice(rawValue: scalar.text) { return choice }
      let choices = Choice.allCases.map(\.rawValue)
      throw ValueProblem(
        "\(shown(scalar.written)) is not \(what)",
        remedy: "Write " + choices.dropLast().joined(separator: ", ") + " or " + choices[choices.count - 1])
    }
  }

  /// An address with a place in it: `https://admin.example.org/errors/{id}/`.
  static func link(naming name: String, of what: String) -> (Scalar) throws(ValueProblem) -> String {
    { (scalar) throws(ValueProblem) in
      let text = try text(scalar)
      guard ["https://", "http://"].contains(where: { text.lowercased().hasPrefix($0) && text.count > $0.count })
      else {
        throw ValueProblem("\(shown(scalar.written)) is not a web address", remedy: "Begin it with https:// or http://")
      }
      guard text.contains("{\(name)}") else {
        throw ValueProblem(
          "\(shown(scalar.written)) does not say where the \(name) goes",
          remedy: "Put {\(name)} where the \(what) belongs")
      }
      guard !text.contains(where: { $0.isWhitespace || "<>\"".contains($0) }) else {
        throw ValueProblem(
          "\(shown(scalar.written)) contains a blank, a quotation mark or an angle bracket",
          remedy: "Write it percent-encoded")
      }
      return text
    }
  }
}

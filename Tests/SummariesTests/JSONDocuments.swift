import Foundation
import TestSupport

/// Random JSON documents whose top-level members are known from their making.
struct JSONDocuments {
  var chance: SplitMix

  enum Value {
    case text(String)
    case number(String)
    case literal(String)
    case container(String)
  }

  /// A document, and its members in order of appearance, the same key possibly twice.
  mutating func object() -> (text: String, members: [(key: String, value: Value)]) {
    var members: [(key: String, value: Value)] = []
    for _ in 0..<chance.below(7) { members.append((key(), value())) }
    let written = members.map { "\(blank())\(quoted($0.key))\(blank()):\(blank())\(text(of: $0.value))\(blank())" }
    return (blank() + "{" + (members.isEmpty ? blank() : written.joined(separator: ",")) + "}" + blank(), members)
  }

  private mutating func key() -> String {
    chance.pick(["path", "status_code", "queries_count", "method", "путь", "a\"b", "", "p\\ath", "status_code"])
  }

  mutating func value() -> Value {
    switch chance.below(8) {
    case 0: .literal(chance.pick(["true", "false", "null"]))
    case 1: .container(chance.pick(["[]", "{}"]))
    case 2: .container(nested(depth: 3))
    case 3, 4: .number(number())
    case 5: .text(chance.pick(["500", "500.0", "5e2", "404", "21", "099", " 500", "", "abc", "1e400", "-7"]))
    default: .text(string())
    }
  }

  private mutating func nested(depth: Int) -> String {
    guard depth > 0 else { return chance.pick(["1", "\"}\"", "\"]\\\"\"", "null", "[]", "{}"]) }
    let parts = (0..<chance.below(3)).map { _ in nested(depth: depth - 1) }
    return chance.once(in: 2)
      ? "[" + blank() + parts.joined(separator: ", ") + "]"
      : "{" + parts.enumerated().map { "\"\($0.offset)\":\($0.element)" }.joined(separator: ",") + blank() + "}"
  }

  mutating func number() -> String {
    chance.pick(["", "", "", "-"])
      + chance.pick(["0", "7", "200", "404", "500", "599", "600", "99", "100", "12345678901234567890"])
      + chance.pick(["", "", ".0", ".5", ".000"]) + chance.pick(["", "", "e0", "E+1", "e-2", "e400"])
  }

  mutating func string() -> String {
    let pieces = [
      "/", "api", "жук", "\"", "\\", "\n", "\u{1}", "😀", "e\u{301}", "12", "?", "#", "é", "%20", "{", "}", ",",
    ]
    return (0..<chance.below(8)).map { _ in chance.pick(pieces) }.joined()
  }

  /// The string as JSON writes it, each character escaped or not as chance will have it, always where it must be.
  mutating func quoted(_ text: String) -> String {
    var result = "\""
    for unit in text.unicodeScalars {
      switch unit {
      case "\"": result += chance.pick(["\\\"", "\\u0022"])
      case "\\": result += chance.pick(["\\\\", "\\u005C"])
      case "/": result += chance.pick(["/", "/", "\\/", "\\u002f"])
      case "\n": result += chance.pick(["\\n", "\\u000a"])
      case "\u{0}"..<" ": result += String(format: "\\u%04x", unit.value)
      default:
        if chance.once(in: 6) {
          for code in String(unit).utf16 { result += String(format: "\\u%04X", code) }
        } else {
          result.unicodeScalars.append(unit)
        }
      }
    }
    return result + "\""
  }

  private mutating func text(of value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .number(let text), .literal(let text), .container(let text): text
    }
  }

  private mutating func blank() -> String { chance.pick(["", "", " ", "\n\t", "  \r\n"]) }
}

import Records

/// Values as Django's SQLite backend stores them, built without a formatter: a quarter of a million rows need them.
struct StoredForms {
  private static let pairs: [String] = (0..<100).map { ($0 < 10 ? "0" : "") + String($0) }
  private static let triples: [String] = (0..<1000).map { ($0 < 10 ? "00" : $0 < 100 ? "0" : "") + String($0) }
  private static let hexadecimals: [String] = (0..<256).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }

  private let pairs = StoredForms.pairs
  private let triples = StoredForms.triples
  private let hexadecimals = StoredForms.hexadecimals
  private var hour = Int64.min
  private var hourText = ""

  /// `2026-11-20 07:29:27.749253`, or 19 characters when the microseconds are 0; UTC.
  mutating func time(_ instant: Instant) -> String {
    let microseconds = instant.microseconds
    let wanted = microseconds / 3_600_000_000
    if wanted != hour {
      hour = wanted
      hourText = String(Instant(seconds: wanted * 3600).stored.prefix(14))
    }
    let rest = Int(microseconds - wanted * 3_600_000_000)
    var text = hourText
    text += pairs[rest / 60_000_000]
    text += ":"
    text += pairs[rest / 1_000_000 % 60]
    let fraction = rest % 1_000_000
    if fraction != 0 {
      text += "."
      text += triples[fraction / 1000]
      text += triples[fraction % 1000]
    }
    return text
  }

  /// A random UUID of version 4 as 32 hexadecimal digits.
  func identifier(_ random: inout RandomSource) -> String {
    let high = random.bits() & 0xffff_ffff_ffff_0fff | 0x4000
    let low = random.bits() & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
    var text = ""
    text.reserveCapacity(32)
    for word in [high, low] {
      var shift: UInt64 = 64
      while shift > 0 {
        shift -= 8
        text += hexadecimals[Int(word >> shift & 0xff)]
      }
    }
    return text
  }

  /// The same UUID as Python prints it: 8-4-4-4-12.
  static func hyphenated(_ identifier: String) -> String {
    var rest = Substring(identifier)
    return [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: "-")
  }

  /// The inside of a JSON string as Python's `json.dumps` writes it: ASCII, everything else as `\uXXXX`.
  static func escaped(_ text: String) -> String {
    var result = ""
    for unit in text.utf16 {
      switch unit {
      case 0x22: result += "\\\""
      case 0x5c: result += "\\\\"
      case 0x08: result += "\\b"
      case 0x0c: result += "\\f"
      case 0x0a: result += "\\n"
      case 0x0d: result += "\\r"
      case 0x09: result += "\\t"
      case 0x20...0x7e: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:
        result += "\\u" + hexadecimals[Int(unit >> 8)] + hexadecimals[Int(unit & 0xff)]
      }
    }
    return result
  }

  /// A JSON string with its quotation marks.
  static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }
}

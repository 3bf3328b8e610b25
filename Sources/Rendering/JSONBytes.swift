import Foundation

/// JSON as every artifact writes it: members in snake case (keys of dictionaries stay), sorted, two-space indent, a
/// newline at the end.
enum JSONBytes {
  static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try Array(encoder.encode(value)) + [0x0A]
  }
}

/// A double as a plain decimal without an exponent: `1234567.89`.
enum DecimalText {
  static func of(_ value: Double) -> String {
    let shortest = Decimal(string: "\(value)", locale: Locale(identifier: "en_US_POSIX"))
    return shortest.map { "\($0)" } ?? "\(value)"
  }
}

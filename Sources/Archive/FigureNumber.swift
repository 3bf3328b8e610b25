/// The value of a figure: money is a string, so that no reader rounds it; everything else a number.
package enum FigureNumber: Codable, Hashable, Sendable {
  case number(Double)
  /// A plain decimal without an exponent: `1234567.89`.
  case money(String)

  package static func money(_ amount: Double) -> FigureNumber { .money(DecimalText.of(amount)) }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .money(text)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let value): try container.encode(value)
    case .money(let text): try container.encode(text)
    }
  }
}

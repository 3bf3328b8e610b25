/// The unit of a figure inside Daybook and in report.json.
package enum Unit: Hashable, Sendable {
  case count
  case seconds
  /// 0 to 1; people see percent.
  case fraction
  case bytes
  case perSecond
  /// A currency code, or an empty string when the source names none. JSON writes the value as a string.
  case money(String)
  /// A unit Daybook does not convert, named as the source names it.
  case label(String)
}

extension Unit {
  /// Reads what `description` prints.
  package init(printed text: String) {
    self =
      switch text {
      case "count": .count
      case "seconds": .seconds
      case "fraction": .fraction
      case "bytes": .bytes
      case "per_second": .perSecond
      case "money": .money("")
      default: text.hasPrefix("money:") ? .money(String(text.dropFirst(6))) : .label(text)
      }
  }
}

extension Unit: EncodedAsText {
  /// As in report.json: `count`, `seconds`, `fraction`, `bytes`, `per_second`, `money:RUB`, or the label itself.
  package var description: String {
    switch self {
    case .count: "count"
    case .seconds: "seconds"
    case .fraction: "fraction"
    case .bytes: "bytes"
    case .perSecond: "per_second"
    case .money(let currency): currency.isEmpty ? "money" : "money:" + currency
    case .label(let text): text
    }
  }
}

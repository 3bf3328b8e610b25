import Numerals
import Records

/// Numbers as English readers expect them.
enum EnglishNumbers {
  static let style = NumberStyle(
    numerals: Numerals(), space: " ", milliseconds: "ms", seconds: "s", minutes: "min", hours: "h", days: "d",
    bytes: ["B", "KB", "MB", "GB", "TB"], thousand: "k", million: "M", perSecond: "/s", points: "points", currencies: [:],
    labels: [:])

  static func value(_ value: Double, _ unit: Unit) -> String { style.value(value, unit) }
  static func plain(_ value: Double) -> String { style.plain(value) }
  static func duration(_ seconds: Double) -> String { style.duration(seconds) }
  static func significant(_ value: Double, _ digits: Int) -> String { style.numerals.significant(value, digits) }
  static func grouped(_ value: Double, decimals: Int, trimming: Bool = false) -> String {
    style.numerals.grouped(value, decimals: decimals, trimming: trimming)
  }

  /// `1 report`, `2 reports`.
  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(grouped(Double(count), decimals: 0)) \(count == 1 ? one : many)"
  }
}

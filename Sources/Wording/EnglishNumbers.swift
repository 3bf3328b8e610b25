import Foundation
import Records

/// Numbers as English readers expect them. Hand-made because Foundation's formats follow the toolchain's ICU data, and a
/// report's bytes must not.
enum EnglishNumbers {
  static func value(_ value: Double, _ unit: Records.Unit) -> String {
    if abs(value) >= 1e15 { return enormous(value) + suffix(unit) }
    return switch unit {
    case .count: plain(value)
    case .seconds: duration(value)
    case .fraction: percent(value)
    case .bytes: bytes(value)
    case .perSecond: significant(value, 3) + "/s"
    case .money(let currency): grouped(value, decimals: 2) + (currency.isEmpty ? "" : " " + currency)
    case .label(let label): plain(value, decimals: 2) + (label.isEmpty ? "" : " " + label)
    }
  }

  /// Beyond what anything measured can be, but a database may hold it: `1.5e300`.
  private static func enormous(_ value: Double) -> String { String(format: "%.3g", value) }

  private static func suffix(_ unit: Records.Unit) -> String {
    switch unit {
    case .count: ""
    case .seconds: " s"
    case .fraction: ""
    case .bytes: " B"
    case .perSecond: "/s"
    case .money(let text), .label(let text): text.isEmpty ? "" : " " + text
    }
  }

  /// Whole numbers grouped, others with one decimal.
  static func plain(_ value: Double, decimals: Int = 1) -> String {
    value == value.rounded() ? grouped(value, decimals: 0) : grouped(value, decimals: decimals)
  }

  /// Never rounded to all or nothing: an uptime of 99.996 % is not 100 %.
  static func percent(_ fraction: Double) -> String {
    let percent = fraction * 100
    if percent == 0 { return "0 %" }
    if abs(percent) < 0.01 { return percent > 0 ? "< 0.01 %" : "> −0.01 %" }
    if percent < 100, percent >= 99.995 { return "> 99.99 %" }
    let isNearAll = percent < 100 && percent >= 99.95
    return grouped(percent, decimals: abs(percent) < 10 || isNearAll ? 2 : 1, trimming: true) + " %"
  }

  /// `+1.03`, `−8`, `± 0` for what rounds to nothing.
  static func signed(_ value: Double, decimals: Int) -> String {
    let text = grouped(value, decimals: decimals, trimming: true)
    if text == "0" { return "± 0" }
    return (value > 0 ? "+" : "") + text
  }

  /// Milliseconds below one second, seconds below two minutes, then minutes, hours and days.
  static func duration(_ seconds: Double) -> String {
    let size = abs(seconds)
    if size == 0 { return "0 s" }
    if size < 0.9995 { return significant(seconds * 1000, 3) + " ms" }
    if size < 120 { return significant(seconds, 3) + " s" }
    let total = Int(size.rounded())
    let sign = seconds < 0 ? "−" : ""
    if total < 7200 { return sign + pair(total / 60, "min", total % 60, "s") }
    if total < 172_800 { return sign + pair(total / 3600, "h", total / 60 % 60, "min") }
    return sign + pair(total / 86_400, "d", total / 3600 % 24, "h")
  }

  private static func pair(_ large: Int, _ largeUnit: String, _ small: Int, _ smallUnit: String) -> String {
    small == 0 ? "\(large) \(largeUnit)" : "\(large) \(largeUnit) \(small) \(smallUnit)"
  }

  static func bytes(_ value: Double) -> String {
    var rest = value
    for unit in ["B", "KB", "MB", "GB", "TB"] {
      if abs(rest) < 1000 || unit == "TB" { return significant(rest, 3) + " " + unit }
      rest /= 1024
    }
    return ""
  }

  /// At most so many significant digits, no exponent, grouped.
  static func significant(_ value: Double, _ digits: Int) -> String {
    guard value != 0, value.isFinite else { return "0" }
    let magnitude = Int(log10(abs(value)).rounded(.down))
    return grouped(value, decimals: max(0, digits - 1 - magnitude), trimming: true)
  }

  /// Thousands separated by commas; a true minus.
  static func grouped(_ value: Double, decimals: Int, trimming: Bool = false) -> String {
    var text = String(format: "%.\(min(decimals, 12))f", abs(value))
    if trimming, text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    let parts = text.split(separator: ".")
    var whole = ""
    for (position, digit) in parts[0].reversed().enumerated() {
      if position > 0, position % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    let result = String(whole.reversed()) + (parts.count > 1 ? "." + parts[1] : "")
    let isZero = !result.contains { $0 != "0" && $0 != "." && $0 != "," }
    return (value < 0 && !isZero ? "−" : "") + result
  }

  /// `1 report`, `2 reports`.
  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(grouped(Double(count), decimals: 0)) \(count == 1 ? one : many)"
  }
}

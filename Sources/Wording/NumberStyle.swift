import Foundation
import Records

/// How one language writes numbers, units and spans of time. Hand-made because Foundation's formats follow the
/// toolchain's ICU data, and a report's bytes must not.
struct NumberStyle: Sendable {
  /// Between groups of three digits.
  let group: String
  let decimal: Character
  /// Between a number and its unit or sign.
  let space: String
  let milliseconds: String
  let seconds: String
  let minutes: String
  let hours: String
  let days: String
  /// From bytes to terabytes, each 1024 of the one before.
  let bytes: [String]
  /// Directly behind the number.
  let perSecond: String
  /// Percentage points.
  let points: String
  /// Currency codes with a sign of their own; others stay as stored.
  let currencies: [String: String]
  /// Units that Daybook itself names, and what they are called; the database's own stay as stored.
  let labels: [String: String]

  func value(_ value: Double, _ unit: Records.Unit) -> String {
    if abs(value) >= 1e15 { return enormous(value) + suffix(unit) }
    return switch unit {
    case .count: plain(value)
    case .seconds: duration(value)
    case .fraction: percent(value)
    case .bytes: size(value)
    case .perSecond: significant(value, 3) + perSecond
    case .money: grouped(value, decimals: 2) + suffix(unit)
    case .label: plain(value, decimals: 2) + suffix(unit)
    }
  }

  /// Beyond what anything measured can be, but a database may hold it: `1.5e300`.
  private func enormous(_ value: Double) -> String {
    localized(String(format: "%.3g", value)).replacing("-", with: "−", maxReplacements: value < 0 ? 1 : 0)
  }

  private func suffix(_ unit: Records.Unit) -> String {
    switch unit {
    case .count, .fraction: ""
    case .seconds: space + seconds
    case .bytes: space + bytes[0]
    case .perSecond: perSecond
    case .money(let code): code.isEmpty ? "" : space + currency(code)
    case .label(let text): text.isEmpty ? "" : space + (labels[text] ?? text)
    }
  }

  func currency(_ code: String) -> String { currencies[code] ?? code }

  /// Whole numbers grouped, others with one decimal.
  func plain(_ value: Double, decimals: Int = 1) -> String {
    value == value.rounded() ? grouped(value, decimals: 0) : grouped(value, decimals: decimals)
  }

  /// Never rounded to all or nothing: an uptime of 99.996 % is not 100 %.
  func percent(_ fraction: Double) -> String {
    let percent = fraction * 100
    let sign = space + "%"
    if percent == 0 { return "0" + sign }
    if abs(percent) < 0.01 {
      return percent > 0 ? "<\(space)\(localized("0.01"))\(sign)" : ">\(space)−\(localized("0.01"))\(sign)"
    }
    if percent < 100, percent >= 99.995 { return ">\(space)\(localized("99.99"))\(sign)" }
    let isNearAll = percent < 100 && percent >= 99.95
    return grouped(percent, decimals: abs(percent) < 10 || isNearAll ? 2 : 1, trimming: true) + sign
  }

  /// How a value moved: `+1 pts`, `+0.44 pts` for shares, `+7`, `× 12`, `−8 %`; nil when nothing can be said.
  func change(from before: Double, to after: Double, _ unit: Records.Unit) -> String? {
    switch unit {
    // Percent of percent confuse: shares move by points. No finer than both values are shown: a reader subtracts them.
    case .fraction:
      let moved = (after - before) * 100
      return signed(moved, decimals: abs(moved) < 1 ? 2 : 1) + space + points
    // "0 → 7" has no percentage, and "2 → 6" is no "+200 %".
    case .count where abs(before) < 10: return signed(after - before, decimals: 1)
    case .label: return signed(after - before, decimals: 2)
    default: break
    }
    let ratio = after / before
    guard before != 0, ratio.isFinite, ratio >= 0 else { return nil }
    if ratio >= 10 { return "×" + space + significant(ratio, 2) }
    return signed((ratio - 1) * 100, decimals: 0) + space + "%"
  }

  /// `+1.03`, `−8`, `± 0` for what rounds to nothing.
  func signed(_ value: Double, decimals: Int) -> String {
    let text = grouped(value, decimals: decimals, trimming: true)
    if text == "0" { return "±" + space + "0" }
    return (value > 0 ? "+" : "") + text
  }

  /// Milliseconds below one second, seconds below two minutes, then minutes, hours and days.
  func duration(_ value: Double) -> String {
    let size = abs(value)
    if size == 0 { return "0" + space + seconds }
    if size < 0.9995 { return significant(value * 1000, 3) + space + milliseconds }
    if size < 120 { return significant(value, 3) + space + seconds }
    let total = Int(size.rounded())
    let sign = value < 0 ? "−" : ""
    if total < 7200 { return sign + pair(total / 60, minutes, total % 60, seconds) }
    if total < 172_800 { return sign + pair(total / 3600, hours, total / 60 % 60, minutes) }
    return sign + pair(total / 86_400, days, total / 3600 % 24, hours)
  }

  private func pair(_ large: Int, _ largeUnit: String, _ small: Int, _ smallUnit: String) -> String {
    let first = grouped(Double(large), decimals: 0) + space + largeUnit
    return small == 0 ? first : first + space + "\(small)" + space + smallUnit
  }

  private func size(_ value: Double) -> String {
    var rest = value
    for unit in bytes.dropLast() {
      if abs(rest) < 1000 { return significant(rest, 3) + space + unit }
      rest /= 1024
    }
    return significant(rest, 3) + space + bytes[bytes.count - 1]
  }

  /// A statistic: at most four significant digits, never rounded to 0.
  func number(_ value: Double) -> String {
    if value.isInfinite { return value > 0 ? "∞" : "−∞" }
    if value > 0, value < 0.0001 { return "<" + space + localized("0.0001") }
    return abs(value) >= 1e15 ? enormous(value) : significant(value, 4)
  }

  /// At most so many significant digits, no exponent, grouped.
  func significant(_ value: Double, _ digits: Int) -> String {
    guard value != 0, value.isFinite else { return "0" }
    let magnitude = Int(log10(abs(value)).rounded(.down))
    return grouped(value, decimals: max(0, digits - 1 - magnitude), trimming: true)
  }

  /// Digits in groups of three; a true minus.
  func grouped(_ value: Double, decimals: Int, trimming: Bool = false) -> String {
    var text = String(format: "%.\(min(decimals, 12))f", abs(value))
    if trimming, text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    let isZero = !text.contains { $0 != "0" && $0 != "." }
    let parts = text.split(separator: ".")
    var whole = ""
    for (position, digit) in parts[0].enumerated() {
      if position > 0, (parts[0].count - position) % 3 == 0 { whole += group }
      whole.append(digit)
    }
    return (value < 0 && !isZero ? "−" : "") + whole + (parts.count > 1 ? "\(decimal)\(parts[1])" : "")
  }

  private func localized(_ number: String) -> String { String(number.map { $0 == "." ? decimal : $0 }) }
}

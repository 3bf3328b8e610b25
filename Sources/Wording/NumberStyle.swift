import Foundation
import Records

/// How one language writes numbers, units and spans of time (docs/methods.md#written-numbers). Hand-made because
/// Foundation's formats follow the toolchain's ICU data, and a report's bytes must not.
public struct NumberStyle: Sendable {
  /// Between groups of three digits.
  package let group: String
  package let decimal: Character
  /// Between a number and its unit or sign.
  let space: String
  package let milliseconds: String
  package let seconds: String
  let minutes: String
  let hours: String
  let days: String
  /// From bytes to terabytes, each 1024 of the one before.
  let bytes: [String]
  /// Behind thousands and millions of an axis, where numbers are short.
  package let thousand: String
  package let million: String
  /// Directly behind the number.
  let perSecond: String
  /// Percentage points.
  let points: String
  /// Currency codes with a sign of their own; others stay as stored.
  let currencies: [String: String]
  /// Units that Daybook itself names, and what they are called; the database's own stay as stored.
  let labels: [String: String]

  /// No number is written with more.
  private static let mostDecimals = 12

  func value(_ value: Double, _ unit: Records.Unit) -> String {
    if abs(value) >= 1e15 { return enormous(value) + suffix(unit) }
    return switch unit {
    case .count: plain(value)
    case .seconds: duration(value)
    case .fraction: percent(value)
    case .bytes: size(value)
    case .perSecond: significant(value, 3) + perSecond
    case .money: money(value) + suffix(unit)
    case .label: plain(value, decimals: 2) + suffix(unit)
    }
  }

  /// Beyond what anything measured can be, but a database may hold it: `1.5e300`, `5e-324`.
  private func enormous(_ value: Double) -> String {
    localized(String(format: "%.3g", value)).replacing("-", with: "−", maxReplacements: value < 0 ? 1 : 0)
  }

  /// How numbers up to `largest` are written on one scale: times what, and with what behind the last.
  func scale(_ unit: Records.Unit, upTo largest: Double) -> (factor: Double, suffix: String) {
    guard unit == .bytes else { return (1, suffix(unit).replacing(" ", with: "\u{A0}")) }
    var factor = 1.0
    var names = bytes[...]
    while names.count > 1, abs(largest) * factor >= 1000 {
      factor /= 1024
      names.removeFirst()
    }
    return (factor, "\u{A0}" + names[names.startIndex])
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

  /// Whole numbers grouped, others with one decimal, below 1 with three significant digits: only 0 reads 0.
  func plain(_ value: Double, decimals: Int = 1) -> String {
    if value == value.rounded() { return grouped(value, decimals: 0) }
    return abs(value) < 1 ? significant(value, 3) : grouped(value, decimals: decimals)
  }

  /// Two decimals, unless these would make a 0 of it.
  private func money(_ value: Double) -> String {
    value == 0 || abs(value) >= 0.005 ? grouped(value, decimals: 2) : significant(value, 3)
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
  func change(from before: Double, to after: Double, _ unit: Records.Unit) -> Change? {
    switch unit {
    // Percent of percent confuse: shares move by points. No finer than both values are shown: a reader subtracts them.
    case .fraction:
      let moved = (after - before) * 100
      return difference(moved, decimals: abs(moved) < 1 ? 2 : 1, behind: space + points)
    // "0 → 7" has no percentage, and "2 → 6" is no "+200 %".
    case .count where abs(before) < 10: return difference(after - before, decimals: decimals(before, after, least: 1))
    case .label: return difference(after - before, decimals: decimals(before, after, least: 2))
    default: break
    }
    // A part of nothing, or of a loss, is no percentage: both values are shown.
    guard before > 0, after >= 0, (after / before).isFinite else { return nil }
    let ratio = after / before
    if ratio >= 10 { return Change("×" + space + significant(ratio, 2), .rose) }
    return difference((ratio - 1) * 100, decimals: 0, behind: space + "%")
  }

  /// As many as the finer of two values is written with.
  private func decimals(_ before: Double, _ after: Double, least: Int) -> Int {
    [before, after].map { value in
      value == 0 || abs(value) >= 1 ? least : max(least, decimalsOfThreeDigits(value))
    }.max() ?? least
  }

  private func decimalsOfThreeDigits(_ value: Double) -> Int {
    2 - Int(held: max(-400, log10(abs(value)).rounded(.down)))
  }

  /// `+1.03`, `−8`, `± 0` for what rounds to nothing, which then stayed.
  private func difference(_ value: Double, decimals: Int, behind suffix: String = "") -> Change {
    let text = decimals > Self.mostDecimals ? significant(value, 3) : grouped(value, decimals: decimals, trimming: true)
    if text == "0" { return Change("±" + space + "0" + suffix, .stayed) }
    return value > 0 ? Change("+" + text + suffix, .rose) : Change(text + suffix, .fell)
  }

  /// Milliseconds below one second, seconds below two minutes, then minutes, hours and days.
  func duration(_ value: Double) -> String {
    let size = abs(value)
    if size == 0 { return "0" + space + seconds }
    if size < 0.9995 { return significant(value * 1000, 3) + space + milliseconds }
    if size < 120 { return significant(value, 3) + space + seconds }
    let total = Int(held: size.rounded())
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

  /// At most so many significant digits, grouped; with an exponent only what is too small to be written out.
  func significant(_ value: Double, _ digits: Int) -> String {
    guard value != 0, value.isFinite else { return "0" }
    let magnitude = Int(held: log10(abs(value)).rounded(.down))
    if digits - 1 - magnitude > Self.mostDecimals { return enormous(value) }
    return grouped(value, decimals: max(0, digits - 1 - magnitude), trimming: true)
  }

  /// Digits in groups of three; a true minus.
  func grouped(_ value: Double, decimals: Int, trimming: Bool = false) -> String {
    if abs(value) >= 1e15 { return enormous(value) }
    var text = String(format: "%.\(min(decimals, Self.mostDecimals))f", abs(value))
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

import Foundation
package import Numerals
import Records

/// How one language writes numbers with their units, and spans of time (docs/methods.md#written-numbers).
package struct NumberStyle: Sendable {
  package let numerals: Numerals
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

  func value(_ value: Double, _ unit: Records.Unit) -> String {
    if abs(value) >= Numerals.enormous { return numerals.scientific(value) + suffix(unit) }
    return switch unit {
    case .count: plain(value)
    case .seconds: duration(value)
    case .fraction: percent(value)
    case .bytes: size(value)
    case .perSecond: numerals.significant(value, 3) + perSecond
    case .money: money(value) + suffix(unit)
    case .label: plain(value, decimals: 2) + suffix(unit)
    }
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
    if value == value.rounded() { return numerals.grouped(value, decimals: 0) }
    return abs(value) < 1 ? numerals.significant(value, 3) : numerals.grouped(value, decimals: decimals)
  }

  /// Two decimals, unless these would make a 0 of it.
  private func money(_ value: Double) -> String {
    value == 0 || abs(value) >= 0.005 ? numerals.grouped(value, decimals: 2) : numerals.significant(value, 3)
  }

  private func percent(_ fraction: Double) -> String { numerals.percent(fraction, space: space) + space + "%" }

  /// How a value moved: `+1.0 points`, `+0.44 points` for shares, `+7`, `× 12`, `−8 %`; nil when nothing can be said.
  func change(from before: Double, to after: Double, _ unit: Records.Unit) -> Change? {
    switch unit {
    // Percent of percent confuse: shares move by points. No finer than both values are shown: a reader subtracts them.
    case .fraction:
      let moved = (after - before) * 100
      return difference(moved, decimals: abs(moved) < 1 ? 2 : 1, behind: space + points, trimming: false)
    // "0 → 7" has no percentage, and "2 → 6" is no "+200 %".
    case .count where abs(before) < 10: return difference(after - before, decimals: decimals(before, after, least: 1))
    case .label: return difference(after - before, decimals: decimals(before, after, least: 2))
    default: break
    }
    // A part of nothing, or of a loss, is no percentage: both values are shown.
    guard before > 0, after >= 0, (after / before).isFinite else { return nil }
    let ratio = after / before
    if ratio >= 10 { return Change("×" + space + numerals.significant(ratio, 2), .rose) }
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
  private func difference(
    _ value: Double, decimals: Int, behind suffix: String = "", trimming: Bool = true
  ) -> Change {
    let isWritten = abs(value) * pow(10, Double(decimals)) >= 0.5
    let text =
      decimals > Numerals.mostDecimals
      ? numerals.significant(value, 3) : numerals.grouped(value, decimals: decimals, trimming: trimming || !isWritten)
    if text == "0" { return Change("±" + space + "0" + suffix, .stayed) }
    return value > 0 ? Change("+" + text + suffix, .rose) : Change(text + suffix, .fell)
  }

  /// By how much a value moves from one to the next, 0 or more: two digits tell it.
  func step(_ value: Double, _ unit: Records.Unit) -> String {
    switch unit {
    case .fraction: numerals.significant(value * 100, 2) + space + points
    case .seconds where Numerals.isBelowSecond(value): numerals.significant(value * 1000, 2) + space + milliseconds
    case .count, .perSecond, .label: numerals.significant(value, 2) + suffix(unit)
    case .seconds, .bytes, .money: self.value(value, unit)
    }
  }

  /// Two values beside each other: as they are written elsewhere, with more digits where these would not tell them apart.
  func apart(_ before: Double, _ after: Double, _ unit: Records.Unit) -> (before: String, after: String) {
    let usual = (value(before, unit), value(after, unit))
    guard before != after, withoutZeros(usual.0) == withoutZeros(usual.1) else { return usual }
    let (factor, behind) = plainScale(unit, upTo: max(abs(before), abs(after)))
    return (3...15).lazy.map { digits in
      (
        self.numerals.significant(before * factor, digits) + behind,
        self.numerals.significant(after * factor, digits) + behind
      )
    }.first { $0.0 != $0.1 } ?? (
      numerals.written("\(before * factor)") + behind, numerals.written("\(after * factor)") + behind
    )
  }

  /// `12.0` and `12` look alike.
  private func withoutZeros(_ text: String) -> String {
    guard let point = text.range(of: numerals.decimal) else { return text }
    let decimals = text[point.upperBound...].prefix { $0.isNumber }
    return decimals.allSatisfy { $0 == "0" } ? "\(text[..<point.lowerBound])\(text[decimals.endIndex...])" : text
  }

  /// What a number is multiplied by to be written with one unit and any number of digits, and that unit.
  private func plainScale(_ unit: Records.Unit, upTo largest: Double) -> (factor: Double, suffix: String) {
    switch unit {
    case .fraction: (100, space + "%")
    case .seconds where Numerals.isBelowSecond(largest): (1000, space + milliseconds)
    default: (1, suffix(unit))
    }
  }

  /// Milliseconds below one second, seconds below two minutes, then minutes, hours and days.
  func duration(_ value: Double) -> String {
    let size = abs(value)
    if size == 0 { return "0" + space + seconds }
    if Numerals.isBelowSecond(value) { return numerals.significant(value * 1000, 3) + space + milliseconds }
    if size < 120 { return numerals.significant(value, 3) + space + seconds }
    let total = Int(held: size.rounded(.toNearestOrEven))
    let sign = value < 0 ? "−" : ""
    if total < 7200 { return sign + pair(total / 60, minutes, total % 60, seconds) }
    let wholeMinutes = Int(held: (size / 60).rounded(.toNearestOrEven))
    if wholeMinutes < 2880 { return sign + pair(wholeMinutes / 60, hours, wholeMinutes % 60, minutes) }
    let wholeHours = Int(held: (size / 3600).rounded(.toNearestOrEven))
    return sign + pair(wholeHours / 24, days, wholeHours % 24, hours)
  }

  /// As an incident is spoken of: minutes up to 90, then hours and minutes, from ten on whole hours.
  ///
  /// Nil below a minute and from 72 hours on.
  func lasted(_ value: Double) -> String? {
    guard value >= 60 else { return nil }
    let total = Int(held: (value / 60).rounded())
    func whole(_ parts: Int, _ unit: String) -> String { numerals.grouped(Double(parts), decimals: 0) + space + unit }
    if total <= 90 { return whole(total, minutes) }
    if total < 600 { return pair(total / 60, hours, total % 60, minutes) }
    return total < 72 * 60 ? whole((total + 30) / 60, hours) : nil
  }

  private func pair(_ large: Int, _ largeUnit: String, _ small: Int, _ smallUnit: String) -> String {
    let first = numerals.grouped(Double(large), decimals: 0) + space + largeUnit
    return small == 0 ? first : first + space + "\(small)" + space + smallUnit
  }

  private func size(_ value: Double) -> String {
    var rest = value
    for unit in bytes.dropLast() {
      if abs(rest) < 1000 { return numerals.significant(rest, 3) + space + unit }
      rest /= 1024
    }
    return numerals.significant(rest, 3) + space + bytes[bytes.count - 1]
  }

  /// A statistic: at most four significant digits, never rounded to 0.
  func number(_ value: Double) -> String {
    if value.isInfinite { return value > 0 ? "∞" : "−∞" }
    if value > 0, value < 0.0001 { return "<" + space + numerals.written("0.0001") }
    return abs(value) >= Numerals.enormous ? numerals.scientific(value) : numerals.significant(value, 4)
  }
}

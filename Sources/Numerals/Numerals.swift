import Bytes
import Foundation

/// How one language makes digits of a number for people to read, in sentences and over charts alike: nothing else rounds
/// what is written (docs/methods.md#written-numbers).
///
/// Hand-made because Foundation's formats follow the toolchain's ICU data, and a report's bytes must not. Exact ties
/// are rounded to even, as C's `printf` does.
package struct Numerals: Hashable, Encodable, Sendable {
  package let decimal: String
  /// Between groups of three digits.
  package let group: String

  package init(decimal: String = ".", group: String = ",") {
    self.decimal = decimal
    self.group = group
  }

  /// No number is written with more.
  package static let mostDecimals = 12

  /// From here on a number is written with an exponent: nothing measured is so large, but a database may hold it.
  package static let enormous = 1e15

  /// Digits in groups of three; a true minus.
  /// - Parameter trimming: without zeros at the end of the decimals.
  package func grouped(_ value: Double, decimals: Int, trimming: Bool = false) -> String {
    guard value.isFinite else { return value.isNaN ? "0" : value > 0 ? "∞" : "−∞" }
    if abs(value) >= Self.enormous { return scientific(value) }
    var text = PrintedNumber.fixed(abs(value), decimals: min(decimals, Self.mostDecimals))
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
    return (value < 0 && !isZero ? "−" : "") + whole + (parts.count > 1 ? decimal + parts[1] : "")
  }

  /// At most so many significant digits, grouped; with an exponent only what is too small to be written out.
  package func significant(_ value: Double, _ digits: Int) -> String {
    guard value != 0, !value.isNaN else { return "0" }
    guard value.isFinite else { return value > 0 ? "∞" : "−∞" }
    let magnitude = Int(exactly: log10(abs(value)).rounded(.down)) ?? 0
    if digits - 1 - magnitude > Self.mostDecimals { return scientific(value) }
    return grouped(value, decimals: max(0, digits - 1 - magnitude), trimming: true)
  }

  /// A share in percent, without the sign: one decimal, two below 10 % and from 98 % on.
  ///
  /// Never rounded to all or nothing: an uptime of 99.996 % is not 100 %.
  /// - Parameter space: behind the sign of what is not written out, `< 0.01`.
  package func percent(_ share: Double, space: String) -> String {
    let percent = share * 100
    if percent == 0 { return "0" }
    if abs(percent) < 0.01 {
      return percent > 0 ? "<" + space + written("0.01") : ">" + space + "−" + written("0.01")
    }
    if percent < 100, percent >= 99.995 { return ">" + space + written("99.99") }
    let isNearAll = percent < 100 && percent >= 98
    return grouped(percent, decimals: abs(percent) < 10 || isNearAll ? 2 : 1, trimming: true)
  }

  /// Such as `1.5e300`, `5e-324`.
  package func scientific(_ value: Double) -> String {
    written(PrintedNumber.shortest(value, digits: 3)).replacing("-", with: "−", maxReplacements: value < 0 ? 1 : 0)
  }

  /// With the language's decimal sign.
  package func written(_ number: String) -> String { number.replacing(".", with: decimal) }

  /// Whether a duration rounds to less than a second, and is so written in milliseconds: 999 ms, but 1 s.
  package static func isBelowSecond(_ seconds: Double) -> Bool { abs(seconds) * 1000 < 999.5 }
}

package import Numerals

/// How numbers of one axis are written.
///
/// Holds signs and units, no words.
package struct TickFormat: Hashable, Encodable, Sendable {
  /// What the axis shows is the value times this: 100 for percent, 1000 for milliseconds.
  package var factor: Double
  /// Behind the top tick and behind single values, with its space: ` s`, ` %`; empty for counts.
  package var unit: String
  /// Digits as the report's text has them.
  package var numerals: Numerals
  /// Such as `k` or ` тыс.`.
  package var thousand: String
  /// Such as `M` or ` млн`.
  package var million: String
  /// How single values below one of the unit are written, as the report's text writes them: 829 ms beside an axis in
  /// seconds.
  ///
  /// Nil for no other way. An axis has one unit throughout, except on a logarithmic scale.
  package var fine: Fine?
  /// Whether the values are shares, of which single ones are never written as all or nothing; the factor is then 100.
  package var isShare: Bool

  package init(
    factor: Double = 1, unit: String = "", numerals: Numerals = Numerals(), thousand: String = "k",
    million: String = "M", isShare: Bool = false, fine: Fine? = nil
  ) {
    self.factor = factor
    self.unit = unit
    self.numerals = numerals
    self.thousand = thousand
    self.million = million
    self.isShare = isShare
    self.fine = fine
  }

  /// A smaller unit.
  package struct Fine: Hashable, Encodable, Sendable {
    /// How many of it make one of the larger.
    package var factor: Double
    /// With its space: ` ms`.
    package var unit: String

    package init(factor: Double, unit: String) {
      self.factor = factor
      self.unit = unit
    }
  }

  /// The labels of evenly spaced ticks, alike in decimals and magnitude; the unit is not part of them.
  package func labels(of ticks: [Double]) -> [String] {
    let shown = ticks.map { $0 * factor }
    let (divisor, suffix) = magnitude(of: shown.map(abs).max() ?? 0)
    let scaled = shown.map { $0 / divisor }
    let step = zip(scaled, scaled.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.min() ?? 0
    let decimals = step == 0 ? 0 : (0...8).first { isWhole(step * tenTo($0)) } ?? 8
    return scaled.map { $0 == 0 ? "0" : numerals.grouped($0, decimals: decimals) + suffix }
  }

  /// One value with its unit, at most three significant digits.
  package func text(_ value: Double) -> String {
    guard let fine, value != 0, abs(value * factor * fine.factor) < fine.factor - 0.5 else {
      return number(value) + unit
    }
    var format = self
    (format.factor, format.unit, format.fine) = (factor * fine.factor, fine.unit, nil)
    return format.text(value)
  }

  /// One value without its unit, at most three significant digits.
  package func number(_ value: Double) -> String {
    if isShare { return numerals.percent(value, space: "\u{A0}") }
    let shown = value * factor
    guard shown.isFinite else { return shown > 0 ? "∞" : "−∞" }
    var (divisor, suffix) = magnitude(of: abs(shown))
    if divisor == 1_000, abs(shown) >= 999_500 { (divisor, suffix) = (1_000_000, million) }
    return numerals.significant(shown / divisor, 3) + suffix
  }

  /// A count in full, grouped by three: `12,345`.
  package func exact(_ value: Double) -> String { numerals.grouped(value * factor, decimals: 0) }

  private static let superscripts: [Int: String] = [
    0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹",
  ]

  private func isWhole(_ value: Double) -> Bool {
    value.rounded() != 0 && abs(value - value.rounded()) <= 1e-6 * abs(value)
  }

  private func magnitude(of value: Double) -> (divisor: Double, suffix: String) {
    if value >= 1e12 && value.isFinite || value < 1e-6 && value > 1e-300 {
      let exponent = decimalExponent(value)
      let raised = String(abs(exponent)).compactMap { TickFormat.superscripts[$0.wholeNumberValue ?? 0] }
      return (tenTo(exponent), "×10" + (exponent < 0 ? "⁻" : "") + raised.joined())
    }
    return value >= 1_000_000 ? (1_000_000, million) : value >= 10_000 ? (1_000, thousand) : (1, "")
  }
}

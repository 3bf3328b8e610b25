/// How numbers of one axis are written. Holds signs and units, no words.
public struct TickFormat: Hashable, Sendable {
  /// What the axis shows is the value times this: 100 for percent, 1000 for milliseconds.
  public var factor: Double
  /// Behind the top tick and behind single values, with its space: ` s`, ` %`; empty for counts.
  public var unit: String
  public var decimalSeparator: String
  public var groupSeparator: String
  /// `k` or ` тыс.`
  public var thousand: String
  /// `M` or ` млн`
  public var million: String
  /// Decimals of single values, 0 to 6; more where the value would read 0.
  public var mostDecimals: Int

  public init(
    factor: Double = 1, unit: String = "", decimalSeparator: String = ".", groupSeparator: String = ",",
    thousand: String = "k", million: String = "M", mostDecimals: Int = 6
  ) {
    self.factor = factor
    self.unit = unit
    self.decimalSeparator = decimalSeparator
    self.groupSeparator = groupSeparator
    self.thousand = thousand
    self.million = million
    self.mostDecimals = mostDecimals
  }

  /// The labels of evenly spaced ticks, alike in decimals and magnitude; the unit is not part of them.
  public func labels(of ticks: [Double]) -> [String] {
    let shown = ticks.map { $0 * factor }
    let (divisor, suffix) = magnitude(of: shown.map(abs).max() ?? 0)
    let scaled = shown.map { $0 / divisor }
    let step = zip(scaled, scaled.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.min() ?? 0
    let decimals = (0...6).first { isWhole(step * tenTo($0)) } ?? 6
    return scaled.map { $0 == 0 ? "0" : decimal($0, places: decimals) + suffix }
  }

  /// One value with its unit, at most three significant digits.
  public func text(_ value: Double) -> String { number(value) + unit }

  /// One value without its unit, at most three significant digits.
  public func number(_ value: Double) -> String {
    let shown = value * factor
    guard shown != 0 else { return "0" }
    var (divisor, suffix) = magnitude(of: abs(shown))
    if divisor == 1_000, abs(shown) >= 999_500 { (divisor, suffix) = (1_000_000, million) }
    let scaled = shown / divisor
    let exponent = decimalExponent(abs(scaled))
    let places = max(0, min(exponent < -mostDecimals ? 6 : mostDecimals, 2 - exponent))
    var text = decimal(scaled, places: places)
    if places > 0, text.contains(decimalSeparator) {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(decimalSeparator) { text.removeLast(decimalSeparator.count) }
    }
    return text + suffix
  }

  /// A count in full, grouped by three: `12,345`.
  public func exact(_ value: Double) -> String { decimal(value * factor, places: 0) }

  private func isWhole(_ value: Double) -> Bool { abs(value - value.rounded()) <= 1e-6 * max(1, abs(value)) }

  private func magnitude(of value: Double) -> (divisor: Double, suffix: String) {
    value >= 1_000_000 ? (1_000_000, million) : value >= 10_000 ? (1_000, thousand) : (1, "")
  }

  /// Rounded half away from zero, grouped by three, with a true minus.
  private func decimal(_ value: Double, places: Int) -> String {
    let scale = tenTo(places)
    let rounded = (abs(value) * scale).rounded()
    guard rounded < 9e15 else { return "∞" }
    let (whole, rest) = Int(rounded).quotientAndRemainder(dividingBy: Int(scale))
    var digits = Array(String(whole))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(contentsOf: groupSeparator, at: position)
      position -= 3
    }
    var text = String(digits)
    if places > 0 {
      let fraction = String(rest)
      text += decimalSeparator + String(repeating: "0", count: places - fraction.count) + fraction
    }
    return (value < 0 && rounded > 0 ? "−" : "") + text
  }
}

/// How numbers of one axis are written. Holds signs and units, no words.
public struct TickFormat: Hashable, Encodable, Sendable {
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
  /// How single values below one of the unit are written, as the report's text writes them: 829 ms beside an axis in
  /// seconds. Nil for no other way. An axis has one unit throughout, except on a logarithmic scale.
  public var fine: Fine?
  /// Decimals of single values, 0 to 8; more where the value would lose its three digits and read 0.
  public var mostDecimals: Int

  public init(
    factor: Double = 1, unit: String = "", decimalSeparator: String = ".", groupSeparator: String = ",",
    thousand: String = "k", million: String = "M", mostDecimals: Int = 8, fine: Fine? = nil
  ) {
    self.factor = factor
    self.unit = unit
    self.decimalSeparator = decimalSeparator
    self.groupSeparator = groupSeparator
    self.thousand = thousand
    self.million = million
    self.mostDecimals = mostDecimals
    self.fine = fine
  }

  /// A smaller unit.
  public struct Fine: Hashable, Encodable, Sendable {
    /// How many of it make one of the larger.
    public var factor: Double
    /// With its space: ` ms`.
    public var unit: String

    public init(factor: Double, unit: String) {
      self.factor = factor
      self.unit = unit
    }
  }

  /// The labels of evenly spaced ticks, alike in decimals and magnitude; the unit is not part of them.
  public func labels(of ticks: [Double]) -> [String] {
    let shown = ticks.map { $0 * factor }
    let (divisor, suffix) = magnitude(of: shown.map(abs).max() ?? 0)
    let scaled = shown.map { $0 / divisor }
    let step = zip(scaled, scaled.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.min() ?? 0
    let decimals = step == 0 ? 0 : (0...8).first { isWhole(step * tenTo($0)) } ?? 8
    return scaled.map { $0 == 0 ? "0" : decimal($0, places: decimals) + suffix }
  }

  /// One value with its unit, at most three significant digits.
  public func text(_ value: Double) -> String {
    guard let fine, value != 0, abs(value * factor) < 0.9995 else { return number(value) + unit }
    var format = self
    (format.factor, format.unit, format.fine) = (factor * fine.factor, fine.unit, nil)
    return format.text(value)
  }

  /// One value without its unit, at most three significant digits.
  public func number(_ value: Double) -> String {
    let shown = value * factor
    guard shown != 0 else { return "0" }
    guard shown.isFinite else { return shown > 0 ? "∞" : "−∞" }
    var (divisor, suffix) = magnitude(of: abs(shown))
    if divisor == 1_000, abs(shown) >= 999_500 { (divisor, suffix) = (1_000_000, million) }
    let scaled = shown / divisor
    let exponent = decimalExponent(abs(scaled))
    let places = exponent < -mostDecimals ? 2 - exponent : max(0, min(mostDecimals, 2 - exponent))
    var text = decimal(scaled, places: places)
    if places > 0, text.contains(decimalSeparator) {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(decimalSeparator) { text.removeLast(decimalSeparator.count) }
    }
    return text + suffix
  }

  /// A count in full, grouped by three: `12,345`.
  public func exact(_ value: Double) -> String { decimal(value * factor, places: 0) }

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

  /// Rounded half away from zero, grouped by three, with a true minus.
  private func decimal(_ value: Double, places: Int) -> String {
    let scale = tenTo(places)
    let rounded = (abs(value) * scale).rounded()
    guard rounded < 9e15 else { return "∞" }
    let (whole, rest) = whole(rounded).quotientAndRemainder(dividingBy: whole(scale))
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

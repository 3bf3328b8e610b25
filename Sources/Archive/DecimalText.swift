/// A double as a plain decimal without an exponent: `1234567.89`.
enum DecimalText {
  static func of(_ value: Double) -> String {
    // Swift's description has the fewest digits that say which double it is: `-1.5e+300`.
    let shortest = "\(value)"
    let parts = shortest.split(separator: "e")
    guard value.isFinite, parts.count == 2, let exponent = Int(parts[1]) else {
      return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
    }
    let sign = value < 0 ? "-" : ""
    let numerals = parts[0].drop { $0 == "-" }.split(separator: ".")
    let fraction = numerals.count > 1 && numerals[1] != "0" ? numerals[1] : ""
    let digits = numerals[0] + fraction
    if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
    let zeros = exponent - fraction.count
    if zeros >= 0 { return sign + digits + String(repeating: "0", count: zeros) }
    return sign + digits.dropLast(-zeros) + "." + digits.suffix(-zeros)
  }
}

/// Numbers of the filter grammar: `-?digits(.digits)?(e[+-]?digits)?`, nothing around them.
enum FilterNumber {
  /// Nil for anything else, and for a number too large for a Double.
  static func parse(_ text: String) -> Double? {
    guard isNumber(text), let value = Double(text), value.isFinite else { return nil }
    return value
  }

  static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func digits() -> Bool {
      let stop = rest.firstIndex { !(48...57).contains($0) } ?? rest.endIndex
      defer { rest = rest[stop...] }
      return stop > rest.startIndex
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    guard digits() else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard digits() else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if let sign = rest.first, [0x2B, 0x2D].contains(sign) { rest.removeFirst() }
      guard digits() else { return false }
    }
    return rest.isEmpty
  }
}

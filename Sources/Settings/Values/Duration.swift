/// Durations as settings write them: a whole number and `s`, `m`, `h` or `d`; `0` needs no unit.
enum Duration {
  /// Seconds within the range; the range's ends are written in messages as given.
  static func seconds(
    _ range: ClosedRange<Int>, from low: String, to high: String
  ) -> (Scalar) throws(ValueProblem) -> Int {
    { (scalar) throws(ValueProblem) in
      let seconds = try parse(scalar)
      guard range.contains(seconds) else {
        throw ValueProblem("\(shown(scalar.written)) is out of range", remedy: "Write \(low) to \(high)")
      }
      return seconds
    }
  }

  /// Whole days, 1 to 36,500.
  static func days(_ scalar: Scalar) throws(ValueProblem) -> Int {
    let seconds = try parse(scalar)
    guard seconds % 86_400 == 0, (1...36_500).contains(seconds / 86_400) else {
      throw ValueProblem("\(shown(scalar.written)) is out of range", remedy: "Write whole days, 1d to 36500d")
    }
    return seconds / 86_400
  }

  static func parse(_ scalar: Scalar) throws(ValueProblem) -> Int {
    let text = scalar.text
    if text == "0" { return 0 }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text[digits.endIndex...]
    let factor = ["s": 1, "m": 60, "h": 3600, "d": 86_400][String(unit)]
    guard !digits.isEmpty, let factor else {
      let hasNoUnit = !digits.isEmpty && unit.isEmpty
      throw ValueProblem(
        hasNoUnit ? "\(shown(scalar.written)) has no unit" : "\(shown(scalar.written)) is not a duration",
        remedy: "Write a whole number and s, m, h or d, such as \(hasNoUnit && digits.count < 6 ? digits : "30")s")
    }
    guard digits.count <= 9, let number = Int(digits) else {
      throw ValueProblem("\(shown(scalar.written)) is too long", remedy: "Write at most nine digits")
    }
    return number * factor
  }
}

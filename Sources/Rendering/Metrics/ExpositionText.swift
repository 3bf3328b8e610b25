/// Values in Prometheus' text format, version 0.0.4: a family of values after the other, each with what it means.
struct ExpositionText {
  typealias Labels = [(name: String, value: String)]

  /// What was written.
  private(set) var lines = ""
  /// Those that every value bears, first.
  let labels: Labels

  init(labels: Labels) { self.labels = labels }

  /// - Parameter value: nil leaves the family out.
  mutating func gauge(_ name: String, _ help: String, _ value: Double?) { gauge(name, help, [([], value)]) }

  /// - Parameter values: with the labels that tell them apart; without a value they are left out.
  mutating func gauge(_ name: String, _ help: String, _ values: [(labels: Labels, value: Double?)]) {
    let known = values.compactMap { entry in entry.value.map { (entry.labels, $0) } }
    guard !known.isEmpty else { return }
    lines += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n"
    for (own, value) in known {
      let list = (labels + own).map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
      lines += name + (list.isEmpty ? "" : "{\(list)}") + " \(Self.number(value))\n"
    }
  }

  /// Backslash, quotation mark and line feed as the format escapes them; other control characters, which would disturb
  /// whoever reads the file, as blanks.
  static func escaped(_ value: String) -> String {
    value.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
      }
    }
  }

  private static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    let whole = value.rounded(.towardZero) == value && abs(value) < 1e15
    return whole ? String(Int64(value)) : "\(value)"
  }
}

import Records

extension Settings {
  /// The file `daybook init` writes: every key with its default and a line about it.
  ///
  /// Reading it gives `Settings()`, but for the values given.
  ///
  /// - Parameter given: keys such as `report.out` and the values to write in place of their defaults.
  package static func example(_ given: [(key: String, value: String)] = []) -> String {
    var lines = [
      "# Settings of Daybook. Every key is shown with its default; a key left out has it too.",
      "# ${NAME} is a variable of the environment, ${NAME:-text} has a default, $$ is a dollar sign. See docs/settings.md.",
    ]
    for section in ["source", "report"] {
      lines += ["", "\(section):"]
      for name in SettingsKeys.children(of: section) {
        let path = "\(section).\(name)"
        guard let key = SettingsKeys.all.first(where: { $0.path == path }) else { continue }
        let value = given.last { $0.key == path }.map { yaml($0.value) } ?? key.fallback
        lines.append("  # \(key.explanation).")
        lines.append(value.map { "  \(name): \($0)" } ?? "  # \(name): \(key.sample ?? "")")
      }
    }
    lines += ["", "# The standard measures. Change their limits, or add measures of your own."]
    lines += ["# Limits are in the measure's unit; none is no limit.", "measures:"]
    lines += StandardMeasures.all.map { "  \($0.name): \(entry($0))" }
    lines += [
      "  # The share of requests to the checkout that failed:",
      "  # checkout_errors: { from: request_duration, where: \"status_code >= 500 and path = '/checkout/'\", "
        + "aggregate: share, unit: \"%\", better: lower, warning: 1, critical: none, section: business }",
    ]
    lines += [
      "", "# What customers do, by the paths of its requests, and in which order: the steps of a funnel.", "actions:",
    ]
    lines += Actions.standard.list.map { action in
      "  \(yaml(action.name)): \(action.paths.map(yaml).joined(separator: ", "))"
    }
    lines += ["funnel: [\(Actions.standard.funnel.map(yaml).joined(separator: ", "))]"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func entry(_ measure: Measure) -> String {
    let unit = MeasureUnit.standard(measure.unit)
    func limit(_ number: Double?) -> String { number.map { decimal(unit.writtenNumber($0)) } ?? "none" }
    let pairs: [(String, String?)] = [
      ("from", measure.source), ("where", measure.filter.map { "\"\($0)\"" }),
      ("aggregate", measure.aggregate.rawValue), ("unit", yaml(unit.name)), ("better", measure.better.rawValue),
      ("warning", limit(measure.warning)), ("critical", limit(measure.critical)), ("section", measure.section.rawValue),
    ]
    return "{ " + pairs.compactMap { key, value in value.map { "\(key): \($0)" } }.joined(separator: ", ") + " }"
  }

  /// Plain where that is safe, else in quotation marks with dollar signs doubled.
  private static func yaml(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (97...122).contains(byte | 0x20) || [0x5F, 0x2E, 0x2F, 0x2D, 0x2B].contains(byte)
    }
    if isPlain, let first = text.utf8.first, ![0x2D, 0x2B].contains(first), text != "null" { return text }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "$": "$$"
      default:
        scalar.properties.generalCategory == .control ? "\\U" + hexadecimal(scalar.value) : String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

import Records

extension Settings {
  /// The file `daybook init` writes: every key with its default and a line about it.
  ///
  /// Reading it gives `Settings()`, but for the values given and what was found of the database.
  ///
  /// - Parameter given: keys such as `report.out` and the values to write in place of their defaults.
  package static func example(
    _ given: [(key: String, value: String)] = [], _ draft: SettingsDraft = SettingsDraft()
  ) -> String {
    var lines = [
      "# Settings of Daybook. Every key is shown with its default; a key left out has it too.",
      "# ${NAME} is a variable of the environment, ${NAME:-text} has a default, $$ is a dollar sign. See docs/settings.md.",
    ]
    if !draft.remarks.isEmpty { lines += ["#"] + draft.remarks.map { "# \(harmless($0))" } }
    for section in ["source", "report"] {
      lines += ["", "\(section):"]
      for name in SettingsKeys.children(of: section) {
        let path = "\(section).\(name)"
        guard let key = SettingsKeys.all.first(where: { $0.path == path }) else { continue }
        let value = given.last { $0.key == path }?.value ?? draft.value(of: path)
        lines.append("  # \(key.explanation).")
        lines += draft.remarks(above: path).map { "  # \(harmless($0))" }
        if path == "source.tables", !draft.tables.isEmpty {
          lines += tables(draft)
        } else {
          lines.append(
            (value.map(yaml) ?? key.fallback).map { "  \(name): \($0)" } ?? "  # \(name): \(key.sample ?? "")")
        }
      }
    }
    lines += ["", "# The standard measures. Change their limits, or add measures of your own."]
    lines += ["# Limits are in the measure's unit; none is no limit.", "measures:"]
    lines += StandardMeasures.all.map { "  \($0.name): \(entry($0))" }
    lines += draft.measures.map { "  \($0)" }
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
    lines += [
      "", "# Days that are unlike others (holiday, sale or maintenance): what is usual is not told by them.",
      "# calendar: [{ name: New Year, from: 2027-01-01, to: 2027-01-08, kind: holiday }]",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// A mapping has to hold something: where all is in doubt its name is a comment, too.
  private static func tables(_ draft: SettingsDraft) -> [String] {
    let lines = draft.tables.flatMap { $0.text(draft.found[$0.table] ?? []) }
    let isCertain = draft.tables.contains { $0.doubt == nil }
    return [isCertain ? "  tables:" : "  # tables:"] + lines.map { $0.isEmpty ? "" : "    " + $0 }
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
    return quotedYAML(text)
  }

  /// In quotation marks, with dollar signs doubled.
  package static func quotedYAML(_ text: String) -> String {
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

extension SettingsDraft {
  fileprivate func value(of path: String) -> String? {
    switch path {
    case "source.stored_timezone": storedTimezone?.identifier
    case "source.preset": presets
    default: nil
    }
  }

  fileprivate func remarks(above path: String) -> [String] {
    path == "source.stored_timezone"
      ? zoneRemarks : path == "source.preset" && presets != nil ? Self.presetRemarks : []
  }

  private static let presetRemarks = [
    "It names the report, and has the tables that are not below: what is written out there takes its place."
  ]
}

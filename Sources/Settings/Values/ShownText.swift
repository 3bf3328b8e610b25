/// A text of the settings file in quotation marks, as messages show it: one line, not too long.
func shown(_ text: String) -> String { "\"\(escaped(text))\"" }

/// At most 60 characters, control characters as `\u{1B}`.
func escaped(_ text: String) -> String {
  let start = text.unicodeScalars.prefix(60)
  let harmless = start.map { scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: String(scalar)
    }
  }
  return harmless.joined() + (start.endIndex == text.unicodeScalars.endIndex ? "" : "…")
}

/// What `--help` and `daybook help` print, 80 columns wide.
enum HelpText {
  private static let width = 80

  static let purpose = "Daybook writes the nightly report of an application from the application's own database."

  static func overview(_ table: CommandTable) -> String {
    let commands = table.commands.map { ($0.synopsis, $0.summary) }
    let options = CommandOption.shared.map { ($0.synopsis, $0.help) }
    let codes = ExitCode.inUse.map { (String($0.rawValue), $0.meaning) }
    return """
      \(wrapped(purpose, indent: 0))

      Usage: daybook COMMAND [OPTION]...

      Commands:
      \(rows(commands))

      Options of every command that reports:
      \(rows(options))

      Exit codes:
      \(rows(codes))

      "daybook help COMMAND" explains a command.

      """
  }

  static func text(for entry: CommandEntry) -> String {
    var parts = [
      "Usage: daybook \(entry.synopsis) [OPTION]...", wrapped("Purpose: \(entry.summary).", indent: 0),
    ]
    for argument in entry.arguments {
      parts.append(wrapped("\(argument.placeholder): \(argument.expected).", indent: 0))
    }
    parts += entry.details.map { wrapped($0, indent: 0) }
    parts.append("Options:\n" + rows(entry.options.map { ($0.synopsis, $0.help) }))
    if !entry.examples.isEmpty {
      let examples = entry.examples.map { wrapped("# \($0.meaning)", indent: 2) + "\n  daybook \($0.line)" }
      parts.append("Examples:\n" + examples.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Two columns; a left cell too wide for its column has a line of its own.
  private static func rows(_ cells: [(String, String)]) -> String {
    let column = min(26, cells.map(\.0.count).max() ?? 0)
    return cells.map { left, right in
      let body = wrapped(right, indent: column + 4).dropFirst(column + 4)
      if left.count > column { return "  \(left)\n" + String(repeating: " ", count: column + 4) + body }
      return "  \(left)" + String(repeating: " ", count: column + 2 - left.count) + body
    }.joined(separator: "\n")
  }

  /// Breaks between words; every line begins with `indent` blanks.
  static func wrapped(_ text: String, indent: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).map { String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
  }
}

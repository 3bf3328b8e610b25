/// The manual page daybook(1), in roff with the man macros.
enum ManualPage {
  static func text(_ table: CommandTable, version: String) -> String {
    var lines = [
      ".TH DAYBOOK 1 \"\" \"daybook \(escaped(version))\" \"User Commands\"", ".SH NAME",
      "daybook \\- nightly reports of an application from its own database", ".SH SYNOPSIS", ".B daybook",
      ".I COMMAND", "[\\fIOPTION\\fR]...", ".SH DESCRIPTION", escaped(HelpText.purpose), ".SH COMMANDS",
    ]
    for entry in table.commands {
      lines += [".SS \"daybook \(escaped(entry.synopsis))\"", escaped(sentence(entry.summary))]
      for argument in entry.arguments {
        lines += [".PP", escaped("\(argument.placeholder): \(argument.expected).")]
      }
      for paragraph in entry.details { lines += [".PP", escaped(paragraph)] }
      for option in entry.options where !CommandOption.shared.contains(option) {
        lines += item(option.synopsis, sentence(option.help))
      }
      for example in entry.examples {
        lines += [".PP", escaped("Example: \(example.meaning)."), ".PP", ".nf", ".RS"]
        lines += [escaped("daybook \(example.line)"), ".RE", ".fi"]
      }
    }
    lines.append(".SH OPTIONS")
    for option in CommandOption.shared { lines += item(option.synopsis, sentence(option.help)) }
    lines.append(".SH EXIT STATUS")
    for code in ExitCode.inUse { lines += item(String(code.rawValue), sentence(code.meaning)) }
    lines +=
      [
        ".SH ENVIRONMENT"
      ] + item("STATE_DIRECTORY", "The folder of the lock when --state is not given; systemd sets it.")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func item(_ term: String, _ text: String) -> [String] {
    [".TP", ".B \"\(escaped(term))\"", escaped(text)]
  }

  private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

  /// Backslashes and hyphens are written out, a line does not begin with a request, and a quotation mark does not end
  /// a macro's argument.
  static func escaped(_ text: String) -> String {
    let body = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
    return body.hasPrefix(".") || body.hasPrefix("'") ? "\\&" + body : body
  }
}

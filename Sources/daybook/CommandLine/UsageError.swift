/// What is wrong with a command line. The description is one line that says what to do.
enum UsageError: Error, Equatable, Sendable {
  case noCommand
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, command: CommandEntry.Name?, nearest: String?)
  case foreignOption(CommandOption.Name, command: CommandEntry.Name)
  case missingValue(CommandOption.Name)
  case unexpectedValue(CommandOption.Name, String)
  case repeated(CommandOption.Name, String, String)
  case invalidValue(CommandOption.Name, String, expected: String, nearest: String? = nil)
  case missingArgument(CommandEntry.Name)
  case invalidArgument(CommandEntry.Name, String)
  case unexpectedArgument(CommandEntry.Name, String)
}

extension UsageError: CustomStringConvertible {
  var description: String {
    switch self {
    case .noCommand: return #"no command given; "daybook help" lists the commands"#
    case .unknownCommand(let word, let nearest):
      return "there is no command \(quoted(word)); " + hint(nearest, or: #""daybook help" lists the commands"#)
    case .unknownOption(let word, let command, let nearest):
      let subject = command.map { "\($0.rawValue) has no option" } ?? "there is no option"
      let help = command.map { "help \($0.rawValue)" } ?? "help"
      return "\(subject) \(quoted(word)); " + hint(nearest, or: "\"daybook \(help)\" lists the options")
    case .foreignOption(let option, let command):
      let owners = CommandTable.commands(taking: option).map(\.name.rawValue).joined(separator: ", ")
      return "\(command.rawValue) does not take \(option.flag); it belongs to \(owners)"
    case .missingValue(let option):
      return "\(option.flag) needs a value: \(option.flag) \(option.entry.value?.placeholder ?? "")"
    case .unexpectedValue(let option, let value):
      return "\(option.flag) takes no value, but \(quoted(value)) was given"
    case .repeated(let option, let first, let second):
      return "\(option.flag) is given twice, \(quoted(first)) and \(quoted(second)); give it once"
    case .invalidValue(let option, let value, let expected, let nearest):
      return "\(option.flag) is \(quoted(value)), but must be \(expected)"
        + (nearest.map { "; did you mean \(quoted($0))?" } ?? "")
    case .missingArgument(let command):
      let entry = CommandTable.command(command)
      return "\(command.rawValue) needs \(entry.argument?.placeholder ?? ""): \(entry.argument?.expected ?? "")"
    case .invalidArgument(let command, let value):
      let argument = CommandTable.command(command).argument
      return "\(argument?.placeholder ?? "") is \(quoted(value)), but must be \(argument?.expected ?? "")"
    case .unexpectedArgument(let command, let word):
      let takes = CommandTable.command(command).argument == nil ? "no argument" : "one argument at most"
      return "\(command.rawValue) takes \(takes), so \(quoted(word)) is one too many"
    }
  }

  private func hint(_ nearest: String?, or other: String) -> String {
    nearest.map { "did you mean \(quoted($0))?" } ?? other
  }

  private func quoted(_ text: String) -> String { "\"\(TerminalText.safe(text))\"" }
}

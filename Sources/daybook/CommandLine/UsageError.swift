/// What is wrong with a command line.
///
/// The description is one line that says what to do.
enum UsageError: Error {
  case noCommand
  case unknownCommand(String, nearest: String?)
  /// The first word of several commands, and nothing behind it.
  case halfCommand(String, [String])
  case unknownOption(String, command: String?, nearest: String?)
  case foreignOption(CommandOption, command: String, owners: [String])
  case missingValue(CommandOption)
  case missingOption(CommandOption, command: String)
  case unexpectedValue(CommandOption, String)
  case repeated(CommandOption, String, String)
  case invalidValue(CommandOption, String, expected: String, nearest: String? = nil)
  case missingArgument(command: String, String, expected: String)
  case invalidArgument(CommandArgument, String)
  case unexpectedArgument(String, command: String, most: Int)
}

extension UsageError: CustomStringConvertible {
  var description: String {
    switch self {
    case .noCommand: return #"no command given; "daybook help" lists the commands"#
    case .unknownCommand(let word, let nearest):
      return "there is no command \(quoted(word)); " + hint(nearest, or: #""daybook help" lists the commands"#)
    case .halfCommand(let word, let names):
      return "\(quoted(word)) alone is not a command; give \(names.joined(separator: " or "))"
    case .unknownOption(let word, let command, let nearest):
      let subject = command.map { "\($0) has no option" } ?? "there is no option"
      let help = command.map { $0.contains(" ") ? "\($0) --help" : "help \($0)" } ?? "help"
      return "\(subject) \(quoted(word)); " + hint(nearest, or: "\"daybook \(help)\" lists the options")
    case .foreignOption(let option, let command, let owners):
      return "\(command) does not take \(option.flag); it belongs to \(owners.joined(separator: ", "))"
    case .missingValue(let option):
      return "\(option.flag) needs a value: \(option.flag) \(option.value?.placeholder ?? "")"
    case .missingOption(let option, let command):
      return "\(command) needs \(option.flag) \(option.value?.placeholder ?? "")"
    case .unexpectedValue(let option, let value):
      return "\(option.flag) takes no value, but \(quoted(value)) was given"
    case .repeated(let option, let first, let second):
      return "\(option.flag) is given twice, \(quoted(first)) and \(quoted(second)); give it once"
    case .invalidValue(let option, let value, let expected, let nearest):
      return "\(option.flag) is \(quoted(value)), but must be \(expected)"
        + (nearest.map { "; did you mean \(quoted($0))?" } ?? "")
    case .missingArgument(let command, let placeholder, let expected):
      return "\(command) needs \(placeholder): \(expected)"
    case .invalidArgument(let argument, let value):
      return "\(argument.placeholder) is \(quoted(value)), but must be \(argument.expected)"
    case .unexpectedArgument(let word, let command, let most):
      let takes =
        switch most {
        case 0: "no argument"
        case 1: "one argument at most"
        default: "\(most) arguments at most"
        }
      return "\(command) takes \(takes), so \(quoted(word)) is one too many"
    }
  }

  private func hint(_ nearest: String?, or other: String) -> String {
    nearest.map { "did you mean \(quoted($0))?" } ?? other
  }

  private func quoted(_ text: String) -> String { "\"\(TerminalText.safe(text))\"" }
}

/// One command, as parsing, help, manual page and completion see it.
struct CommandEntry: Sendable {
  enum Name: String, CaseIterable, Sendable {
    case daily, weekly, demo, doctor
    case initialize = "init"
    case help, completion
  }

  /// The word that may follow the command.
  struct Argument: Sendable {
    /// `DAY`
    let placeholder: String
    let isRequired: Bool
    /// What it must be, for messages and help: `a day such as 2026-11-19, or yesterday, or today`.
    let expected: String
    /// Words to complete.
    let choices: [String]
  }

  let name: Name
  var argument: Argument?
  let options: [CommandOption.Name]
  /// One line without a capital and a full stop.
  let summary: String
  /// Paragraphs for the command's own help.
  let details: [String]
  /// Command lines without the word `daybook`, each with what it does.
  let examples: [(line: String, meaning: String)]

  /// `daily [DAY]`
  var synopsis: String {
    guard let argument else { return name.rawValue }
    return name.rawValue + (argument.isRequired ? " \(argument.placeholder)" : " [\(argument.placeholder)]")
  }
}

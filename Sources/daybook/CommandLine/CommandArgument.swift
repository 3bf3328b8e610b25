/// A word that may follow the command, as parsing, help, manual page and completion see it.
struct CommandArgument: Sendable {
  /// Such as `DAY`.
  let placeholder: String
  var isRequired = false
  /// What it must be, for messages and help: `a day such as 2026-11-19, or yesterday, or today`.
  let expected: String
  /// Words to complete; empty when there are too many to list.
  ///
  /// A function, for the commands' own names are such words.
  var choices: @Sendable () -> [String] = { [] }
  /// What completes beside these words.
  var completion = CommandOption.OptionValue.Completion.none
  /// Whether any number may follow; true of the last only.
  var isRepeated = false

  /// Such as `[DAY]`, `FOLDER...`.
  var synopsis: String { (isRequired ? placeholder : "[\(placeholder)]") + (isRepeated ? "..." : "") }
}

/// One command, as parsing, help, manual page and completion see it.
struct CommandEntry: Sendable {
  /// `daily`; of a sub-command both words: `outbox list`.
  let name: String
  /// Those that must be given come first.
  var arguments: [CommandArgument] = []
  let options: [CommandOption]
  /// One line without a capital and a full stop.
  let summary: String
  /// Paragraphs for the command's own help.
  var details: [String] = []
  /// Command lines without the word `daybook`, each with what it does.
  var examples: [(line: String, meaning: String)] = []
  /// Makes the command of the words given; options it does not take and arguments too many are refused before.
  let run: @Sendable (ParsedArguments) throws(UsageError) -> any Command

  var words: [String] { name.split(separator: " ").map(String.init) }

  /// Such as `daily [DAY]`.
  var synopsis: String { ([name] + arguments.map(\.synopsis)).joined(separator: " ") }
}

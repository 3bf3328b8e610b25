/// Commands and their options.
///
/// Parsing, help, manual page and completion read these values only.
struct CommandTable: Sendable {
  let commands: [CommandEntry]

  /// All of this version.
  static let daybook: CommandTable = CommandTable(commands: [
    RunCommand.entry, ReportCommand.daily, ReportCommand.weekly, ReportCommand.monthly, ReportCommand.quarterly,
    BackfillCommand.entry, RunsCommand.entry, AcknowledgeCommand.entry, BackupCommand.entry,
    RestoreCommand.entry, ExplainCommand.entry, VerifyCommand.entry, DiffCommand.entry,
    PruneCommand.entry, DemoCommand.entry, DoctorCommand.entry, InitCommand.entry,
    HelpCommand.entry, CompletionCommand.entry,
  ])

  /// Every option once, in the order the commands name them.
  var options: [CommandOption] {
    commands.flatMap(\.options).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The commands that take an option, in the table's order.
  func commands(taking option: CommandOption) -> [CommandEntry] { commands.filter { $0.options.contains(option) } }

  /// First words of the commands, each once.
  var firstWords: [String] { nextWords(after: "") }

  /// The words that go on from the beginning of a command's name: those of `outbox` are `list` and `send`.
  func nextWords(after beginning: String) -> [String] {
    let length = beginning.split(separator: " ").count
    return commands.map(\.words).filter { $0.count > length && $0.prefix(length).joined(separator: " ") == beginning }
      .map { $0[length] }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The command that the words begin with, or all of a family when its first word alone names none; none for no words.
  func commands(named words: [String]) throws(UsageError) -> [CommandEntry] {
    guard let first = words.first else { return [] }
    let matching = commands.filter { words.starts(with: $0.words) }
    if let longest = matching.max(by: { $0.words.count < $1.words.count }) { return [longest] }
    let family = commands.filter { $0.words.first == first }
    if !family.isEmpty, words.count == 1 { return family }
    let (word, names) =
      family.isEmpty ? (first, firstWords) : (words.prefix(2).joined(separator: " "), family.map(\.name))
    throw .unknownCommand(word, nearest: Nearest.candidate(to: word, in: names))
  }
}

/// The script `daybook completion fish` prints.
enum FishCompletion {
  static func script(_ table: CommandTable) -> String {
    let words = table.commands.flatMap { nextWords($0, table) }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return """
      # fish completion for daybook, made by "daybook completion fish"
      complete -c daybook -f
      \((words + table.commands.flatMap(lines)).joined(separator: "\n"))

      """
  }

  /// What completes each word of the command's name; the first word of several commands is explained by the first.
  private static func nextWords(_ entry: CommandEntry, _ table: CommandTable) -> [String] {
    guard let first = entry.words.first, entry.words.count > 1 else {
      return ["complete -c daybook -n __fish_use_subcommand -a \(entry.name) -d \(quoted(entry.summary))"]
    }
    let others = table.nextWords(after: first).joined(separator: " ")
    return [
      "complete -c daybook -n __fish_use_subcommand -a \(first)",
      "complete -c daybook -n '__fish_seen_subcommand_from \(first); and not __fish_seen_subcommand_from \(others)' "
        + "-a \(entry.words[1]) -d \(quoted(entry.summary))",
    ]
  }

  private static func lines(_ entry: CommandEntry) -> [String] {
    let seen = entry.words.map { "__fish_seen_subcommand_from \($0)" }.joined(separator: "; and ")
    let start = "complete -c daybook -n '\(seen)'"
    let choices = entry.arguments.flatMap { $0.choices() }
    let places = Set(entry.arguments.map(\.completion))
    return (choices.isEmpty ? [] : ["\(start) -a \(quoted(choices.joined(separator: " ")))"])
      + (places.contains(.folder) ? ["\(start) -a '(__fish_complete_directories)'"] : [])
      + (places.contains(.file) ? ["\(start) -F"] : [])
      + entry.options.map { "\(start) \(option($0))" }
  }

  private static func option(_ option: CommandOption) -> String {
    let names = (option.short.map { "-s \($0) " } ?? "") + "-l \(option.name)"
    let value =
      switch (option.value?.choices, option.value?.completion) {
      case (nil, _): ""
      case (let choices?, _) where !choices.isEmpty: " -x -a \(quoted(choices.joined(separator: " ")))"
      case (_, .file): " -r -F"
      case (_, .folder): " -x -a '(__fish_complete_directories)'"
      case (_, _): " -x"
      }
    return "\(names)\(value) -d \(quoted(option.help))"
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: #"\\"#).replacing("'", with: #"\'"#) + "'"
  }
}

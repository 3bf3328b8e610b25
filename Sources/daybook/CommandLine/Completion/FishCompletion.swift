/// The script `daybook completion fish` prints.
enum FishCompletion {
  static func script() -> String {
    let commands = CommandTable.commands.map { entry in
      "complete -c daybook -n __fish_use_subcommand -a \(entry.name.rawValue) -d \(quoted(entry.summary))"
    }
    return """
      # fish completion for daybook, made by "daybook completion fish"
      complete -c daybook -f
      \((commands + CommandTable.commands.flatMap(lines)).joined(separator: "\n"))

      """
  }

  private static func lines(_ entry: CommandEntry) -> [String] {
    let start = "complete -c daybook -n '__fish_seen_subcommand_from \(entry.name.rawValue)'"
    let choices = entry.argument?.choices ?? []
    return (choices.isEmpty ? [] : ["\(start) -a \(quoted(choices.joined(separator: " ")))"])
      + entry.options.map { "\(start) \(option($0.entry))" }
  }

  private static func option(_ option: CommandOption) -> String {
    let names = (option.short.map { "-s \($0) " } ?? "") + "-l \(option.name.rawValue)"
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

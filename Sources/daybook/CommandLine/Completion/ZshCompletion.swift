/// The script `daybook completion zsh` prints.
enum ZshCompletion {
  static func script() -> String {
    """
    #compdef daybook
    # zsh completion for daybook, made by "daybook completion zsh"
    _daybook() {
      local state line
      typeset -A opt_args
      _arguments -C '1:command:->command' '*::word:->word'
      case $state in
        command)
          local -a commands
          commands=(
    \(CommandTable.commands.map { "        " + quoted("\($0.name.rawValue):\($0.summary)") }.joined(separator: "\n"))
          )
          _describe command commands ;;
        word)
          case $line[1] in
    \(CommandTable.commands.map(commandCase).joined(separator: "\n"))
          esac ;;
      esac
    }
    compdef _daybook daybook

    """
  }

  private static func commandCase(_ entry: CommandEntry) -> String {
    var words = entry.options.map { option($0.entry) }
    if let argument = entry.argument {
      words.append(quoted("1:\(argument.placeholder):(\(argument.choices.joined(separator: " ")))"))
    }
    let separator = " \\\n          "
    return (["        \(entry.name.rawValue)) _arguments"] + words).joined(separator: separator) + " ;;"
  }

  private static func option(_ option: CommandOption) -> String {
    let help = "[" + option.help.replacing("[", with: "(").replacing("]", with: ")") + "]"
    guard let value = option.value else {
      guard let short = option.short else { return quoted(option.flag + help) }
      return quoted("(-\(short) \(option.flag))") + "{-\(short),\(option.flag)}" + quoted(help)
    }
    let action =
      switch (value.choices, value.completion) {
      case (let choices, _) where !choices.isEmpty: "(\(choices.joined(separator: " ")))"
      case (_, .file): "_files"
      case (_, .folder): "_files -/"
      case (_, .none): ""
      }
    return quoted("\(option.flag)=\(help):\(value.placeholder):\(action)")
  }

  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: #"'\''"#) + "'" }
}

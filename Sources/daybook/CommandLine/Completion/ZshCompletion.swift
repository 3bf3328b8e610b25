/// The script `daybook completion zsh` prints.
enum ZshCompletion {
  static func script(_ table: CommandTable) -> String {
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
    \(table.firstWords.map { "        " + quoted(described($0, after: [], table)) }.joined(separator: "\n"))
          )
          _describe command commands ;;
        word)
          case $line[1] in
    \(table.firstWords.map { wordCase($0, table) }.joined(separator: "\n"))
          esac ;;
      esac
    }
    compdef _daybook daybook

    """
  }

  /// `daily:write the report of one day`; a word that begins several commands has no summary.
  private static func described(_ word: String, after words: [String], _ table: CommandTable) -> String {
    let entry = table.commands.first { $0.words == words + [word] }
    return entry.map { "\(word):\($0.summary)" } ?? word
  }

  private static func wordCase(_ word: String, _ table: CommandTable) -> String {
    let next = table.nextWords(after: word)
    let own = table.commands.first { $0.name == word }
    guard !next.isEmpty else { return own.map { commandCase(word, $0) } ?? "" }
    let choices = next.map { quoted(described($0, after: [word], table)) }.joined(separator: " ")
    let inner = table.commands.filter { $0.words.starts(with: [word]) && $0.words.count > 1 }
      .map { commandCase($0.words[1], $0) }
    return """
              \(word))
                _arguments -C '1:command:->command' '*::word:->word'
                case $state in
                  command) local -a commands; commands=(\(choices)); _describe command commands ;;
                  word)
                    case $line[1] in
      \(inner.joined(separator: "\n"))
                    esac ;;
                esac ;;
      """
  }

  private static func commandCase(_ word: String, _ entry: CommandEntry) -> String {
    let words =
      entry.options.map(option)
      + entry.arguments.enumerated().map { place, argument in
        quoted("\(argument.isRepeated ? "*" : "\(place + 1)"):\(argument.placeholder):\(action(argument))")
      }
    let separator = " \\\n          "
    return (["        \(word)) _arguments"] + words).joined(separator: separator) + " ;;"
  }

  private static func action(_ argument: CommandArgument) -> String {
    switch argument.completion {
    case .none: "(\(argument.choices().joined(separator: " ")))"
    case .file: "_files"
    case .folder: "_files -/"
    }
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

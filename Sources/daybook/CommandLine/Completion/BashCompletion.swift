/// The script `daybook completion bash` prints.
enum BashCompletion {
  static func script() -> String {
    """
    # bash completion for daybook, made by "daybook completion bash"
    _daybook() {
      local word="${COMP_WORDS[COMP_CWORD]}" before="" command="" i
      ((COMP_CWORD > 0)) && before="${COMP_WORDS[COMP_CWORD - 1]}"
      # bash may split --out=x into three words
      if [[ $word == "=" ]]; then word=""
      elif [[ $before == "=" ]]; then before="${COMP_WORDS[COMP_CWORD - 2]}"; fi
      for ((i = 1; i < COMP_CWORD; i++)); do
        case "${COMP_WORDS[i]}" in
          \(valued.map(\.flag).joined(separator: "|"))) ((i++)) ;;
          \(names.joined(separator: "|"))) command="${COMP_WORDS[i]}"; break ;;
        esac
      done
      COMPREPLY=()
      case "$before" in
    \(valued.map(valueCase).joined(separator: "\n"))
      esac
      case "$command" in
    \(CommandTable.commands.map(commandCase).joined(separator: "\n"))
        *) mapfile -t COMPREPLY < <(compgen -W "\((names + CommandTable.common.map(\.flag)).joined(separator: " "))" -- "$word") ;;
      esac
    }
    complete -F _daybook daybook

    """
  }

  private static var names: [String] { CommandTable.commands.map(\.name.rawValue) }
  private static var valued: [CommandOption] { CommandTable.options.filter { $0.value != nil } }

  private static func valueCase(_ option: CommandOption) -> String {
    let complete =
      switch (option.value?.choices ?? [], option.value?.completion ?? .none) {
      case (let choices, _) where !choices.isEmpty: "compgen -W \"\(choices.joined(separator: " "))\""
      case (_, .file): "compgen -f"
      case (_, .folder): "compgen -d"
      case (_, .none): ""
      }
    guard !complete.isEmpty else { return "    \(option.flag)) return ;;" }
    let names = complete.hasPrefix("compgen -W") ? "" : "compopt -o filenames 2>/dev/null; "
    return "    \(option.flag)) \(names)mapfile -t COMPREPLY < <(\(complete) -- \"$word\"); return ;;"
  }

  private static func commandCase(_ entry: CommandEntry) -> String {
    let words = (entry.argument?.choices ?? []) + entry.options.map(\.flag)
    return
      "    \(entry.name.rawValue)) mapfile -t COMPREPLY < <(compgen -W \"\(words.joined(separator: " "))\" -- \"$word\") ;;"
  }
}

/// The script `daybook completion bash` prints.
enum BashCompletion {
  static func script(_ table: CommandTable) -> String {
    let valued = table.options.filter { $0.value != nil }
    let beginnings = table.commands.flatMap { entry in
      entry.words.indices.map { entry.words[...$0].joined(separator: " ") }
    }
    let families = Set(beginnings).subtracting(table.commands.map(\.name)).sorted()
    return """
      # bash completion for daybook, made by "daybook completion bash"
      _daybook() {
        local word="${COMP_WORDS[COMP_CWORD]}" before="" command="" given=0 i
        ((COMP_CWORD > 0)) && before="${COMP_WORDS[COMP_CWORD - 1]}"
        # bash may split --out=x into three words
        if [[ $word == "=" ]]; then word=""
        elif [[ $before == "=" ]]; then before="${COMP_WORDS[COMP_CWORD - 2]}"; fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          case "${COMP_WORDS[i]}" in
            \(valued.map(\.flag).joined(separator: "|"))) ((i++)); [[ ${COMP_WORDS[i]} == "=" ]] && ((i++)) ;;
            -*) ;;
            *) case "${command:+$command }${COMP_WORDS[i]}" in
                \(beginnings.map { "\"\($0)\"" }.joined(separator: "|"))) command="${command:+$command }${COMP_WORDS[i]}" ;;
                *) ((given++)) ;;
              esac ;;
          esac
        done
        COMPREPLY=()
        case "$before" in
      \(valued.map(valueCase).joined(separator: "\n"))
        esac
        case "$command/$given" in
      \((table.commands.flatMap(commandCases) + families.map { words(table.nextWords(after: $0), for: "\"\($0)\"/*") })
        .joined(separator: "\n"))
      \(words(table.firstWords + CommandOption.shared.map(\.flag), for: "*"))
        esac
      }
      complete -F _daybook daybook

      """
  }

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

  /// One for each argument, and one for what comes after all of them.
  private static func commandCases(_ entry: CommandEntry) -> [String] {
    let flags = entry.options.map(\.flag)
    let arguments = entry.arguments.enumerated().map { place, argument in
      words(
        argument.choices() + flags, for: "\"\(entry.name)\"/\(argument.isRepeated ? "*" : "\(place)")",
        and: argument.completion)
    }
    return entry.arguments.last?.isRepeated == true ? arguments : arguments + [words(flags, for: "\"\(entry.name)\"/*")]
  }

  private static func words(
    _ words: [String], for pattern: String, and names: CommandOption.OptionValue.Completion = .none
  ) -> String {
    let (option, before) =
      switch names {
      case .none: ("", "")
      case .file: (" -f", "compopt -o filenames 2>/dev/null; ")
      case .folder: (" -d", "compopt -o filenames 2>/dev/null; ")
      }
    return "    \(pattern)) \(before)mapfile -t COMPREPLY < "
      + "<(compgen\(option) -W \"\(words.joined(separator: " "))\" -- \"$word\") ;;"
  }
}

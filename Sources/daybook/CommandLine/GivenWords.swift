/// The words of a command line, sorted into options and arguments but not yet judged.
struct GivenWords {
  /// Words that are no options, the command first.
  private(set) var words: [String] = []
  /// Options in the order they were given; a switch has no value.
  private(set) var options: [(name: CommandOption.Name, value: String?)] = []

  /// `--option value`, `--option=value`, `-q`; after `--` everything is an argument. A value that begins with two
  /// hyphens needs the form with `=`, so that a forgotten value does not swallow the next option.
  init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let token = rest.popFirst() {
      if token == "--" {
        words += rest
        return
      }
      guard token.hasPrefix("-"), token != "-" else {
        words.append(token)
        continue
      }
      let parts = token.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let option = CommandTable.options.first(where: { matches($0, parts[0]) }) else {
        throw unknown(String(parts[0]))
      }
      let attached = parts.count == 2 ? String(parts[1]) : nil
      if option.value == nil {
        if let attached { throw .unexpectedValue(option.name, attached) }
        options.append((option.name, nil))
      } else if let attached {
        try add(option.name, attached)
      } else if let next = rest.first, !next.hasPrefix("--") {
        rest.removeFirst()
        try add(option.name, next)
      } else {
        throw .missingValue(option.name)
      }
    }
  }

  func has(_ name: CommandOption.Name) -> Bool { options.contains { $0.name == name } }
  func value(_ name: CommandOption.Name) -> String? { options.first { $0.name == name }?.value }

  /// Switches may be repeated, values may not: which of two would count is a guess.
  private mutating func add(_ name: CommandOption.Name, _ value: String) throws(UsageError) {
    if value.isEmpty { throw .missingValue(name) }
    if let first = self.value(name) { throw .repeated(name, first, value) }
    options.append((name, value))
  }

  private func matches(_ option: CommandOption, _ token: Substring) -> Bool {
    token == option.flag || option.short.map { token == "-\($0)" } ?? false
  }

  private func unknown(_ token: String) -> UsageError {
    let command = words.first.flatMap(CommandEntry.Name.init(rawValue:))
    let candidates = command.map { CommandTable.command($0).options } ?? CommandOption.Name.allCases
    return .unknownOption(token, command: command, nearest: Nearest.candidate(to: token, in: candidates.map(\.flag)))
  }
}

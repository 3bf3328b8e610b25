/// Command line to invocation, without looking at anything but the words.
enum CommandLineParser {
  /// - Parameter arguments: The words after the program's name.
  static func parse(_ arguments: [String], _ table: CommandTable = .daybook) -> Result<Invocation, UsageError> {
    Result { () throws(UsageError) in try invocation(ParsedArguments(arguments, table), table) }
  }

  private static func invocation(_ given: ParsedArguments, _ table: CommandTable) throws(UsageError) -> Invocation {
    let named = try table.commands(named: given.words)
    if given.has(.help) {
      return Invocation(command: named.isEmpty ? HelpCommand.overview : .commands(named.map(\.name)))
    }
    if given.has(.version) { return Invocation(command: VersionCommand()) }
    guard let entry = named.first else { throw .noCommand }
    guard given.words.starts(with: entry.words) else { throw .halfCommand(given.words[0], named.map(\.name)) }
    for option in given.options where !entry.options.contains(option.option) {
      throw .foreignOption(
        option.option, command: entry.name, owners: table.commands(taking: option.option).map(\.name))
    }
    let words = given.dropping(entry.words.count)
    try check(words.words, entry)
    return Invocation(command: try entry.run(words), options: try SharedOptions(given: given))
  }

  private static func check(_ arguments: [String], _ entry: CommandEntry) throws(UsageError) {
    let isEndless = entry.arguments.last?.isRepeated ?? false
    if !isEndless, let extra = arguments.dropFirst(entry.arguments.count).first {
      throw .unexpectedArgument(extra, command: entry.name, most: entry.arguments.count)
    }
    if let missing = entry.arguments.dropFirst(arguments.count).first(where: \.isRequired) {
      throw .missingArgument(command: entry.name, missing.placeholder, expected: missing.expected)
    }
  }
}

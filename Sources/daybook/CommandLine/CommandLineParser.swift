import Demo
import Records
import Settings

/// Command line to invocation, without looking at anything but the words.
enum CommandLineParser {
  /// - Parameter arguments: The words after the program's name.
  static func parse(_ arguments: [String]) -> Result<Invocation, UsageError> {
    Result { () throws(UsageError) in try invocation(GivenWords(arguments)) }
  }

  private static func invocation(_ given: GivenWords) throws(UsageError) -> Invocation {
    let name = try command(given)
    if given.has(.help) { return Invocation(action: .help(name)) }
    if given.has(.version) { return Invocation(action: .version) }
    guard let name else { throw .noCommand }
    let entry = CommandTable.command(name)
    for option in given.options where !entry.options.contains(option.name) {
      throw .foreignOption(option.name, command: name)
    }
    let argument = try argument(given, entry)
    return Invocation(action: try action(name, argument, given), options: try options(given))
  }

  private static func command(_ given: GivenWords) throws(UsageError) -> CommandEntry.Name? {
    guard let word = given.words.first else { return nil }
    return try command(named: word)
  }

  private static func command(named word: String) throws(UsageError) -> CommandEntry.Name {
    if let name = CommandEntry.Name(rawValue: word) { return name }
    let names = CommandEntry.Name.allCases.map(\.rawValue)
    throw .unknownCommand(word, nearest: Nearest.candidate(to: word, in: names))
  }

  private static func argument(_ given: GivenWords, _ entry: CommandEntry) throws(UsageError) -> String? {
    let arguments = given.words.dropFirst()
    if let extra = arguments.dropFirst(entry.argument == nil ? 0 : 1).first {
      throw .unexpectedArgument(entry.name, extra)
    }
    if arguments.isEmpty, entry.argument?.isRequired == true { throw .missingArgument(entry.name) }
    return arguments.first
  }

  private static func action(
    _ name: CommandEntry.Name, _ argument: String?, _ given: GivenWords
  ) throws(UsageError) -> Invocation.Action {
    switch name {
    case .daily:
      let day = try argument.map { word throws(UsageError) in try dayChoice(word) } ?? .yesterday
      return .daily(day, try periodOptions(given, unfinished: day == .today))
    case .weekly:
      let week = try argument.map { word throws(UsageError) in try weekChoice(word) } ?? .last
      return .weekly(week, try periodOptions(given, unfinished: week == .this))
    case .demo: return .demo(try demoOptions(given))
    case .doctor: return .doctor
    case .initialize: return .initialize(.init(force: given.has(.force), templates: given.has(.templates)))
    case .help:
      if given.has(.man) { return .manualPage }
      return .help(try argument.map { word throws(UsageError) in try command(named: word) })
    case .completion:
      guard let argument, let shell = Invocation.Shell(rawValue: argument) else {
        throw .invalidArgument(.completion, argument ?? "")
      }
      return .completion(shell)
    }
  }

  private static func dayChoice(_ word: String) throws(UsageError) -> Invocation.DayChoice {
    switch word {
    case "yesterday": return .yesterday
    case "today": return .today
    default:
      guard let day = Day(word) else { throw .invalidArgument(.daily, word) }
      return .day(day)
    }
  }

  private static func weekChoice(_ word: String) throws(UsageError) -> Invocation.WeekChoice {
    switch word {
    case "last": return .last
    case "this": return .this
    default:
      guard let week = Week(word) else { throw .invalidArgument(.weekly, word) }
      return .week(week)
    }
  }

  private static func periodOptions(
    _ given: GivenWords, unfinished: Bool
  ) throws(UsageError) -> Invocation.PeriodOptions {
    Invocation.PeriodOptions(
      partial: unfinished || given.has(.partial), threads: try OptionValues.threads(given) ?? 2,
      githubSummary: given.has(.githubSummary))
  }

  private static func demoOptions(_ given: GivenWords) throws(UsageError) -> Invocation.DemoOptions {
    Invocation.DemoOptions(
      seed: try OptionValues.seed(given), effects: try OptionValues.effects(given) ?? .all,
      requests: try OptionValues.requests(given) ?? Plan.usualRequestsPerDay, truth: given.value(.truth),
      database: given.value(.database))
  }

  private static func options(_ given: GivenWords) throws(UsageError) -> Invocation.Options {
    Invocation.Options(
      source: given.value(.source), config: given.value(.config), out: given.value(.out),
      state: given.value(.state), timezone: try OptionValues.timezone(given),
      language: try OptionValues.language(given), asOf: try OptionValues.asOf(given), quiet: given.has(.quiet),
      jsonLog: given.has(.jsonLog))
  }
}

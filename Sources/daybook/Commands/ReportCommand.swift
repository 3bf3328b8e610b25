import Records
import Settings

/// `daybook daily`, `weekly`, `monthly` and `quarterly`.
struct ReportCommand: Command {
  enum Choice: Equatable, Sendable {
    /// The one before the current.
    case due
    /// The one that as-of lies in.
    case current
    /// The one that this day lies in.
    case containing(Day)
  }

  let kind: ReportKind
  var choice = Choice.due
  /// Also report a period that is not over.
  var partial = false
  /// 1 or 2.
  var threads = 2
  /// Append the report to the file that `$GITHUB_STEP_SUMMARY` names.
  var githubSummary = false

  func run(_ context: CommandContext) throws(Failure) -> ExitCode {
    let settings = try context.settings()
    let zone = settings.report.timezone
    let schedule = Schedule(asOf: context.asOf(zone), zone: zone, settle: settings.report.settle)
    let whole =
      switch choice {
      case .due: schedule.due(kind)
      case .current: schedule.current(kind)
      case .containing(let day): kind.period(containing: day, in: zone)
      }
    let period: Period
    do throws(Schedule.Refusal) { period = try schedule.opened(whole, partial: partial) } catch { throw Failure(error) }
    let summary = githubSummary ? try StepSummary(context.process) : nil
    return try Run(context, settings, asOf: schedule.asOf, threads: threads, summary: summary).report(period)
  }
}

// MARK: The command line

extension ReportCommand {
  private static let day = CommandArgument(
    placeholder: "DAY", expected: "a day such as 2026-11-19, or yesterday, or today",
    choices: { ["yesterday", "today"] })

  static let daily: CommandEntry = CommandEntry(
    name: "daily", arguments: [day], options: [.partial, .threads, .githubSummary] + CommandOption.shared,
    summary: "write the report of one day, yesterday by default",
    details: [
      "Reads the day's rows, compares them with the same weekday a week before, "
        + "and writes OUT/daily/DAY. A report that says the same as the one standing there changes nothing; "
        + "otherwise the new one takes its place and the older is kept beside it as DAY.r1, DAY.r2 and so on.",
      "A day that is not over yet needs --partial and goes to OUT/daily/DAY.partial; today implies it.",
    ],
    examples: [
      ("daily --source /srv/shop/db.sqlite3 --out reports", "yesterday's report"),
      ("daily 2026-11-19 --timezone Europe/Moscow", "one day, counted in Moscow"),
      ("daily today", "today so far"),
      ("daily --github-summary", "in a step of a GitHub workflow"),
    ],
    run: { given throws(UsageError) in
      try ReportCommand(.daily, given, day, due: "yesterday", current: "today")
    })

  private static let week = CommandArgument(
    placeholder: "WEEK", expected: "an ISO week such as 2026-W46, or last, or this", choices: { ["last", "this"] })

  static let weekly: CommandEntry = CommandEntry(
    name: "weekly", arguments: [week], options: [.partial, .threads, .githubSummary] + CommandOption.shared,
    summary: "write the report of one ISO week, last week by default",
    details: [
      "As daily, for the seven days from Monday to Sunday, compared with the week before. Writes OUT/weekly/WEEK.",
      "A week that is not over yet needs --partial and goes to OUT/weekly/WEEK.partial; this implies it.",
    ],
    examples: [
      ("weekly --config /srv/shop/daybook.yaml", "last week, as the settings say"),
      ("weekly 2026-W46", "one week"),
    ],
    run: { given throws(UsageError) in
      try ReportCommand(.weekly, given, week, due: "last", current: "this")
    })

  private static let month = CommandArgument(
    placeholder: "MONTH", expected: "a month such as 2026-10, or last, or this", choices: { ["last", "this"] })

  static let monthly = CommandEntry(
    name: "monthly", arguments: [month], options: [.partial, .threads, .githubSummary] + CommandOption.shared,
    summary: "write the report of one calendar month, last month by default",
    details: [
      "As daily, for a month, compared with the one before; totals of months of different length are compared per day. "
        + "Writes OUT/monthly/MONTH.",
      "A month that is not over yet needs --partial and goes to OUT/monthly/MONTH.partial; this implies it.",
    ],
    examples: [
      ("monthly --config /srv/shop/daybook.yaml", "last month, as the settings say"),
      ("monthly 2026-10", "one month"),
    ],
    run: { given throws(UsageError) in
      try ReportCommand(.monthly, given, month, due: "last", current: "this")
    })

  private static let quarter = CommandArgument(
    placeholder: "QUARTER", expected: "a quarter such as 2026-Q4, or last, or this", choices: { ["last", "this"] })

  static let quarterly = CommandEntry(
    name: "quarterly", arguments: [quarter], options: [.partial, .threads, .githubSummary] + CommandOption.shared,
    summary: "write the report of one quarter, the last by default",
    details: [
      "As daily, for three months, beside the three before: limits are judged, changes are shown without a verdict. "
        + "Writes OUT/quarterly/QUARTER.",
      "A quarter that is not over yet needs --partial and goes to OUT/quarterly/QUARTER.partial; this implies it.",
    ],
    examples: [
      ("quarterly --config /srv/shop/daybook.yaml", "the last quarter, as the settings say"),
      ("quarterly 2026-Q4", "one quarter"),
    ],
    run: { given throws(UsageError) in
      try ReportCommand(.quarterly, given, quarter, due: "last", current: "this")
    })

  private init(
    _ kind: ReportKind, _ given: ParsedArguments, _ argument: CommandArgument, due: String, current: String
  ) throws(UsageError) {
    self.init(kind: kind)
    if let word = given.words.first, word != due {
      if word == current {
        choice = .current
      } else {
        guard let day = kind.span(named: word)?.days[0] else { throw .invalidArgument(argument, word) }
        choice = .containing(day)
      }
    }
    partial = choice == .current || given.has(.partial)
    threads = try given.threads
    githubSummary = given.has(.githubSummary)
  }
}

extension ParsedArguments {
  /// 1 or 2.
  var threads: Int { get throws(UsageError) { try value(.threads) { ["1": 1, "2": 2][$0] } ?? 2 } }
}

extension CommandOption {
  static let partial = CommandOption("partial", help: "report a period that is not over yet, up to now")
  static let threads = CommandOption(
    "threads", .init(choices: ["1", "2"]), help: "how many threads read the database; 2 by default")
  static let githubSummary = CommandOption(
    "github-summary", help: "also append the report to the summary of the GitHub job, $GITHUB_STEP_SUMMARY")
}

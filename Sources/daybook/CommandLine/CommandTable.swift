import Demo

/// All commands and options of this version. Parsing, help, manual page and completion read these values only.
enum CommandTable {
  static let options: [CommandOption] = [
    CommandOption(
      .source, .init("URL|PATH", .file), help: "the database to read: a path, or sqlite:///absolute/path"),
    CommandOption(.config, .init("FILE", .file), help: "the settings; ./daybook.yaml by default, if there is one"),
    CommandOption(.out, .init("DIR", .folder), help: "the folder the reports are written to; reports by default"),
    CommandOption(
      .state, .init("DIR", .folder), help: "the folder of the lock; $STATE_DIRECTORY or OUT/.daybook by default"),
    CommandOption(
      .timezone, .init("ZONE"), help: "the time zone days and hours are counted in, such as Europe/Moscow"),
    CommandOption(.language, .init(choices: ["en", "ru"]), help: "the language of the report"),
    CommandOption(
      .asOf, .init("INSTANT"),
      help: "the instant that stands for now: 2026-11-20T01:00:00Z, or 2026-11-20 for the start of that day"),
    CommandOption(.partial, help: "report a period that is not over yet, up to now"),
    CommandOption(.threads, .init(choices: ["1", "2"]), help: "how many threads read the database; 2 by default"),
    CommandOption(.seed, .init("N"), help: "the number the example's chance starts from, 0 or more"),
    CommandOption(
      .effects, .init(choices: Plan.Effects.allCases.map(\.rawValue)),
      help: "what happens in the example: incidents and changes of every kind, outages only, or nothing; all by default"
    ),
    CommandOption(
      .requests, .init("N"),
      help: "how many requests a day the example has, \(Plan.usualRequestsPerDay) by default"),
    CommandOption(.truth, .init("FILE", .file), help: "also write what the example contains, as JSON"),
    CommandOption(.database, .init("FILE", .file), help: "where the example database is written"),
    CommandOption(
      .githubSummary, help: "also append the report to the summary of the GitHub job, $GITHUB_STEP_SUMMARY"),
    CommandOption(.templates, help: "also copy the shipped templates, to be changed, into templates/ beside the file"),
    CommandOption(.force, help: "overwrite an existing settings file"),
    CommandOption(.man, help: "print the manual page in roff, for make install"),
    CommandOption(.quiet, short: "q", help: "no progress on standard error; warnings and errors still show"),
    CommandOption(.jsonLog, help: "progress, warnings and errors as JSON lines on standard error"),
    CommandOption(.help, short: "h", help: "explain the command and end"),
    CommandOption(.version, help: "print the versions, also of what it runs with, and end"),
  ]

  /// What every command that reports accepts.
  static let common: [CommandOption.Name] = [
    .source, .config, .out, .state, .timezone, .language, .asOf, .quiet, .jsonLog, .help, .version,
  ]

  static let commands: [CommandEntry] = [
    CommandEntry(
      name: .daily,
      argument: .init(
        placeholder: "DAY", isRequired: false, expected: "a day such as 2026-11-19, or yesterday, or today",
        choices: ["yesterday", "today"]),
      options: [.partial, .threads, .githubSummary] + common,
      summary: "write the report of one day, yesterday by default",
      details: [
        "Reads the day's rows, compares them with the same weekday a week before and with the weeks before that, "
          + "and writes OUT/daily/DAY. A report that says the same as the one standing there changes nothing; "
          + "otherwise the new one takes its place and the older is kept beside it as DAY.r1, DAY.r2 and so on.",
        "A day that is not over yet needs --partial and goes to OUT/daily/DAY.partial; today implies it.",
      ],
      examples: [
        ("daily --source /srv/shop/db.sqlite3 --out reports", "yesterday's report"),
        ("daily 2026-11-19 --timezone Europe/Moscow", "one day, counted in Moscow"),
        ("daily today", "today so far"),
        ("daily --github-summary", "in a step of a GitHub workflow"),
      ]),
    CommandEntry(
      name: .weekly,
      argument: .init(
        placeholder: "WEEK", isRequired: false, expected: "an ISO week such as 2026-W46, or last, or this",
        choices: ["last", "this"]),
      options: [.partial, .threads, .githubSummary] + common,
      summary: "write the report of one ISO week, last week by default",
      details: [
        "As daily, for the seven days from Monday to Sunday, compared with the week before. Writes OUT/weekly/WEEK.",
        "A week that is not over yet needs --partial and goes to OUT/weekly/WEEK.partial; this implies it.",
      ],
      examples: [
        ("weekly --config /srv/shop/daybook.yaml", "last week, as the settings say"),
        ("weekly 2026-W46", "one week"),
      ]),
    CommandEntry(
      name: .demo,
      options: [.seed, .effects, .requests, .truth, .database, .out, .state, .timezone, .language]
        + [.quiet, .jsonLog, .help, .version],
      summary: "make an example database and the reports of it",
      details: [
        "Writes the database of an invented shop, the same for the same seed, and the daily and weekly report of it. "
          + "With --truth also what was put into it, so that findings can be checked against it."
      ],
      examples: [
        ("demo", "the example with its reports"),
        ("demo --seed 7 --effects none --out /tmp/daybook-quiet", "another shop, in which nothing happens"),
        (
          "demo --effects outage --requests 20000 --database shop.sqlite3",
          "the database of a larger shop that has outages"
        ),
      ]),
    CommandEntry(
      name: .doctor, options: common,
      summary: "check settings, source, output folder and fonts without writing a report",
      details: ["Says of each what is well, what is not, and what to do about it."],
      examples: [("doctor --config /srv/shop/daybook.yaml", "check an installation")]),
    CommandEntry(
      name: .initialize,
      options: [.templates, .force, .source, .config, .out, .timezone, .language, .quiet, .jsonLog, .help, .version],
      summary: "look at the database and write a settings file for it",
      details: [
        "An existing file is left alone unless --force is given.",
        "With --templates the templates that reports are written with are copied beside the settings file too, and the "
          + "settings name their folder, so that reports use them from then on. A settings file that is there stays as "
          + "it is, and so does every template that is there, --force or not.",
      ],
      examples: [
        ("init --source /srv/shop/db.sqlite3", "write ./daybook.yaml"),
        ("init --templates", "write ./daybook.yaml and ./templates"),
      ]),
    CommandEntry(
      name: .help,
      argument: .init(
        placeholder: "COMMAND", isRequired: false, expected: "the name of a command",
        choices: CommandEntry.Name.allCases.map(\.rawValue)),
      options: [.man, .help, .version],
      summary: "explain a command, or list them all", details: [], examples: [("help daily", "what daily does")]),
    CommandEntry(
      name: .completion,
      argument: .init(
        placeholder: "SHELL", isRequired: true, expected: "bash, zsh or fish",
        choices: Invocation.Shell.allCases.map(\.rawValue)),
      options: [.help, .version],
      summary: "print a completion script for the shell", details: [],
      examples: [
        ("completion bash > /etc/bash_completion.d/daybook", "complete daybook's words in bash"),
        ("completion zsh > ~/.zfunc/_daybook", "in zsh, from a folder of $fpath"),
        ("completion fish > ~/.config/fish/completions/daybook.fish", "in fish"),
      ]),
  ]

  static func option(_ name: CommandOption.Name) -> CommandOption { options.first { $0.name == name }! }
  static func command(_ name: CommandEntry.Name) -> CommandEntry { commands.first { $0.name == name }! }

  /// The commands that take an option, in the table's order.
  static func commands(taking name: CommandOption.Name) -> [CommandEntry] {
    commands.filter { $0.options.contains(name) }
  }
}

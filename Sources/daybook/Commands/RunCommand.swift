/// `daybook run`: what is due, as cron and systemd call it.
struct RunCommand: Command {
  static let entry = CommandEntry(
    name: "run", options: [.threads] + CommandOption.shared,
    summary: "write what is due: yesterday's report, and last week's, month's and quarter's when they are over",
    details: [
      "The line for cron or a systemd timer. Every finished day, week, month and quarter is reported exactly once: a night "
        + "that was missed is caught up by the next run, the oldest first, and a run with nothing to do does nothing. "
        + "report.kinds says which reports are written, report.catch_up for how long a missed one still is.",
      "What was counted is kept in a ledger beside the reports (--state), so that later reports do not read old rows again. "
        + "The first run writes the latest finished report of each kind.",
      "Ends with the code of the worst report it wrote.",
    ],
    examples: [
      ("run --config /srv/shop/daybook.yaml --out /srv/shop/reports --quiet", "every night"),
      ("run --as-of 2026-11-20T01:00:00Z", "as if it were that night"),
    ],
    run: { given throws(UsageError) in
      RunCommand(threads: try given.threads)
    })

  /// 1 or 2.
  var threads = 2

  func run(_ context: CommandContext) throws(Failure) -> ExitCode {
    try JournaledRun(context: context, command: "run", threads: threads).run { (night, result) throws(Failure) in
      try night.run(&result)
    }
  }
}

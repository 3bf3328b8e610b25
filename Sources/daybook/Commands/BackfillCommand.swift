import Records
import Settings

/// `daybook backfill --from --to`: reports of a stretch of the past.
struct BackfillCommand: Command {
  static let entry = CommandEntry(
    name: "backfill", options: [.from, .to, .force, .threads] + CommandOption.shared,
    summary: "write the reports of a stretch of the past that are missing, and keep what was counted",
    details: [
      "Writes the reports of every day, week, month and quarter (report.kinds) that lies wholly between --from and --to and "
        + "was not reported yet, the oldest first, and closes them in the ledger. What was counted serves later reports.",
      "--force writes those that were reported, too, each as a new revision; the older is kept beside it.",
      "Without --to it ends with the last day that is over.",
    ],
    examples: [
      ("backfill --from 2026-08-01 --config /srv/shop/daybook.yaml", "from August on"),
      ("backfill --from 2026-11-16 --to 2026-11-22 --force", "a week and its days, once more"),
    ],
    run: { given throws(UsageError) in try BackfillCommand(given) })

  let from: Day
  /// Nil for the last day that is over.
  let to: Day?
  let isForced: Bool
  /// 1 or 2.
  let threads: Int

  private init(_ given: ParsedArguments) throws(UsageError) {
    let expected = "a day such as 2026-11-19"
    guard let first = try given.value(.from, expected: expected, read: { Day($0) }) else {
      throw .missingOption(.from, command: "backfill")
    }
    from = first
    to = try given.value(.to, expected: expected) { Day($0) }
    isForced = given.has(.force)
    threads = try given.threads
  }

  func run(_ context: CommandContext) throws(Failure) -> ExitCode {
    try JournaledRun(context: context, command: "backfill", threads: threads).run { (night, result) throws(Failure) in
      try night.backfill(from, to, isForced: isForced, &result)
    }
  }
}

extension CommandOption {
  static let from = CommandOption("from", .init("DAY"), help: "the first day")
  static let to = CommandOption("to", .init("DAY"), help: "the last day; the last that is over by default")
}

extension NightlyRun {
  /// The periods that lie wholly within these days.
  func backfill(_ first: Day, _ last: Day?, isForced: Bool, _ result: inout NightResult) throws(Failure) {
    let zone = schedule.zone
    let latest = schedule.due(.daily).days[0].day
    let end = last ?? latest
    guard first <= end else {
      throw Failure(.usage, "There is no day from \(first) to \(end). Give an earlier --from, or a later --to.")
    }
    guard end.number - first.number < Self.mostDays else {
      throw Failure(.usage, "From \(first) to \(end) are more than \(Self.mostDays) days. Backfill fewer at a time.")
    }
    var periods: [Period] = []
    for kind in settings.report.kinds {
      var day = first
      while day <= end {
        let period = kind.period(containing: day, in: zone)
        let days = period.span.days
        guard let lastDay = days.last else { break }
        if days[0] >= first, lastDay <= end, (try? schedule.opened(period, partial: false)) != nil,
          try wants(period, isForced)
        {
          periods.append(period)
        }
        day = lastDay.adding(1)
      }
    }
    periods.sort { $0.end != $1.end ? $0.end < $1.end : $0.start > $1.start }
    guard !periods.isEmpty else {
      context.progress.begin("nothing to write")
      context.progress.end("all reports from \(first) to \(end) were written; --force writes them again")
      return
    }
    try report(periods, for: .past(isForced: isForced), &result)
  }

  private func wants(_ period: Period, _ isForced: Bool) throws(Failure) -> Bool {
    if isForced { return true }
    return try isOpen(period)
  }

  /// Ten years.
  private static let mostDays = 3653
}

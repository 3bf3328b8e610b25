import Ledger
import Records
import Settings
import State

/// `daybook acknowledge NAME`: says of rows that stopped that it is meant so.
struct AcknowledgeCommand: Command {
  static let entry = CommandEntry(
    name: "acknowledge",
    arguments: [
      CommandArgument(
        placeholder: "NAME", expected: "a metric type or a table that fell silent, as the report and --list name it")
    ],
    options: [.note, .undo, .silent] + CommandOption.shared,
    summary: "say that rows which stopped are meant to, so that they are no alarm any more",
    details: [
      "A metric type or a table that fell silent stays an alarm in every report until rows come again, or until it is "
        + "acknowledged. Reports made from then on name it under About the data, with the date and the note. When rows come "
        + "again and stop once more, that is a new alarm. Reports that stand stay as they are.",
      "What fell silent is known from daybook run, which writes it to the ledger.",
    ],
    examples: [
      ("acknowledge --list", "what fell silent"),
      ("acknowledge orders_count --note replaced-by-sales", "it is meant so"),
      ("acknowledge orders_count --undo", "it is an alarm again"),
    ],
    run: { given throws(UsageError) in
      let name = given.words.first
      if given.has(.silent), let name { throw .unexpectedArgument(name, command: "acknowledge --list", most: 0) }
      guard given.has(.silent) || name != nil else {
        throw .missingArgument(
          command: "acknowledge", "NAME or --list", expected: "what fell silent, as the report and --list name it")
      }
      return AcknowledgeCommand(name: name, note: given.value(.note), isUndone: given.has(.undo))
    })

  /// Nil to list.
  let name: String?
  let note: String?
  let isUndone: Bool

  func run(_ context: CommandContext) throws(Failure) -> ExitCode {
    if isUndone, note != nil { throw Failure(.usage, "acknowledge --undo takes no --note.") }
    var settings = try context.settings()
    let state = try context.state(out: settings.report.out)
    // As the report names a table that a preset maps.
    if let opened = try? SourceEngine.open(settings) { settings = opened.settings }
    let ledger: Ledger
    let stopped: [StoppedSource]
    do throws(LedgerError) {
      ledger = try Ledger(state, now: context.process.started)
      stopped = try ledger.stopped().filter { $0.resumed == nil }
    } catch { throw Failure(error) }
    guard let name else {
      let lines = stopped.map { TerminalText.safe($0.line(settings)) }
      context.process.say(lines.isEmpty ? "Nothing has fallen silent." : lines.joined(separator: "\n"))
      return .success
    }
    let chosen = stopped.filter { $0.name == name || $0.shown(settings) == name }
    guard !chosen.isEmpty else { throw unknown(name, stopped.map { $0.shown(settings) }) }
    let at = context.asOf(settings.report.timezone)
    do throws(LedgerError) { try acknowledge(chosen, at: at, in: ledger, context) } catch { throw Failure(error) }
    return .success
  }

  /// With a line in the journal.
  private func acknowledge(
    _ chosen: [StoppedSource], at: Instant, in ledger: Ledger, _ context: CommandContext
  ) throws(LedgerError) {
    let entry = try ledger.begin(
      Self.entry.name, version: Daybook.version, pid: context.process.pid, began: context.process.started, asOf: at)
    for source in chosen {
      try ledger.acknowledge(source, isUndone ? nil : StoppedSource.Acknowledgement(at: at, note: note))
    }
    try ledger.end(
      entry, at: context.process.clock(), code: ExitCode.success.rawValue, rows: nil, reports: [], problem: nil)
  }

  private func unknown(_ name: String, _ known: [String]) -> Failure {
    let hint =
      Nearest.candidate(to: name, in: known).map { "did you mean \"\($0)\"?" }
      ?? (known.isEmpty ? "nothing has." : "daybook acknowledge --list names what has.")
    return Failure(.usage, TerminalText.safe("\"\(name)\" is not known to have fallen silent: \(hint)"))
  }
}

extension StoppedSource {
  /// A table as the settings name it.
  fileprivate func shown(_ settings: Settings) -> String {
    kind == .table ? settings.source.tables[name]?.first?.tableName ?? name : name
  }

  fileprivate func line(_ settings: Settings) -> String {
    let zone = settings.report.timezone
    var parts = [shown(settings), kind == .table ? "table" : "metric type", "no rows since \(zone.label(since))"]
    if let acknowledgement {
      parts.append("acknowledged \(zone.label(acknowledgement.at))")
      if let note = acknowledgement.note { parts.append(note) }
    }
    return parts.joined(separator: "  ")
  }
}

extension CommandOption {
  static let note = CommandOption("note", .init("TEXT"), help: "why, for the reports")
  static let undo = CommandOption("undo", help: "take it back: it is an alarm again")
  static let silent = CommandOption("list", help: "only name what fell silent")
}

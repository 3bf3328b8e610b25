import Foundation
import Publishing
import Records
import Settings

/// `daybook prune`: removes the reports that are older than `report.keep`.
struct PruneCommand: Command {
  /// Only name them.
  let dryRun: Bool

  static let entry: CommandEntry = CommandEntry(
    name: "prune", options: [.dryRun] + CommandOption.shared,
    summary: "remove the reports that are older than report.keep",
    details: [
      "A report is removed when its period ended more than report.keep ago (400 days by default), with its older "
        + "revisions and those of unfinished periods. Each is named on standard output, and the list of reports is "
        + "written anew without them.",
      "The report that latest-daily, -weekly, -monthly or -quarterly points to stays, and so does whatever Daybook did "
        + "not write.",
    ],
    examples: [
      ("prune --config /srv/shop/daybook.yaml --dry-run", "what would be removed"),
      ("prune --config /srv/shop/daybook.yaml", "remove it"),
    ],
    run: { PruneCommand(dryRun: $0.has(.dryRun)) })

  func run(_ context: CommandContext) throws(Failure) -> ExitCode {
    var settings = try context.settings()
    let out = settings.report.out
    guard FileManager.default.fileExists(atPath: out) else {
      throw Failure(.usage, "Looking for expired reports: there is no folder \(out). Check --out, or report.out.")
    }
    // The list is named after a preset's program where the settings name no service; reports are removed without it too.
    if let opened = try? SourceEngine.open(settings) { settings = opened.settings }
    let zone = settings.report.timezone
    let run = try Run(context, settings, asOf: context.asOf(zone), threads: 1)
    let publisher = try run.publisher(try context.state(out: out))
    defer { for remark in publisher.remarks { context.progress.warn(remark) } }
    let expired: [ExpiredReport]
    do {
      expired = try publisher.expired(keeping: settings.report.keep, asOf: run.asOf, in: zone)
    } catch { throw Failure(error) }
    if !dryRun { context.progress.begin("removing") }
    for report in expired {
      if !dryRun { do { try publisher.remove(report) } catch { throw Failure(error) } }
      context.process.say(TerminalText.safe(report.path))
    }
    if !dryRun {
      context.progress.end(expired.count == 1 ? "1 report" : "\(expired.count) reports")
      try run.list(publisher)
    }
    return .success
  }
}

extension CommandOption {
  static let dryRun = CommandOption("dry-run", help: "only name what would be removed")
}

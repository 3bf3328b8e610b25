import Demo
import Foundation
import Records
import Settings
import State

/// `daybook demo`: the example database, then its daily and weekly report.
struct DemoCommand: Command {
  /// Nil for the demo's own.
  var seed: UInt64?
  var effects = Plan.Effects.all
  /// A day.
  var requests = Plan.usualRequestsPerDay
  var truth: String?
  var database: String?

  static let entry: CommandEntry = CommandEntry(
    name: "demo",
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
    ], run: DemoCommand.init(given:))

  func run(_ context: CommandContext) throws(Failure) -> ExitCode {
    let plan = Plan(seed: seed, effects: effects, requestsPerDay: requests)
    let out = context.options.out ?? "demo"
    // Naming a database without an output folder asks for the database alone.
    let wantsReports = context.options.out != nil || self.database == nil
    let database = self.database ?? out + "/shop.sqlite3"
    let state = wantsReports ? try context.state(out: out) : nil
    try write(plan, to: database, context)
    guard let state else { return .success }

    var settings = Settings()
    settings.source.path = database
    settings.report.name = "Shop"
    settings.report.out = out
    settings.report.errorLink = "https://shop.example.com/admin/errors/{id}/"
    settings.report.timezone = context.options.timezone ?? .utc
    settings.report.language = context.options.language ?? .en
    let zone = settings.report.timezone
    let run = try Run(context, settings, asOf: plan.end, threads: 2)
    let codes = [
      try run.report(Period(day: plan.reportDay, zone: zone), holding: state),
      try run.report(Period(week: plan.reportWeek, zone: zone), holding: state),
    ]
    context.process.say(
      """
      The example shop's database is \(database). Its reports:
        \(out)/daily/\(plan.reportDay)/report.md
        \(out)/weekly/\(plan.reportWeek)/report.md
      Pictures are in charts/ beside them, the mail in report.eml, the figures in report.json.
      Your own database: daybook weekly --source FILE --out reports
      """)
    return ExitCode.deciding(codes)
  }

  private func write(_ plan: Plan, to path: String, _ context: CommandContext) throws(Failure) {
    context.progress.begin("writing the example database")
    do {
      let folder = FilePath.folder(of: path)
      if !folder.isEmpty { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
      // The demo's own file is written anew; one the user named is never overwritten.
      if database == nil, FileManager.default.fileExists(atPath: path) {
        try FileManager.default.removeItem(atPath: path)
      }
      let truth = try Demo.write(to: path, plan: plan)
      if let file = self.truth { try write(truth.json(), to: file) }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.notWritten, "Writing the example database \(path) failed: \(error)")
    }
    context.progress.end(path)
  }

  private func write(_ truth: [UInt8], to file: String) throws(Failure) {
    do { try Data(truth).write(to: URL(fileURLWithPath: file)) } catch {
      throw Failure(.notWritten, "Writing \(file) failed. Check that it is a file's name in a folder one may write to.")
    }
  }
}

extension DemoCommand {
  init(given: ParsedArguments) throws(UsageError) {
    self.init(
      seed: try given.number(.seed, in: 0...UInt64.max),
      effects: try given.value(.effects, read: Plan.Effects.init(rawValue:)) ?? .all,
      requests: try given.number(.requests, in: Plan.requestsPerDayBounds) ?? Plan.usualRequestsPerDay,
      truth: given.value(.truth), database: given.value(.database))
  }
}

extension CommandOption {
  static let seed = CommandOption("seed", .init("N"), help: "the number the example's chance starts from, 0 or more")
  static let effects = CommandOption(
    "effects", .init(choices: Plan.Effects.allCases.map(\.rawValue)),
    help: "what happens in the example: incidents and changes of every kind, outages only, or nothing; all by default")
  static let requests = CommandOption(
    "requests", .init("N"), help: "how many requests a day the example has, \(Plan.usualRequestsPerDay) by default")
  static let truth = CommandOption(
    "truth", .init("FILE", .file), help: "also write what the example contains, as JSON")
  static let database = CommandOption(
    "database", .init("FILE", .file), help: "where the example database is written")
}

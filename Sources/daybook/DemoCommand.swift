import Demo
import Foundation
import Records
import Settings

/// `daybook demo`: the example database, then its daily and weekly report.
struct DemoCommand {
  private let session: Session
  private let options: Invocation.DemoOptions

  init(_ session: Session, _ options: Invocation.DemoOptions) {
    self.session = session
    self.options = options
  }

  func run() throws(Failure) -> ExitCode {
    let plan = Plan(seed: options.seed, effects: options.effects, requestsPerDay: options.requests)
    let out = session.options.out ?? "demo"
    // Naming a database without an output folder asks for the database alone.
    let wantsReports = session.options.out != nil || options.database == nil
    let database = options.database ?? out + "/shop.sqlite3"
    try write(plan, to: database, isOwn: options.database == nil)
    guard wantsReports else { return .success }

    var settings = Settings()
    settings.source.path = database
    settings.report.name = "Shop"
    settings.report.out = out
    settings.report.errorLink = "https://shop.example.com/admin/errors/{id}/"
    settings.report.timezone = session.options.timezone ?? .utc
    settings.report.language = session.options.language ?? .en
    let zone = settings.report.timezone
    let run = try Run(session, settings, asOf: plan.end, threads: 2)
    let codes = [
      try run.report(Period(day: plan.reportDay, zone: zone)),
      try run.report(Period(week: plan.reportWeek, zone: zone)),
    ]
    session.surroundings.say(
      """
      The example shop's database is \(database). Its reports:
        \(out)/daily/\(plan.reportDay)/report.md
        \(out)/weekly/\(plan.reportWeek)/report.md
      Pictures are in charts/ beside them, the mail in report.eml, the figures in report.json.
      Your own database: daybook weekly --source FILE --out reports
      """)
    return ExitCode.deciding(codes)
  }

  private func write(_ plan: Plan, to path: String, isOwn: Bool) throws(Failure) {
    session.progress.begin("writing the example database")
    do {
      let folder = FilePath.folder(of: path)
      if !folder.isEmpty { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
      // The demo's own file is written anew; one the user named is never overwritten.
      if isOwn, FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
      let truth = try Demo.write(to: path, plan: plan)
      if let file = options.truth { try write(truth.json(), to: file) }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.notWritten, "Writing the example database \(path) failed: \(error)")
    }
    session.progress.end(path)
  }

  private func write(_ truth: [UInt8], to file: String) throws(Failure) {
    do { try Data(truth).write(to: URL(fileURLWithPath: file)) } catch {
      throw Failure(.notWritten, "Writing \(file) failed. Check that it is a file's name in a folder one may write to.")
    }
  }
}

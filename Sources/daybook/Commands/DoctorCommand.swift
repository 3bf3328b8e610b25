import Analysis
import Foundation
import Records
import Rendering
import Settings
import Summaries
import Wording

/// `daybook doctor`: says of settings, source, output and fonts what is well, what is not, and what to do.
struct DoctorCommand: Command {
  static let entry: CommandEntry = CommandEntry(
    name: "doctor", options: CommandOption.shared,
    summary: "check settings, source, output folder and fonts without writing a report",
    details: ["Says of each what is well, what is not, and what to do about it."],
    examples: [("doctor --config /srv/shop/daybook.yaml", "check an installation")], run: { _ in DoctorCommand() })

  func run(_ context: CommandContext) -> ExitCode {
    var codes: [ExitCode] = []
    func well(_ what: String, _ text: String) { context.process.say("ok    \(what): \(TerminalText.safe(text))") }
    func wrong(_ what: String, _ text: String, _ code: ExitCode) {
      context.process.say("FAIL  \(what): \(TerminalText.safe(text))")
      codes.append(code)
    }
    let settings: Settings
    do throws(Failure) {
      settings = try context.settings()
      let isThere = FileManager.default.fileExists(atPath: context.configPath)
      well("settings", isThere ? context.configPath : "no \(context.configPath), everything at its default")
    } catch {
      for problem in error.lines { wrong("settings", problem, error.code) }
      return .usage
    }
    let zone = settings.report.timezone
    well("time zone", "\(zone.identifier), now \(zone.label(context.asOf(zone)))")
    do throws(Failure) {
      _ = try context.templates(settings)
      well("templates", settings.report.templates ?? "the shipped ones")
    } catch {
      for problem in error.lines { wrong("templates", problem, error.code) }
    }
    do throws(SourceError) {
      let opened = try SourceEngine.open(settings)
      for preset in opened.presets {
        well("preset", "\(preset.name): \(preset.title)")
        for note in preset.notes { well("preset", note) }
      }
      for line in try opened.source.describe() {
        if line.isWell { well("source", line.text) } else { wrong("source", line.text, .incomplete) }
      }
      for line in try unreadableValues(opened.source, opened.settings, context) { wrong("source", line, .incomplete) }
    } catch {
      wrong("source", error.description, error.isInSettings ? .usage : .source)
    }
    switch DueTimes.next(settings, context) {
    case .success(let lines): for line in lines { well("daybook run", line) }
    case .failure(let failure): for line in failure.lines { wrong("ledger", line, failure.code) }
    }
    let out = OutputCheck(settings.report.out)
    if let problem = out.problem { wrong("output", problem, .notWritten) } else { well("output", out.text) }
    let fonts = FontCheck()
    if fonts.problems.isEmpty { well("fonts", "Inter") }
    for problem in fonts.problems { wrong("fonts", problem, .incomplete) }
    return ExitCode.deciding(codes)
  }

  /// What a report of the day before would leave out in numbers, but for times and words: these are looked at in all rows.
  private func unreadableValues(
    _ source: any ReportSource, _ settings: Settings, _ context: CommandContext
  ) throws(SourceError) -> [String] {
    let zone = settings.report.timezone
    let asOf = context.asOf(zone)
    let day = Period(day: zone.day(containing: asOf).adding(-1), zone: zone)
    let plan = ReadPlan(
      Comparison(day), asOf: asOf, measures: settings.measures, actions: settings.actions,
      calendar: settings.calendar, masks: settings.report.mask, people: settings.report.people)
    let analysis = Analyst.assess(try source.read(plan, threads: 1), settings: settings)
    return analysis.findings.flatMap { finding -> [String] in
      guard case .rejectedRows = finding.fact else { return [] }
      return analysis.rejections.filter {
        $0.source.figure == finding.measure
          && ![.unreadableTime, .unknownStatus, .unmappedValue, .afterAsOf, .changedWhileRead].contains($0.reason)
      }.map {
        "\(day.id): \(English().sentence($0)) docs/figures.md says what is read. Let the application write it so, or make "
          + "a view that does, and name it under source.tables."
      }
    }
  }
}

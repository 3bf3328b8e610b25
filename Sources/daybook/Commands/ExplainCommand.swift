import Archive
import Publishing
import Records
import Settings

/// `daybook explain`: where a figure or a finding of a published report comes from.
struct ExplainCommand: Command {
  /// The id of a figure, a finding or a recommendation, or what ids of figures begin with.
  let subject: String
  /// Nil for the newest daily report.
  var report: String?
  var isJSON = false

  func run(_ context: CommandContext) throws(Failure) -> ExitCode {
    let settings = try context.settings()
    let (report, manifest) = try read(settings.report.out)
    // Shells leave quotation marks within braces as they are.
    for id in [subject, subject.replacing("{\"", with: "{").replacing("\"}", with: "}")] {
      if let trace = FigureTrace(id, report, manifest) {
        let told = FigureExplanation(trace, report)
        return try say(told, told.lines(database: settings.source.path), context)
      }
    }
    if let finding = report.findings.first(where: { $0.id == subject }) {
      let told = FindingExplanation(finding, report)
      return try say(told, told.lines, context)
    }
    if let recommendation = report.recommendations.first(where: { $0.id == subject }) {
      let told = FindingExplanation(recommendation, report)
      return try say(told, told.lines, context)
    }
    let list = FigureList(subject, report)
    if !list.figures.isEmpty { return try say(list.figures, list.lines, context) }
    throw unknown(report)
  }

  private func read(_ out: String) throws(Failure) -> (ReportFile, ManifestFile) {
    do {
      let stored = try ReportFolders(out: out).report(named: report)
      return (try stored.report(), try stored.manifest())
    } catch { throw Failure(error) }
  }

  private func say(_ value: some Encodable, _ lines: [String], _ context: CommandContext) throws(Failure) -> ExitCode {
    context.process.say(isJSON ? try ArchivedText.json(value) : lines.joined(separator: "\n"))
    return .success
  }

  private func unknown(_ report: ReportFile) -> Failure {
    let title = ArchivedText.title(ReportMark(report))
    let beginning = subject.prefix { $0 != "{" }
    let sameSeries = report.figures.map(\.id).filter { $0.hasPrefix(beginning + "{") }
    // A dimension is looked for among its like, everything else among what has none.
    let ids =
      subject.contains("{") && !sameSeries.isEmpty
      ? sameSeries
      : report.figures.map(\.id).filter { !$0.contains("{") && !$0.hasPrefix(FigureID.Scope.reference.rawValue) }
        + report.findings.map(\.id) + report.recommendations.map(\.id)
    let nearest = Nearest.candidates(to: subject, in: ids, most: 3).map { ArchivedText.line($0, limit: 80) }
    let known = FigureID(printed: subject).map { $0.scope == .current ? $0.base : $0.base.of(.reference) }
    let what = ArchivedText.line(subject, limit: 120)
    let problem =
      known == nil
      ? "There is no figure or finding \"\(what)\"" : "The \(title) has no figure \"\(what)\""
    let families = FigureFamily.allCases.map { $0.rawValue + "." }.filter { family in
      report.figures.contains { $0.id.hasPrefix(family) }
    }
    return Failure(
      .usage,
      problem + (nearest.isEmpty ? "." : ". Nearest: \(nearest.joined(separator: ", ")).")
        + (families.isEmpty
          ? "" : " \"daybook explain \(families[0])\" lists a family, of \(families.joined(separator: " "))"))
  }
}

// MARK: The command line

extension ExplainCommand {
  private static let figure = CommandArgument(
    placeholder: "FIGURE", isRequired: true,
    expected: "the id of a figure or a finding, or the beginning of ids, such as requests.",
    choices: { FigureFamily.allCases.map { $0.rawValue + "." } })

  static let entry: CommandEntry = CommandEntry(
    name: "explain", arguments: [figure],
    options: [.inReport, .json, .source, .config, .out, .quiet, .jsonLog, .help, .version],
    summary: "say where a number of a report comes from",
    details: [
      "Says of a figure its value, the rows it rests on, what it means, what it was computed from and by which "
        + "queries, with the lines that run them by hand. Says of a finding or a recommendation which rule made it of "
        + "which numbers. A beginning such as requests. lists the figures that there are.",
      "Reads report.json and manifest.json of a report that was published, and neither the database nor the lock.",
    ],
    examples: [
      ("explain requests.error_rate", "a figure of the newest daily report"),
      ("explain reports.by_category{ui} --in 2026-W46", "one of a breakdown, in a week's report"),
      ("explain requests. --in 2026-11-19.r1", "all of a family, in an older revision"),
    ],
    run: { given in
      ExplainCommand(subject: given.words[0], report: given.value(.inReport), isJSON: given.has(.json))
    })
}

extension CommandOption {
  static let inReport = CommandOption(
    "in", .init("REPORT", .folder),
    help: "a folder, or a period's name below OUT such as 2026-11-19 or 2026-W47; the newest daily report by default")
  static let json = CommandOption("json", help: "print JSON")
}

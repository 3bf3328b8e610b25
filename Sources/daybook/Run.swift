import Analysis
import Document
import Publishing
import Records
import Rendering
import Settings
import State
import Summaries
import Wording

/// One report from the database to its folder: read → judge → compose → compare → draw → publish → list.
struct Run {
  let context: CommandContext
  private(set) var settings: Settings
  let asOf: Instant
  let threads: Int
  let templates: TemplateSet
  let summary: StepSummary?
  let words: any Words
  let painter = ReportPainter()

  /// - Parameter summary: where else the report is appended.
  init(
    _ context: CommandContext, _ settings: Settings, asOf: Instant, threads: Int, summary: StepSummary? = nil
  ) throws(Failure) {
    templates = try context.templates(settings)
    self.summary = summary
    self.context = context
    self.settings = settings
    self.asOf = asOf
    self.threads = threads
    words = settings.report.language.words
  }

  /// - Parameter held: the state folder, when the command has taken it already.
  func report(_ period: Period, holding held: StateFolder? = nil) throws(Failure) -> ExitCode {
    let opened = try open()
    let state = if let held { held } else { try context.state(out: settings.report.out) }
    let publisher = try publisher(state)
    defer { for remark in publisher.remarks { context.progress.warn(remark) } }
    let memory = try Memory.reading(state, opened.settings, context)
    let outcome = try with(opened.settings).report(period, opened.source, publisher, state, memory)
    try list(publisher)
    return outcome.code
  }

  /// With the settings as presets complete them.
  func with(_ settings: Settings) -> Run {
    var run = self
    run.settings = settings
    return run
  }

  /// One report, without the list of all.
  /// - Parameters:
  ///   - memory: what earlier runs counted; nil to read everything.
  ///   - isForced: whether a report that says the same as the one that stands becomes a revision all the same.
  ///   - before: called before a new report is put away, with what it will be.
  func report(
    _ period: Period, _ source: any ReportSource, _ publisher: Publisher, _ state: StateFolder, _ memory: Memory?,
    isForced: Bool = false, before: (ReportOutcome) throws(Failure) -> Void = { _ in }
  ) throws(Failure) -> ReportOutcome {
    let input = try read(source, Comparison(period), memory)
    let analysis = judge(input)
    let document = compose(analysis)
    let fingerprint = try fingerprint(of: document)
    var outcome = ReportOutcome(
      code: analysis.isIncomplete ? .incomplete : .success, input: input, analysis: analysis,
      fingerprint: fingerprint.whole)
    if !isForced, let standing = try unchanged(period, fingerprint, publisher) {
      outcome.revision = standing.revision
      try append(analysis, standing, [])
      return outcome
    }
    outcome.revision = try dueRevision(of: period, publisher)
    let rendered = try draw(document, of: analysis, revision: outcome.revision, fingerprint)
    if !rendered.isComplete { outcome.code = .incomplete }
    try before(outcome)
    let publication = try publish(rendered, period, publisher, isForced: isForced)
    outcome.isNew = publication.outcome != .unchanged
    warn(of: rendered.notes, state)
    try append(analysis, publication, rendered.notes)
    return outcome
  }
}

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
  private(set) var arrivalDays: [DaySpan] = []
  /// What the next report tells of missed nights.
  var caughtUp: CaughtUpReports?
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
    let run = with(opened.settings)
    let comparison = Comparison(period)
    // Without a ledger the past is counted for this report alone.
    let fresh = memory == nil ? try run.count(opened.source, comparison) : nil
    let outcome = try run.report(
      try run.read(opened.source, comparison, try run.past(of: comparison, memory, fresh)),
      earlier: try run.earlier(period, memory, fresh), publisher, state)
    try list(publisher)
    return outcome.code
  }

  /// With the settings as presets complete them.
  /// - Parameter arrivalDays: those of which rows are counted by the time they came.
  func with(_ settings: Settings, arrivalDays: [DaySpan] = []) -> Run {
    var run = self
    run.settings = settings
    run.arrivalDays = arrivalDays
    return run
  }

  /// One report, without the list of all.
  /// - Parameters:
  ///   - earlier: what figures were in the periods before.
  ///   - isForced: whether a report that says the same as the one that stands becomes a revision all the same.
  ///   - change: what makes it a revision, where that is known.
  func report(
    _ input: ReportInput, earlier: EarlierFigures, _ publisher: Publisher, _ state: StateFolder, isForced: Bool = false,
    change: (ReportAnalysis) -> RevisionChange? = { _ in nil }
  ) throws(Failure) -> ReportOutcome {
    let period = input.period
    let analysis = judge(input, earlier)
    let document = compose(analysis)
    let fingerprint = try fingerprint(of: document)
    var outcome = ReportOutcome(
      code: analysis.isIncomplete ? .incomplete : .success, input: input, analysis: analysis,
      remembered: MetricFigures.remembered(analysis.figures.figures, of: input.metrics.value, settings),
      fingerprint: fingerprint.whole)
    if !isForced, let standing = try unchanged(period, fingerprint, publisher) {
      outcome.revision = standing.revision
      try append(analysis, standing.revision, [])
      return outcome
    }
    outcome.revision = try dueRevision(of: period, publisher)
    let rendered = try draw(
      document, of: analysis, revision: outcome.revision, change: change(analysis), fingerprint)
    if !rendered.isComplete { outcome.code = .incomplete }
    try publish(rendered, period, publisher, isForced: isForced)
    warn(of: rendered.notes, state)
    try append(analysis, outcome.revision, rendered.notes)
    return outcome
  }
}

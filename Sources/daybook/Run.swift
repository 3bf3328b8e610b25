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
    var run = self
    run.settings = opened.settings
    return try run.report(period, opened.source, holding: held)
  }

  /// With the settings as presets complete them.
  private func report(
    _ period: Period, _ source: any ReportSource, holding held: StateFolder?
  ) throws(Failure) -> ExitCode {
    let state = if let held { held } else { try context.state(out: settings.report.out) }
    let publisher = try publisher(state)
    defer { for remark in publisher.remarks { context.progress.warn(remark) } }

    let analysis = judge(try read(source, Comparison(period)))
    let document = compose(analysis)
    let fingerprint = try fingerprint(of: document)
    var isIncomplete = analysis.isIncomplete
    if let standing = try unchanged(period, fingerprint, publisher) {
      try append(analysis, standing, [])
    } else {
      let revision = try dueRevision(of: period, publisher)
      let rendered = try draw(document, of: analysis, revision: revision, fingerprint)
      let publication = try publish(rendered, period, publisher)
      warn(of: rendered.notes, state)
      try append(analysis, publication, rendered.notes)
      isIncomplete = isIncomplete || !rendered.isComplete
    }
    try list(publisher)
    return isIncomplete ? .incomplete : .success
  }
}

import Analysis
import Document
import Publishing
import Records
import Rendering
import Settings
import State
import Summaries
import Wording

/// The steps of a run, each with what it says while it works and when it fails.
extension Run {
  func open() throws(Failure) -> OpenSource {
    do { return try SourceEngine.open(settings) } catch { throw Failure(error) }
  }

  func read(
    _ source: any ReportSource, _ comparison: Comparison, _ past: KnownPast
  ) throws(Failure) -> ReportInput {
    let plan = plan(comparison, past)
    context.progress.begin("reading")
    do {
      let input = try source.read(plan, threads: threads)
      context.progress.end("\(input.origins.reduce(0) { $0 + $1.rows }) rows")
      return input
    } catch { throw Failure(error) }
  }

  /// What the report need not read.
  func past(of comparison: Comparison, _ memory: Memory?, _ fresh: FreshPast? = nil) throws(Failure) -> KnownPast {
    if let fresh { return fresh.past(of: comparison) }
    do { return try memory?.past(of: comparison) ?? KnownPast() } catch { throw Failure(error) }
  }

  /// The past that the report looks back on; nil where it cannot be counted.
  func count(_ source: any ReportSource, _ comparison: Comparison) throws(Failure) -> FreshPast? {
    do {
      return try FreshPast(
        of: comparison, source, plan(comparison, KnownPast()), settings, threads: threads)
    } catch { throw Failure(error) }
  }

  func plan(_ comparison: Comparison, _ past: KnownPast) -> ReadPlan {
    ReadPlan(
      comparison, asOf: asOf, measures: settings.measures, actions: settings.actions,
      calendar: settings.calendar, masks: settings.report.mask, people: settings.report.people, past: past,
      arrivalDays: arrivalDays)
  }

  func earlier(_ period: Period, _ memory: Memory?, _ fresh: FreshPast? = nil) throws(Failure) -> EarlierFigures {
    if let fresh { return fresh.earlier(period) }
    do { return try memory?.earlier(period, settings) ?? EarlierFigures() } catch { throw Failure(error) }
  }

  func judge(_ input: ReportInput, _ earlier: EarlierFigures) -> ReportAnalysis {
    context.progress.begin("judging")
    let analysis = Analyst.assess(input, settings: settings, earlier: earlier)
    context.progress.end("\(analysis.findings.count) findings, \(analysis.status.rawValue)")
    return analysis
  }

  func publisher(_ state: StateFolder) throws(Failure) -> Publisher {
    do { return try Publisher(out: settings.report.out, state: state) } catch { throw Failure(error) }
  }

  func dueRevision(of period: Period, _ publisher: Publisher) throws(Failure) -> Int {
    do { return try publisher.nextRevision(for: period) } catch { throw Failure(error) }
  }

  /// The report as it is when it is the first of its period.
  func compose(_ analysis: ReportAnalysis) -> Document {
    context.progress.begin("composing")
    return composer(analysis, revision: 1).compose()
  }

  func fingerprint(of document: Document) throws(Failure) -> ReportFingerprint {
    do { return try ReportFingerprint(of: document, templates: templates) } catch {
      throw fault("comparing \(document.span.id)", error)
    }
  }

  /// The report that stands and says the same; nil when there is none.
  func unchanged(
    _ period: Period, _ fingerprint: ReportFingerprint, _ publisher: Publisher
  ) throws(Failure) -> Publication? {
    let standing: Publication?
    do { standing = try publisher.unchanged(period, fingerprint.whole) } catch { throw Failure(error) }
    context.progress.end(standing.map(said) ?? "to be drawn")
    return standing
  }

  func draw(
    _ first: Document, of analysis: ReportAnalysis, revision: Int, change: RevisionChange?,
    _ fingerprint: ReportFingerprint
  ) throws(Failure) -> RenderedReport {
    context.progress.begin("drawing")
    let composer = composer(analysis, revision: revision, change: change, caughtUp: caughtUp)
    let isFirst = revision == first.identity.revision && caughtUp == nil
    let document = isFirst ? first : composer.compose()
    do {
      let rendered = try Renderer.report(
        document, painter: painter, templates: templates, fingerprint: fingerprint
      ) { composer.compose(document, noting: $0) }
      context.progress.end("\(rendered.chartCount) charts")
      return rendered
    } catch { throw fault("rendering \(analysis.period.id)", error) }
  }

  func publish(
    _ report: RenderedReport, _ period: Period, _ publisher: Publisher, isForced: Bool
  ) throws(Failure) {
    context.progress.begin("publishing")
    do {
      context.progress.end(said(try publisher.publish(report.artifacts, of: period, isForced: isForced)))
    } catch { throw Failure(error) }
  }

  /// Appends the report, as read now and of the revision that stands, to the summary of the job.
  func append(_ analysis: ReportAnalysis, _ revision: Int, _ notes: [PictureNote]) throws(Failure) {
    guard let summary else { return }
    let composer = composer(analysis, revision: revision)
    try summary.append(composer.compose(composer.compose(), noting: notes), templates)
  }

  /// What the command line says is English in every language of reports.
  ///
  /// With `--quiet`, where a warning is a mail of cron's, the machine's fonts are spoken of once, not every night.
  func warn(of notes: [PictureNote], _ state: StateFolder) {
    for note in notes where !context.options.quiet || note.isNews(state) {
      context.progress.warn(English().note(note))
    }
  }

  /// Brings the list of all reports up to date.
  func list(_ publisher: Publisher) throws(Failure) {
    do {
      let reports = try publisher.reports()
      let index = IndexComposer(words: words, name: name).compose(reports)
      try publisher.placeIndex(try IndexFiles.render(index, reports, painter: painter))
    } catch let error as PublishingError {
      throw Failure(error)
    } catch { throw fault("rendering the list of reports", error) }
  }

  private func composer(
    _ analysis: ReportAnalysis, revision: Int, change: RevisionChange? = nil, caughtUp: CaughtUpReports? = nil
  ) -> Composer {
    let identity = ReportIdentity(
      name: name, tool: "Daybook \(Daybook.version)", revision: revision, change: change, caughtUp: caughtUp,
      errorLink: settings.report.errorLink, reportLink: settings.report.reportLink)
    return Composer(analysis, words: words, identity: identity, kinds: settings.report.kinds)
  }

  /// The service's name, taken over as the names of the database are.
  private var name: String { TextIntake(masks: settings.report.mask).text(settings.title) }

  private func fault(_ doing: String, _ error: any Error) -> Failure {
    Failure(PublishingError.inconsistent("\(doing) failed: \(error)"))
  }

  private func said(_ publication: Publication) -> String {
    switch publication.outcome {
    case .new: publication.path
    case .revised(let older): "\(publication.path), revision \(publication.revision); the older is kept at \(older)"
    case .unchanged: "\(publication.path) already says the same"
    }
  }
}

extension PictureNote {
  /// False when all that it says of the fonts was told before.
  fileprivate func isNews(_ state: StateFolder) -> Bool {
    fontNames.isEmpty || !state.news(of: fontNames).isEmpty
  }
}

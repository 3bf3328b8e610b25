import Analysis
import Document
import Publishing
import Records
import Rendering
import Settings
import State
import Summaries
import Wording

/// One report from the database to its folder: open → read → judge → draw → compose → render → publish.
struct Run {
  private let session: Session
  private let settings: Settings
  private let asOf: Instant
  private let threads: Int
  private let templates: TemplateSet
  private let summary: StepSummary?
  private let words: any Words

  /// - Parameter summary: where else the report is appended.
  init(
    _ session: Session, _ settings: Settings, asOf: Instant, threads: Int, summary: StepSummary? = nil
  ) throws(Failure) {
    templates = try session.templates(settings)
    self.summary = summary
    self.session = session
    self.settings = settings
    self.asOf = asOf
    self.threads = threads
    words = settings.report.language.words
  }

  /// - Parameter held: the state folder, when the command has taken it already.
  func report(_ period: Period, holding held: StateFolder? = nil) throws(Failure) -> ExitCode {
    let source = try open()
    let state = if let held { held } else { try session.state(out: settings.report.out) }
    let publisher = try publisher(state)

    session.progress.begin("reading")
    let material = try read(source, Comparison(period))
    session.progress.end(rowCount(material))

    session.progress.begin("judging")
    let assessment = Analyst.assess(material, settings: settings)
    session.progress.end(findings(assessment))

    session.progress.begin("drawing")
    let painter = ReportPainter()
    let document = composer(assessment, revision: try dueRevision(of: period, publisher)).compose()
    let pictures = painter.pictures(of: document)
    session.progress.end("\(pictures.count) pictures")

    session.progress.begin("publishing")
    let (publication, rendered) = try publish(document, of: assessment, pictures, painter, publisher)
    session.progress.end(said(publication))
    warn(of: rendered.notes, state)
    try list(publisher, painter)
    for remark in publisher.remarks { session.progress.warn(remark) }
    if let summary {
      // A report that says the same as the standing one is not a revision more.
      let composer = composer(assessment, revision: publication.revision)
      try summary.append(composer.compose(composer.compose(), noting: rendered.notes), templates)
    }
    return assessment.isIncomplete || !rendered.isComplete ? .incomplete : .success
  }

  private func open() throws(Failure) -> any ReportSource {
    do { return try SourceEngine.open(settings) } catch { throw Failure(error) }
  }

  private func read(_ source: any ReportSource, _ comparison: Comparison) throws(Failure) -> Material {
    let plan = ReadPlan(comparison, asOf: asOf, measures: settings.measures, masks: settings.report.mask)
    do { return try source.read(plan, threads: threads) } catch { throw Failure(error) }
  }

  private func publisher(_ state: StateFolder) throws(Failure) -> Publisher {
    do { return try Publisher(out: settings.report.out, state: state) } catch { throw Failure(error) }
  }

  private func dueRevision(of period: Period, _ publisher: Publisher) throws(Failure) -> Int {
    do { return try publisher.nextRevision(for: period) } catch { throw Failure(error) }
  }

  private func publish(
    _ document: Document, of assessment: Assessment, _ pictures: ReportPictures, _ painter: ReportPainter,
    _ publisher: Publisher
  ) throws(Failure) -> (Publication, RenderedReport) {
    do throws(PublishingError) {
      let rendered = try rendered(document, of: assessment, pictures, painter)
      let publication = try publisher.publish(rendered.artifacts, of: assessment.period) { standing in
        var earlier = assessment
        earlier.asOf = standing.asOf
        let document = composer(earlier, revision: standing.revision).compose()
        return try self.rendered(document, of: earlier, pictures, painter).artifacts
      }
      return (publication, rendered)
    } catch { throw Failure(error) }
  }

  private func rendered(
    _ document: Document, of assessment: Assessment, _ pictures: ReportPictures, _ painter: ReportPainter
  ) throws(PublishingError) -> RenderedReport {
    do {
      return try Renderer.report(document, pictures, painter: painter, templates: templates) {
        composer(assessment, revision: document.identity.revision).compose(document, noting: $0)
      }
    } catch { throw .inconsistent("rendering \(assessment.period.id) failed: \(error)") }
  }

  /// The service's name, taken over as the names of the database are.
  private var name: String { TextIntake(masks: settings.report.mask).text(settings.report.name) }

  private func composer(_ assessment: Assessment, revision: Int) -> Composer {
    let identity = ReportIdentity(
      name: name, tool: "Daybook \(Daybook.version)", revision: revision,
      errorLink: settings.report.errorLink, reportLink: settings.report.reportLink)
    return Composer(assessment, words: words, identity: identity)
  }

  /// What the command line says is English in every language of reports. With `--quiet`, where a warning is a mail of
  /// cron's, the machine's fonts are spoken of once, not every night.
  private func warn(of notes: [PictureNote], _ state: StateFolder) {
    for note in notes where !session.options.quiet || note.isNews(state) {
      session.progress.warn(English().note(note))
    }
  }

  /// Brings the list of all reports up to date.
  private func list(_ publisher: Publisher, _ painter: ReportPainter) throws(Failure) {
    do {
      let reports = try publisher.reports()
      let index = IndexComposer(words: words, name: name).compose(reports)
      try publisher.placeIndex(try IndexFiles.render(index, reports, painter: painter))
    } catch let error as PublishingError {
      throw Failure(error)
    } catch {
      throw Failure(PublishingError.inconsistent("rendering the list of reports failed: \(error)"))
    }
  }

  private func rowCount(_ material: Material) -> String {
    let rows = material.origins.reduce(0) { $0 + $1.rows }
    return "\(rows) rows"
  }

  private func findings(_ assessment: Assessment) -> String {
    "\(assessment.findings.count) findings, \(assessment.status.rawValue)"
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

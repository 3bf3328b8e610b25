import Analysis
import Archive
import Bytes
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
    let gallery = Gallery(assessment, words: words)
    session.progress.end("\(gallery.pictures.count) pictures")

    session.progress.begin("publishing")
    let (publication, edition) = try publish(assessment, gallery, publisher)
    session.progress.end(said(publication))
    warn(of: edition.notes, state)
    try list(publisher, gallery)
    for remark in publisher.remarks { session.progress.warn(remark) }
    if let summary {
      // A report that says the same as the standing one is not a revision more.
      let document = composer(assessment, revision: publication.revision)
        .compose(charts: gallery.charts, notes: edition.notes.map(words.note))
      try summary.append(document, templates)
    }
    return assessment.isIncomplete || !gallery.isComplete || !edition.isComplete ? .incomplete : .success
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

  private func publish(
    _ assessment: Assessment, _ gallery: Gallery, _ publisher: Publisher
  ) throws(Failure) -> (Publication, Edition) {
    do throws(PublishingError) {
      let revision = try publisher.nextRevision(for: assessment.period)
      let edition = try rendered(assessment, gallery, revision: revision)
      let publication = try publisher.publish(edition.artifacts, of: assessment.period) { standing in
        var earlier = assessment
        earlier.asOf = standing.asOf
        return try self.edition(of: earlier, gallery, revision: standing.revision).artifacts
      }
      return (publication, edition)
    } catch { throw Failure(error) }
  }

  private func rendered(
    _ assessment: Assessment, _ gallery: Gallery, revision: Int
  ) throws(PublishingError) -> Edition {
    do { return try edition(of: assessment, gallery, revision: revision) } catch {
      throw .inconsistent("rendering \(assessment.period.id) failed: \(error)")
    }
  }

  /// Everything a report consists of, in one revision.
  private struct Edition {
    let artifacts: [Artifact]
    /// What the reader must know of the pictures.
    let notes: [PictureNote]
    let isComplete: Bool
  }

  /// The service's name, taken over as the names of the database are.
  private var name: String { TextIntake(masks: settings.report.mask).text(settings.report.name) }

  private func composer(_ assessment: Assessment, revision: Int) -> Composer {
    let identity = ReportIdentity(
      name: name, tool: "Daybook \(Daybook.version)", revision: revision,
      errorLink: settings.report.errorLink, reportLink: settings.report.reportLink)
    return Composer(assessment, words: words, identity: identity)
  }

  private func edition(of assessment: Assessment, _ gallery: Gallery, revision: Int) throws -> Edition {
    let composer = composer(assessment, revision: revision)
    let notes = gallery.notes.map(words.note)
    var document = composer.compose(charts: gallery.charts, notes: notes)
    let content = composer.digest(of: document, notes: notes)
    let digest = gallery.digest(content, of: document)
    let page = gallery.page(of: document)
    let known = PictureNote.merged(gallery.notes + digest.notes + page.notes)
    if known != gallery.notes { document = composer.compose(charts: gallery.charts, notes: known.map(words.note)) }
    let artifacts =
      try Renderer.artifacts(
        document, content, pictures: gallery.pictures, page: page.pictures, mail: gallery.mailPictures,
        templates: templates) + digest.artifacts
      + [Artifact(path: ReportSummary.path, bytes: try ReportSummary(document, content).bytes())]
    let manifest = try Artifact.manifest(of: document, artifacts, hash: SHA256.hex)
    return Edition(
      artifacts: artifacts + [manifest], notes: known,
      isComplete: digest.isComplete && page.notes.isEmpty)
  }

  /// What the command line says is English in every language of reports. With `--quiet`, where a warning is a mail of
  /// cron's, the machine's fonts are spoken of once, not every night.
  private func warn(of notes: [PictureNote], _ state: StateFolder) {
    for note in notes where !session.options.quiet || note.isNews(state) {
      session.progress.warn(English().note(note))
    }
  }

  /// Brings the list of all reports up to date.
  private func list(_ publisher: Publisher, _ gallery: Gallery) throws(Failure) {
    do {
      let reports = try publisher.reports()
      let index = IndexComposer(words: words, name: name).compose(reports)
      try publisher.placeIndex(try IndexFiles.render(index, reports, painter: gallery.painter))
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

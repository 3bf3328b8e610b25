package import Analysis
package import Records
package import Wording

/// Turns an analysis into a document: what is said, in what order, in whose words.
package struct Composer {
  let analysis: ReportAnalysis
  let words: any Words
  let identity: ReportIdentity
  private let kinds: [ReportKind]

  /// - Parameter kinds: those that are written every night, to which its page leads.
  package init(
    _ analysis: ReportAnalysis, words: any Words, identity: ReportIdentity, kinds: [ReportKind] = ReportKind.all
  ) {
    self.kinds = kinds
    self.analysis = analysis
    self.words = words
    self.identity = identity
  }

  /// The whole report with all of its charts, none of them drawn yet.
  package func compose() -> Document {
    compose(
      charts: ReportCharts.compose(analysis, words: words).map {
        ReportChart(
          name: $0.name, title: shown($0.title, 200), altText: shown($0.altText, 600), chart: $0.chart,
          data: $0.data.map { data in
            ChartData(columns: data.columns, rows: data.rows.map { row in row.map { shown($0, 60) } })
          }, height: $0.height)
      }, notes: [])
  }

  /// The same report as it is once its pictures are drawn: without those that could not be, and saying so.
  /// - Parameter notes: all that is known of the pictures, not only what is new.
  package func compose(_ document: Document, noting notes: [PictureNote]) -> Document {
    if notes.isEmpty { return document }
    let lost = Set(notes.compactMap { if case .notDrawn(let name, _) = $0 { name } else { nil } })
    let isBare = notes.contains { if case .noneDrawn = $0 { true } else { false } }
    return compose(charts: isBare ? [] : document.charts.filter { !lost.contains($0.name) }, notes: notes)
  }

  private func compose(charts: [ReportChart], notes: [PictureNote]) -> Document {
    let period = analysis.period
    let kind = words.words(of: period.kind).report
    let sections = SectionComposer(self, charts: charts).sections()
    let state: Label =
      switch analysis.status {
      case .good: .stateGood
      case .attention: .stateAttention
      case .critical: .stateCritical
      case .unknown: .stateUnknown
      }
    var document = Document(
      identity: identity, comparison: analysis.comparison, asOf: analysis.asOf,
      status: analysis.status.rawValue,
      figures: analysis.figures, coverage: analysis.coverage,
      newestRows: analysis.newestRows, rejections: analysis.rejections,
      deployments: deployments(), origins: analysis.origins, language: words.language,
      openErrors: openErrors(),
      incidents: incidents(), panels: listedPanels,
      title: "\(shown(identity.name)): \(kind)",
      period: words.period(period), state: words.label(state), headline: headline(),
      tiles: TileComposer(self).tiles(),
      findings: analysis.findings.map {
        .init(finding: $0, severity: words.severity($0.severity), text: sentence($0.fact), evidence: evidence($0))
      },
      unmoved: words.unmoved(analysis.findings.compactMap(unmoved)).map {
        ToldFinding(severity: words.severity(.info), tone: .neutral, text: shown($0, 1000), evidence: [])
      },
      recommendations: analysis.recommendations.map {
        .init(
          recommendation: $0, priority: words.severity($0.priority),
          text: shown(words.sentence($0.advice.renamed(name)), 400), link: link($0.advice))
      },
      sections: sections,
      dataQuality: .init(
        failed: Self.failures(sections), pictures: notes.map { shown(words.note($0), 300) }, data: dataQuality(),
        details: usualBasis { $0.isWhole }, blocks: DataQualityBlocks(self, charts).all, edition: edition()),
      definitions: definitions(), figureLines: figureLines(), charts: charts,
      headings: .init(
        scoreCard: words.label(.scoreCard), findings: words.label(.findings),
        recommendations: words.label(.recommendations), definitions: words.label(.definitions),
        dataQuality: words.label(.dataQuality), charts: words.label(.charts),
        contents: words.label(.contents), evidence: words.label(.evidence), allFigures: words.label(.allFigures),
        chartData: words.label(.chartData), laterSteps: words.label(.laterSteps),
        skip: words.label(.skipToReport), reports: words.label(.reports),
        figureColumns: [.identifier, .measure, .value, .rows].map(words.label),
        tileColumns: comparedColumns),
      navigation: ReportNavigation(period, kinds: kinds, words: words), frontPage: .blank, mail: .blank,
      absences: .init(noRows: words.missing(.noRows), notRecorded: words.missing(.notRecorded)))
    document.frontPage = FrontPageComposer(self, document).frontPage()
    document.mail = MailComposer(self, document).brief()
    return document
  }

  /// What sections say of tables that could not be read, each once.
  private static func failures(_ sections: [DocumentSection]) -> [String] {
    sections.flatMap(\.blocks).reduce(into: []) { told, block in
      if case .warning(let text) = block, !told.contains(text) { told.append(text) }
    }
  }

  /// What the period is compared with, above a column.
  var before: String {
    let comparison = analysis.comparison
    return words.before(comparison.relation, comparison.kind.isOfOneDay ? comparison.baseline.days[0].day : nil)
  }

  /// Above a measure's value and what it is compared with.
  var comparedColumns: [String] {
    [words.label(.measure), words.label(.value), before, words.label(.change), words.label(.judgement)]
  }

  /// A text in at most `limit` characters.
  func shown(_ text: String, _ limit: Int = 120) -> String { Legible.line(text, limit: limit) }

  func sentence(_ fact: Fact) -> String { shown(words.telling(fact.renamed(name)).sentence, 600) }

  /// A name from the database as sentences bear it.
  func name(_ stored: String) -> String { shown(stored, 80) }

  /// Incidents, the most severe findings that tell of a change or a limit, else that it was quiet: three sentences.
  ///
  /// Then critical errors that are still open, and what was deployed.
  private func headline() -> [String] {
    let news = analysis.highlights
    var lines: [String] = []
    if analysis.period.partial {
      lines.append(words.partial(until: analysis.period.end, in: analysis.period.zone))
    }
    lines += [news.incidents].compactMap { $0.map(\.fact).map(sentence) }
    lines += news.changes(atMost: 3 - lines.count).map(\.fact).map(sentence)
    if news.isQuiet { lines += calm(news, unknown: dataQuality().first) }
    return lines + [news.standing, news.deployments].compactMap { $0.map(\.fact).map(sentence) }
  }

  /// What is said where nothing is news.
  func calm(_ news: Highlights, unknown: String?) -> [String] {
    switch analysis.status {
    case .good:
      [
        isWithoutActivity
          ? words.noActivity(analysis.period.kind) : words.allQuiet(analysis.period.kind, isJudged: news.isJudged)
      ]
    case .unknown: unknown.map { [$0] } ?? []
    case .attention, .critical: []
    }
  }

  /// No row was due in any hour, and nothing came.
  private var isWithoutActivity: Bool {
    analysis.coverage?.isNoActivityExpected == true && (analysis.figures[.reports.new]?.value ?? 0) == 0
  }

  /// A measure of the settings as a title: `lowest_download` is “Lowest download”.
  func title(of measure: FigureID) -> String {
    let name = words.name(of: measure).replacing("_", with: " ")
    return shown(name.prefix(1).uppercased() + name.dropFirst(), 60)
  }

  /// Names in the fact made legible and as short as a line of a mail's subject needs them.
  func brief(_ fact: Fact) -> Fact { fact.renamed { shown($0, 40) } }

  func link(toError id: String) -> String? {
    identity.errorLink.map { ReportAddress.filled($0, [("id", id)]) }
  }

  /// Where what is to be done can be done; nil where no one place is.
  private func link(_ advice: Advice) -> String? {
    guard case .resolveCriticals(let errors) = advice, let first = errors.named.first, errors.count == 1 else {
      return nil
    }
    let named = analysis.newestOpenErrors.filter { $0.severity == ErrorReport.critical && $0.title == first.title }
    return named.count == 1 ? link(toError: named[0].id) : nil
  }

  private func isTotal(_ figure: FigureID) -> Bool {
    if figure.definition.isTotal { return true }
    let aggregate = analysis.measures.first { $0.figure == figure.ofAllGroups ?? figure }?.aggregate
    return aggregate == .count || aggregate == .sum
  }

  /// The figure's value in the reference period and how it moved.
  func comparison(_ figure: Figure) -> (before: String, change: Change?) {
    guard let reference = analysis.figures[figure.id.of(.reference)] else {
      return ("", nil)
    }
    // Said once, with what the report rests on.
    if reference.state == .missing(.notKept) { return ("", nil) }
    guard let before = reference.value, let after = figure.value, reference.unit == figure.unit else {
      return (words.value(reference), nil)
    }
    // Few are told as a difference, which is of what was counted.
    let perDay = isTotal(figure.id) && before >= 10 ? analysis.comparison.lengthRatio : 1
    return (words.value(reference), words.change(from: before * perDay, to: after, figure.unit))
  }

  /// What a finding established about the figure: a verdict, or that it stands beyond a limit.
  func judgement(_ figure: FigureID) -> String {
    var parts = [judged(figure), usual(figure)].compactMap(\.self)
    if let (beyond, span) = beyond(figure) { parts.append(span.map { "\(beyond) \(words.brief($0))" } ?? beyond) }
    parts += newCriticals(figure)
    return parts.joined(separator: ", ")
  }

  /// What the figure usually is; nil where too little is remembered to tell it.
  func usual(_ id: FigureID) -> String? {
    guard let figure = analysis.figures[id], let value = figure.value,
      let usual = analysis.figures[id.of(.usual)]?.value
    else { return nil }
    return words.usual(words.apart(usual, value, figure.unit).before)
  }

  /// The same in a few characters: the first of them, without from when to when; of a change that proves nothing, nothing.
  func verdict(_ figure: FigureID) -> String {
    let isUnproven = analysis.findings.first { $0.measure == figure && $0.verdict != nil }?.verdict == .notEnoughData
    return (isUnproven ? nil : judged(figure)) ?? beyond(figure)?.text ?? newCriticals(figure).first ?? ""
  }

  /// That a check is down, else how many outages it had, else what was judged of its share.
  func judgement(of check: CheckRecord) -> String {
    if check.open != nil { return words.label(.down) }
    return check.now.outages > 0
      ? words.outages(check.now.outages) : verdict(.health.byCheck.passRate.named(check.name))
  }

  private func judged(_ figure: FigureID) -> String? {
    let findings = analysis.findings.filter { $0.measure == figure || $0.measure == figure.withoutRepeats }
    if case .notCompared(let missing)? = findings.first(where: { $0.verdict != nil })?.fact {
      return words.reason(missing.why)
    }
    guard let judged = findings.first(where: { $0.verdict != nil }), let verdict = judged.verdict else { return nil }
    let hasMoved = analysis.figures[figure].map { comparison($0).change?.way != .stayed } ?? true
    return hasMoved || verdict != .notEnoughData
      ? words.verdict(verdict, isLikely: verdict == .regressed && judged.severity < .medium) : nil
  }

  private func beyond(_ figure: FigureID) -> (text: String, span: LocalSpan?)? {
    let facts = analysis.findings.filter { $0.measure == figure }.map(\.fact)
    guard let fact = facts.first(where: { $0.crossing != nil }), let crossed = fact.crossing else { return nil }
    return (words.beyond(crossed.limit, crossed.unit, rises: crossed.rises), fact.span)
  }

  private func newCriticals(_ figure: FigureID) -> [String] {
    analysis.findings.filter { $0.measure == figure }.compactMap { finding in
      if case .criticals(let errors) = finding.fact, errors.open > 0 { words.news(of: errors.new) } else { nil }
    }
  }

  private func unmoved(_ finding: Finding) -> UsualChange? {
    if case .unusual(let change) = finding.fact, !change.verdict.isMoved { change.renamed(name) } else { nil }
  }

  private func openErrors() -> [ErrorReport] {
    analysis.newestOpenErrors.map {
      ErrorReport(
        id: $0.id, title: shown($0.title, 200), category: $0.category, severity: $0.severity,
        module: shown($0.module), status: $0.status, createdAt: $0.createdAt,
        assignee: $0.assignee.renamed { shown($0) })
    }
  }

  private func deployments() -> [Deployment] {
    listedDeployments.map {
      Deployment(
        version: shown($0.version), deployedAt: $0.deployedAt, environment: $0.environment.map { shown($0) },
        author: $0.author.map { shown($0) }, notes: $0.notes.map { shown($0, 200) },
        rolledBackAt: $0.rolledBackAt)
    }
  }

  private func incidents() -> [Incident] {
    listedIncidents.map {
      Incident(
        id: $0.id, title: shown($0.title, 200), severity: $0.severity, status: $0.status, startedAt: $0.startedAt,
        detectedAt: $0.detectedAt, acknowledgedAt: $0.acknowledgedAt, mitigatedAt: $0.mitigatedAt,
        resolvedAt: $0.resolvedAt, rootCause: $0.rootCause.map { shown($0, 200) },
        resolution: $0.resolution.map { shown($0, 200) }, affectedServices: $0.affectedServices.map { shown($0) },
        assignee: $0.assignee.renamed { shown($0) })
    }
  }

  /// What the report rests on, and the last line when it was read.
  private var restsOn: [String] { restsOn(analysis.rejections.map { $0.renamed(name) }) }

  private func restsOn(_ rejections: [Rejection]) -> [String] {
    words.dataQuality(
      analysis.coverage, rejections: rejections, asOf: analysis.asOf,
      zone: analysis.period.zone, isOfApplication: isOfApplication,
      mayBeGone: analysis.retentions.contains { $0.isOfPeriod(analysis.comparison) })
  }

  /// Whether anything is told of its metrics, be it that there are none.
  private var isOfApplication: Bool {
    analysis.sections.isEmpty || analysis.sections.contains { $0.section == .performance }
  }

  func dataQuality() -> [String] {
    let unknown = analysis.unknownWords.map { words.unknown($0.renamed(name)) }
    let first = analysis.firstJobRun.map { words.firstJobRun($0, in: analysis.period.zone) }
    let retentions = analysis.retentions.map {
      words.retention($0.renamed(name), analysis.comparison, in: analysis.period.zone)
    }
    let stops = analysis.stops.map { words.stop($0.renamed(name)) }
    let low = analysis.lowCoverage.map { words.lowCoverage($0, analysis.comparison) }
    // What is missing comes before what cannot be used: a mail has room for the first lines only.
    let covered = Array(restsOn([]).dropLast())
    let rest = Array(restsOn.dropFirst(covered.count).dropLast())
    let missing: [String] = covered + [low].compactMap(\.self) + stops
    let events = analysis.calendar.filter { $0.touches(analysis.period) }
    let marked = events.isEmpty ? [] : [words.marked(events.map { $0.renamed(name) })]
    let others: [String] =
      usualBasis { !$0.isWhole } + marked + rest + retentions + [first].compactMap(\.self) + unknown
    return (missing + others).map { shown($0, 400) }
  }

  private func usualBasis(where isMeant: (UsualBasis) -> Bool) -> [String] {
    guard let basis = analysis.usualBasis, isMeant(basis) else { return [] }
    return words.told(basis.renamed(name)).map { shown($0, 400) }
  }

  private func edition() -> [String] {
    let read =
      analysis.figures[.reports.new] == nil ? [words.read(analysis.asOf, in: analysis.period.zone)] : restsOn.suffix(1)
    let caughtUp = identity.caughtUp.map { [words.caughtUp($0)] } ?? []
    return (read + caughtUp + (identity.revision > 1 ? [words.revision(identity.revision, identity.change)] : [])).map {
      shown($0, 400)
    }
  }

  /// Of the figures that the report shows, each name once.
  private func definitions() -> [Document.Definition] {
    var seen: Set<FigureID> = []
    var panels: Set<StandardPanel> = []
    let figures = analysis.figures.figures.compactMap { figure -> Document.Definition? in
      guard figure.id.scope == .current, seen.insert(figure.id.base).inserted,
        // One for all currencies.
        figure.id.definition.panel?.standard.map({ panels.insert($0).inserted }) ?? true,
        let text = words.definition(of: figure.id)
      else { return nil }
      return Document.Definition(name: words.name(of: figure.id), text: text)
    }
    let tellsRanges = analysis.findings.contains { $0.verdict == .regressed || $0.verdict == .improved }
    let changes =
      analysis.comparison.lengthRatio == 1
      ? [] : [Document.Definition(name: words.label(.change), text: words.label(.changesPerDay))]
    return figures + changes
      + (tellsRanges ? [.init(name: words.label(.ranges), text: words.label(.rangesMeaning))] : [])
  }
}

public import Analysis
import Records
public import Wording

/// Turns an assessment into a document: what is said, in what order, in whose words.
public struct Composer {
  let assessment: Assessment
  let words: any Words
  let identity: ReportIdentity

  public init(_ assessment: Assessment, words: any Words, identity: ReportIdentity) {
    self.assessment = assessment
    self.words = words
    self.identity = identity
  }

  /// - Parameters:
  ///   - charts: the pictures of the report, which sections place by their names.
  ///   - notes: what else the reader must know, such as a picture that could not be drawn.
  public func compose(charts: [ReportChart], notes: [String] = []) -> Document {
    let charts = charts.map {
      ReportChart(name: $0.name, title: shown($0.title, 200), altText: shown($0.altText, 600), chart: $0.chart)
    }
    let period = assessment.period
    let kind = words.label(period.kind == .daily ? .dailyReport : .weeklyReport)
    let sections = SectionComposer(self, charts: charts).sections()
    let state: Label =
      switch assessment.status {
      case .good: .stateGood
      case .attention: .stateAttention
      case .critical: .stateCritical
      case .unknown: .stateUnknown
      }
    return Document(
      identity: identity, span: period, reference: assessment.reference, asOf: assessment.asOf,
      status: assessment.status.rawValue,
      figures: assessment.figures, coverage: assessment.coverage, rejections: assessment.rejections,
      deployments: deployments(), origins: assessment.origins, language: words.language,
      openErrors: openErrors(),
      incidents: incidents(),
      title: "\(shown(identity.name)): \(kind)",
      period: words.period(period), state: words.label(state), headline: headline(),
      tiles: TileComposer(self).tiles(),
      findings: assessment.findings.map {
        .init(finding: $0, severity: words.severity($0.severity), text: sentence($0.fact), evidence: evidence($0))
      },
      recommendations: assessment.recommendations.map {
        .init(
          recommendation: $0, priority: words.severity($0.priority),
          text: shown(words.sentence(names.advice($0.advice)), 400))
      },
      sections: sections, honesty: notes.map { shown($0, 300) } + honesty(),
      definitions: definitions(), figureLines: figureLines(), charts: charts,
      headings: .init(
        headline: words.label(.headline), scoreCard: words.label(.scoreCard), findings: words.label(.findings),
        recommendations: words.label(.recommendations), definitions: words.label(.definitions),
        honesty: words.label(.honesty), charts: words.label(.charts),
        contents: words.label(.contents), evidence: words.label(.evidence), allFigures: words.label(.allFigures),
        skip: words.label(.skipToReport),
        figureColumns: [.identifier, .measure, .value, .rows].map(words.label),
        tileColumns: [.measure, .value, .before, .change, .judgement].map(words.label)),
      mail: MailComposer(self, charts: charts).brief(), figureText: figureText())
  }

  /// A text in at most `limit` characters.
  func shown(_ text: String, _ limit: Int = 120) -> String { Legible.line(text, limit: limit) }

  func sentence(_ fact: Fact) -> String { shown(words.sentence(names.fact(fact)), 400) }

  var names: NamesInFacts { NamesInFacts { shown($0, 80) } }

  /// The most severe findings that tell of a change or a limit; else that it was quiet. Never more than three.
  private func headline() -> [String] {
    var lines: [String] = []
    if assessment.period.partial {
      lines.append(words.partial(until: assessment.period.end, in: assessment.period.zone))
    }
    let news = news(atMost: 3 - lines.count)
    // What was known before makes no day unquiet.
    let isQuiet = news.allSatisfy { if case .criticalBacklog = $0.fact { true } else { false } }
    if isQuiet, assessment.status == .good { lines.append(words.allQuiet(assessment.period.kind)) }
    lines += news.map(\.fact).map(sentence)
    if news.isEmpty, assessment.status == .unknown { lines.append(honesty()[0]) }
    return lines
  }

  /// The most severe findings that tell of a change or a limit, one for each figure.
  func news(atMost limit: Int) -> [Finding] {
    let telling = assessment.findings.filter {
      $0.verdict == nil || $0.verdict == .regressed && $0.severity >= .medium || $0.verdict == .improved
    }
    .filter { $0.severity != .info || $0.verdict == .improved }
    // A reader wants to know what got better too: an improvement comes last.
    let better = telling.first { $0.verdict == .improved }
    var told: Set<FigureID> = []
    var news: [Finding] = []
    for finding in telling where news.count < (better == nil ? limit : limit - 1) && finding != better {
      if told.insert(finding.measure).inserted { news.append(finding) }
    }
    return news + (better.map { [$0] } ?? [])
  }

  /// Names in the fact made legible and short.
  func legible(_ fact: Fact) -> Fact { names.fact(fact) }

  func link(toError id: String) -> String? {
    identity.errorLink.map { ReportAddress.filled($0, [("id", id)]) }
  }

  private func figureText() -> @Sendable (String) -> String? {
    let (figures, words) = (assessment.figures, words)
    let series = Set(figures.figures.map(\.id.name))
    return { text in
      let brace = text.hasSuffix("}") ? text.firstIndex(of: "{") : nil
      let id =
        brace.map { FigureID(String(text[..<$0]), String(text[text.index(after: $0)...].dropLast())) } ?? FigureID(text)
      if let figure = figures[id] { return Legible.line(words.value(figure), limit: 80) }
      guard series.contains(id.name) || KnownFigures.contains(id) else { return nil }
      return words.missing(series.contains(id.name) ? .noRows : .notRecorded)
    }
  }

  /// The figure's value in the reference period and how it moved.
  func comparison(_ figure: Figure) -> (before: String, change: String) {
    guard let reference = assessment.figures["reference." + figure.id.name, figure.id.dimension] else {
      return ("", "")
    }
    guard let before = reference.value, let after = figure.value else { return (words.value(reference), "") }
    return (words.value(reference), words.change(from: before, to: after, figure.unit) ?? "")
  }

  /// What a finding established about the figure: a verdict, or that it stands beyond a limit.
  func judgement(_ figure: FigureID) -> String {
    let findings = assessment.findings.filter { $0.measure == figure }
    var parts: [String] = []
    if let verdict = findings.compactMap(\.verdict).first { parts.append(words.verdict(verdict)) }
    if let fact = findings.map(\.fact).first(where: { $0.crossing != nil }), let crossed = fact.crossing {
      let beyond = words.beyond(crossed.limit, crossed.unit, rises: crossed.rises)
      parts.append(fact.span.map { "\(beyond) \(words.brief($0))" } ?? beyond)
    }
    return parts.joined(separator: ", ")
  }

  private func openErrors() -> [ErrorReport] {
    assessment.newestOpenErrors.map {
      ErrorReport(
        id: $0.id, title: shown($0.title, 200), category: $0.category, severity: $0.severity,
        module: shown($0.module), status: $0.status, createdAt: $0.createdAt)
    }
  }

  private func deployments() -> [Deployment] {
    assessment.deployments.map {
      Deployment(
        version: shown($0.version), deployedAt: $0.deployedAt, environment: $0.environment.map { shown($0) },
        author: $0.author.map { shown($0) }, rolledBackAt: $0.rolledBackAt)
    }
  }

  private func incidents() -> [Incident] {
    assessment.incidents.map {
      Incident(
        id: $0.id, title: shown($0.title, 200), severity: $0.severity, status: $0.status, startedAt: $0.startedAt,
        detectedAt: $0.detectedAt, acknowledgedAt: $0.acknowledgedAt, resolvedAt: $0.resolvedAt,
        rootCause: $0.rootCause.map { shown($0, 200) })
    }
  }

  func honesty() -> [String] {
    let lines = words.honesty(
      assessment.coverage, rejections: assessment.rejections.map(names.rejection), asOf: assessment.asOf,
      zone: assessment.period.zone)
    return (lines + (identity.revision > 1 ? [words.revision(identity.revision)] : [])).map { shown($0, 400) }
  }

  /// Of the figures that the report shows, each name once.
  private func definitions() -> [Document.Definition] {
    var seen: Set<String> = []
    let figures = assessment.figures.figures.compactMap { figure -> Document.Definition? in
      guard seen.insert(figure.id.name).inserted, let text = words.definition(of: figure.id) else { return nil }
      return Document.Definition(name: words.name(of: figure.id), text: text)
    }
    let tellsRanges = assessment.findings.contains { $0.verdict == .regressed || $0.verdict == .improved }
    return figures + (tellsRanges ? [.init(name: words.label(.ranges), text: words.label(.rangesMeaning))] : [])
  }
}

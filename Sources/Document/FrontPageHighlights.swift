import Analysis
import Charting
import Records
import Wording

/// What a reader asks first, answered in short lines: what got worse, what got better, what to watch.
struct FrontPageHighlights {
  static let most = 4
  private let page: FrontPageComposer
  private var words: any Words { page.words }

  init(_ page: FrontPageComposer) { self.page = page }

  /// Critical incidents are the first of what got worse, others of what is to be watched.
  ///
  /// Of changes and critical limits both directions are spoken of, also when nothing is certain, unless nothing could be
  /// judged. Then what is to be watched, and what was deployed. What the state says, and hours without data, which stand
  /// below, are not said again.
  func rows() -> [FrontPage.News] {
    let news = page.analysis.highlights
    let (severe, mild) = incidents(news)
    let isWorse = !(severe + news.worse).isEmpty
    let (worse, better, watched) = (untold(severe + news.worse), untold(news.better), untold(mild + news.watched))
    let isCalm = watched.allSatisfy { $0.kind == .standingErrors }
    let changes =
      (worse.isEmpty && (isWorse || !news.isJudged) ? [] : [row(.worse, .bad, worse)])
      + (better.isEmpty && !news.isJudged ? [] : [row(.better, .good, better)])
    return (worse.isEmpty && better.isEmpty && isCalm && !isWorse ? [] : changes)
      + (watched.isEmpty ? [] : [row(.watch, isCalm ? .neutral : .warning, watched)])
      + [news.deployments.map { row(.deployments, .neutral, [$0]) }].compactMap(\.self)
  }

  /// Each in a finding of its own: critical ones, and others, which are to be watched.
  private func incidents(_ news: Highlights) -> (severe: [Finding], mild: [Finding]) {
    guard let finding = news.incidents, case .incidents(let incidents) = finding.fact else { return ([], []) }
    func told(_ incident: IncidentLength) -> Finding {
      Finding(
        rule: finding.rule, measure: finding.measure, area: finding.area, severity: finding.severity,
        fact: .incidents(IncidentLengths([incident])), evidence: [])
    }
    return (incidents.list.filter(\.isCritical).map(told), incidents.list.filter { !$0.isCritical }.map(told))
  }

  private func untold(_ findings: [Finding]) -> [Finding] {
    findings.filter { finding in
      if case .gaps = finding.fact { return false }
      if case .finding(let fact, _, _)? = page.analysis.reason,
        fact.limit != nil || fact.kind == .down || fact.kind == .jobs
      {
        return fact != finding.fact
      }
      return true
    }
  }

  private func row(_ label: Label, _ tone: Tone, _ findings: [Finding]) -> FrontPage.News {
    var told: Set<FigureID> = []
    let sentences = findings.filter { $0.kind == .incidents || told.insert($0.measure).inserted }.map(short)
    let tag = FrontPageComposer.capitalized(words.label(label))
    guard !sentences.isEmpty else {
      return FrontPage.News(
        tag: tag, tone: .neutral, sentences: [words.label(label == .better ? .nothingBetter : .nothingWorse)])
    }
    let rest = sentences.count - Self.most
    return FrontPage.News(
      tag: tag, tone: tone,
      sentences: rest > 0
        ? sentences.prefix(Self.most - 1) + [words.more(rest + 1)] : sentences,
      rest: sentences.count > 1 ? sentences.indices.map { words.more(sentences.count - $0) } : [])
  }

  /// Critical errors that are open are named where they are counted; nil when the news name them already.
  func openCriticals(notAmong news: [FrontPage.News]) -> String? {
    for finding in page.analysis.findings {
      guard case .criticals(let errors) = finding.fact, errors.open > 0 else { continue }
      let sentence = page.composer.sentence(finding.fact)
      return news.contains { $0.sentences.contains(short(finding)) } ? nil : sentence
    }
    return nil
  }

  private func short(_ finding: Finding) -> String {
    page.composer.shown(words.telling(finding.fact.renamed(page.composer.name)).line, 400)
  }
}

import Analysis
import Charting
import Records
import Wording

/// What a reader asks first, answered in short lines: what got worse, what got better, what to watch.
struct FrontPageNews {
  static let most = 3
  private let page: FrontPageComposer
  private var words: any Words { page.words }

  init(_ page: FrontPageComposer) { self.page = page }

  /// Incidents first. Of changes and critical limits both directions are spoken of, also when nothing is certain. Then
  /// what is to be watched, and what was deployed.
  func rows() -> [FrontPage.News] {
    let news = ReportNews(page.assessment)
    let findings = news.findings.filter { !$0.isEvent }
    let worse = findings.filter { $0.isWorse || $0.severity == .critical }
    let improved = findings.filter { $0.verdict == .improved }
    let better = improved + findings.filter(\.isRecovery)
    let moved = Set((worse + improved).map(\.measure))
    let watch = findings.filter {
      ($0.verdict == nil || $0.verdict == .regressed) && !moved.contains($0.measure) && $0.severity != .info
    }
    let isCalm = watch.allSatisfy(\.isStanding)
    return [news.incidents.map { row(.incidents, $0.severity == .low ? .warning : .bad, [$0]) }].compactMap(\.self)
      + (worse.isEmpty && better.isEmpty && isCalm ? [] : [row(.worse, .bad, worse), row(.better, .good, better)])
      + (watch.isEmpty ? [] : [row(.watch, isCalm ? .neutral : .warning, watch)])
      + [news.deployments.map { row(.deployments, .neutral, [$0]) }].compactMap(\.self)
  }

  private func row(_ label: Label, _ tone: Tone, _ findings: [Finding]) -> FrontPage.News {
    var told: Set<FigureID> = []
    let sentences = findings.filter { told.insert($0.measure).inserted }.map(short)
    let tag = FrontPageComposer.capitalized(words.label(label))
    guard !sentences.isEmpty else {
      return FrontPage.News(tag: tag, tone: .neutral, sentences: [words.label(.nothingCertain)])
    }
    let rest = sentences.count - Self.most
    return FrontPage.News(
      tag: tag, tone: tone,
      sentences: rest > 0
        ? sentences.prefix(Self.most - 1) + [words.more(rest + 1)] : sentences)
  }

  /// Critical errors that are open are named where they are counted; nil when the news name them already.
  func openCriticals(notAmong news: [FrontPage.News]) -> String? {
    for finding in page.assessment.findings {
      guard case .criticals(let open, _, _, _) = finding.fact, open > 0 else { continue }
      let sentence = page.composer.sentence(finding.fact)
      return news.contains { $0.sentences.contains(short(finding)) } ? nil : sentence
    }
    return nil
  }

  /// As over a chart where there is such a headline, else the whole sentence without its full stop.
  private func short(_ finding: Finding) -> String {
    let fact = page.composer.names.fact(finding.fact)
    let measure = page.assessment.measures.first { $0.figure == finding.measure }
    if let text = page.pictureWords.headline(fact, measure) { return text }
    let sentence = page.composer.sentence(finding.fact)
    return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}

import Analysis
import Charting
import Records
import Wording

/// What a reader asks first, answered in short lines: what got worse, what got better, what to watch.
struct DigestNews {
  static let most = 3
  private let digest: DigestComposer
  private var words: any Words { digest.words }

  init(_ digest: DigestComposer) { self.digest = digest }

  /// Incidents first. Of changes and critical limits both directions are spoken of, also when nothing is certain. Then
  /// what is to be watched, and what was deployed.
  func rows() -> [Digest.News] {
    let news = ReportNews(digest.assessment)
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

  private func row(_ label: Label, _ tone: Tone, _ findings: [Finding]) -> Digest.News {
    var told: Set<FigureID> = []
    let sentences = findings.filter { told.insert($0.measure).inserted }.map(short)
    let tag = DigestComposer.capitalized(words.label(label))
    guard !sentences.isEmpty else {
      return Digest.News(tag: tag, tone: .neutral, sentences: [words.label(.nothingCertain)])
    }
    let rest = sentences.count - Self.most
    return Digest.News(
      tag: tag, tone: tone,
      sentences: rest > 0
        ? sentences.prefix(Self.most - 1) + [words.more(rest + 1)] : sentences)
  }

  /// As over a chart where there is such a headline, else the whole sentence without its full stop.
  private func short(_ finding: Finding) -> String {
    let fact = digest.composer.names.fact(finding.fact)
    let measure = digest.assessment.measures.first { $0.figure == finding.measure }
    if let text = digest.pictureWords.headline(fact, measure) { return text }
    let sentence = digest.composer.sentence(finding.fact)
    return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}

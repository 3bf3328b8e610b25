import Analysis
import Archive
import Records
import Wording

/// What `daybook explain` says of a finding or a recommendation.
struct FindingExplanation: Encodable {
  struct ExplainedRule: Encodable {
    let fires: String
    let limit: String?
    let severity: String
  }

  private let schema = "daybook-explanation/1"
  private let report: ReportMark
  private let id: String
  private let rule: String
  /// Nil when this Daybook has no such rule.
  private let ruleText: ExplainedRule?
  /// Of a finding its severity, of a recommendation its priority.
  private let rank: String
  private let text: String
  private let from: String?
  private let to: String?
  private let evidence: [EvidenceEntry]
  /// Those that it rests on.
  private let figures: [FigureEntry]
  private let relation: Comparison.Relation

  private enum CodingKeys: CodingKey {
    case schema, report, id, rule, ruleText, rank, text, from, to, evidence, figures
  }

  init(_ finding: FindingEntry, _ report: ReportFile) {
    self.init(
      finding.id, finding.rule, RuleText.ofFinding(finding.rule), finding.severity, finding.text, finding.evidence,
      measure: finding.measure, from: finding.from, to: finding.to, report)
  }

  init(_ recommendation: RecommendationEntry, _ report: ReportFile) {
    self.init(
      recommendation.id, recommendation.rule, RuleText.ofRecommendation(recommendation.rule), recommendation.priority,
      recommendation.text, recommendation.evidence, measure: nil, from: nil, to: nil, report)
  }

  private init(
    _ id: String, _ rule: String, _ told: RuleText?, _ rank: String, _ text: String, _ evidence: [EvidenceEntry],
    measure: String?, from: String?, to: String?, _ report: ReportFile
  ) {
    self.report = ReportMark(report)
    self.id = id
    self.rule = rule
    ruleText = told.map { ExplainedRule(fires: $0.fires, limit: $0.limit, severity: $0.severity) }
    self.rank = rank
    self.text = text
    self.from = from
    self.to = to
    self.evidence = evidence
    let wanted = Set(evidence.compactMap(\.figure) + [measure].compactMap(\.self))
    figures = report.figures.filter { wanted.contains($0.id) }
    relation = ReportKind.all.first { $0.id == report.kind }?.relation ?? .sameWeekday
  }

  var lines: [String] {
    var lines = ["\(ArchivedText.line(rank)): \(ArchivedText.line(text, limit: 1000))"]
    lines += ["\(ArchivedText.line(id)), \(ArchivedText.title(report))"]
    if let from { lines.append("from \(ArchivedText.line(from)) to \(to.map { ArchivedText.line($0) } ?? "the end")") }
    lines += ["", "The rule \(ArchivedText.line(rule)) (docs/rules.md)"]
    if let ruleText {
      lines.append("  fires when: \(Self.withoutLinks(ruleText.fires)).")
      if let limit = ruleText.limit { lines.append("  limit: \(Self.withoutLinks(limit)).") }
      lines.append("  severity: \(Self.withoutLinks(ruleText.severity)).")
    } else {
      lines.append("  is none of this version of Daybook.")
    }
    if !evidence.isEmpty { lines += ["", "Evidence"] + evidence.map { "  " + told($0) } }
    if !figures.isEmpty {
      lines += ["", "Figures, each to be explained by its id"]
      lines += figures.map { "  \(ArchivedText.value(.init($0)))  \(ArchivedText.line($0.id))" }
    }
    return lines
  }

  /// `[figures.md](figures.md#findings)` of docs/rules.md becomes `docs/figures.md`.
  private static func withoutLinks(_ text: String) -> String {
    text.replacing(/\[([^\]]*)\]\([^)]*\)/) { "docs/\($0.1)" }
  }

  private func told(_ evidence: EvidenceEntry) -> String {
    let name = ArchivedText.line(ArchivedText.words.evidence(evidence.name, relation))
    let value = evidence.value.map {
      ArchivedText.words.value($0, evidence.unit.map { EvidenceUnit(printed: $0) })
    }
    let figure = evidence.figure.map { "  (\(ArchivedText.line($0)))" } ?? ""
    return "\(name): \(value.map { ArchivedText.line($0) } ?? "unbounded")\(figure)"
  }
}

import Analysis
import Charting
import Document
import Records
import TestSupport
import Testing
import Wording

@Suite("What strangers wrote, in a document")
struct HostileCompositionTests {
  /// What cannot be read, or is read otherwise than it stands, and what is too long.
  static let texts = [
    "# Heading\n- item\r\n1. item", "\u{1B}[31mred\u{1B}[0m \u{1B}]0;title\u{7} \u{9B}2J \u{8}\u{8}",
    "gpj.\u{202E}exe\u{202C} \u{2066}x\u{2069}", "zero\u{200B}width\u{FEFF}\u{AD}\u{2060}joiners 1\u{200D}",
    "tab\there\u{B}\u{C}\u{85}\u{2028}\u{2029}\u{0}end", "a" + String(repeating: "\u{301}", count: 500),
    String(repeating: "W", count: 10_000), String(repeating: "漢字", count: 1000), "Subject: x\r\nBcc: y@z.example",
    "  blanks   everywhere  ", "",
  ]

  @Test("every text of a document and of its front page is legible and no longer than a paragraph", arguments: texts)
  func legible(text: String) {
    let analysis = Self.analysis(text)
    let identity = ReportIdentity(name: text, tool: "Daybook 0", revision: 1, errorLink: "https://example.org/{id}")
    for words in [English() as any Words, Russian()] {
      let composer = Composer(analysis, words: words, identity: identity)
      let document = composer.compose(composer.compose(), noting: [.notDrawn(name: "backlog", reason: text)])
      let parts: [Any] = [
        document.title, document.period, document.headline, document.tiles, document.findings.map(\.text),
        document.findings.map(\.evidence), document.recommendations.map(\.text), document.sections,
        document.dataQuality,
        document.definitions, document.figureLines.map(\.label), document.openErrors.map(\.title),
        document.openErrors.map(\.assignee), document.incidents.map(\.assignee), document.incidents.map(\.resolution),
        document.incidents.map(\.affectedServices),
        document.incidents.map(\.title),
        document.deployments, document.mail.subject, document.mail.open, document.frontPage,
      ]
      let found = parts.flatMap(Self.strings)
      #expect(found.count > 100)
      for string in found {
        #expect(string.count <= 600 || string.hasPrefix("https://"), "\(string.prefix(60))…")
        #expect(!string.unicodeScalars.contains(where: Self.isHidden), "\(string.debugDescription.prefix(200))")
      }
    }
  }

  /// All texts within a value but ids of figures, which are what they are in every report and are never shown as they are,
  /// and what is inside charts, which is made legible where they are laid out.
  private static func strings(in value: Any) -> [String] {
    if value is FigureID || value is Chart { return [] }
    if let text = value as? String { return [text] }
    return Mirror(reflecting: value).children.flatMap { strings(in: $0.value) }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }

  /// Hostile in every place that a database fills.
  private static func analysis(_ text: String) -> ReportAnalysis {
    let day = Period(day: Day("2026-11-19")!, zone: .utc)
    let noon = day.start.adding(seconds: 43_200)
    var book = FigureSet()
    book.add(Figure("reports.new", 40, unit: .count, n: 40))
    book.add(Figure(FigureID("reports.by_category", text), 4, unit: .count, n: 4))
    book.add(Figure(FigureID("requests.by_path.count", text), 4, unit: .count, n: 4))
    let category = FigureID("reports.by_category", text)
    return ReportAnalysis(
      comparison: Comparison(day), asOf: day.end, figures: book,
      findings: [
        Finding(
          rule: "crowded_category", measure: category, area: .performance, severity: .low, verdict: nil,
          fact: .crowdedCategory(CategoryCrowd(text, count: 12, limit: 10)),
          evidence: [Evidence(text, 12, figure: category)]),
        Finding(
          rule: "incidents", measure: "incidents.started", area: .incidents, severity: .low, verdict: nil,
          fact: .incidents(IncidentLengths([IncidentLength(title: text, severity: text, seconds: 60, isOpen: true)])),
          evidence: []),
        Finding(
          rule: "unresolved_critical", measure: "reports.unresolved_critical", area: .errors, severity: .low,
          verdict: nil,
          fact: .criticals(
            CriticalErrors(open: 1, new: 0, settled: 0, named: [OpenCritical(title: text, module: text, age: 60)])),
          evidence: []),
        Finding(
          rule: "deployments", measure: "deployments.count", area: .deployments, severity: .info, verdict: nil,
          fact: .deployments(DeployedVersions([text], rolledBack: [text])), evidence: []),
      ],
      recommendations: [
        Recommendation(
          rule: "reduce_queries", subject: text, priority: .low,
          advice: .reduceQueries(QueryReduction(paths: [text], chatty: 12, of: 12)), evidence: [])
      ],
      status: .attention,
      sections: [Section.errors, .performance, .incidents, .deployments, .feedback].map { SectionState($0, .filled) }
        + [
          SectionState(.users, .failed(table: "auth_user", reason: text)), SectionState(.system, .absent(table: text)),
        ],
      coverage: nil, rejections: [Rejection(source: .metricType(text), reason: .notANumber, count: 1)],
      newestOpenErrors: [
        ErrorReport(
          id: text, title: text, category: text, severity: text, module: text, status: text, createdAt: noon,
          assignee: .named(text))
      ],
      incidents: [
        Incident(
          id: text, title: text, severity: text, status: text, startedAt: noon, detectedAt: nil, acknowledgedAt: nil,
          resolvedAt: noon.adding(seconds: 60), rootCause: text, resolution: text, affectedServices: [text, text],
          assignee: .named(text))
      ],
      deployments: [
        Deployment(version: text, deployedAt: noon, environment: text, author: text, notes: text, rolledBackAt: nil)
      ],
      feedbackComments: [FeedbackComment(createdAt: noon, rating: nil, category: text, comment: text)], origins: [],
      measures: [])
  }
}

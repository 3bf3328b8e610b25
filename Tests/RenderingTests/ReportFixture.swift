import Analysis
import Charting
import Document
import Records
import Wording

/// Assessments as Analysis makes them, and their documents.
struct ReportFixture {
  var period: Period
  var book = FigureBook()
  var findings: [Finding] = []
  var recommendations: [Recommendation] = []
  var status: Assessment.Status = .good
  var sections: [SectionState] = []
  var coverage: Coverage?
  var rejections: [Rejection] = []
  var openErrors: [ErrorReport] = []
  var incidents: [Incident] = []
  var deployments: [Deployment] = []
  var comments: [FeedbackComment] = []
  var name = "Shop"
  var errorLink: String? = "https://shop.example.com/admin/errors/{id}/"
  var revision = 1
  var charts: [ReportChart] = []
  var notes: [String] = []
  var words: any Words = English()
  var chartWords = ChartWords.english

  init(_ period: Period) { self.period = period }

  private var composer: Composer {
    let assessment = Assessment(
      comparison: Comparison(period), asOf: period.end.adding(seconds: 21_600), figures: book,
      findings: findings, recommendations: recommendations, status: status, sections: sections, coverage: coverage,
      rejections: rejections, newestOpenErrors: openErrors, incidents: incidents, deployments: deployments,
      feedbackComments: comments,
      origins: [Origin(id: "reports", query: "SELECT 1 WHERE a >= ?", bounds: ["2026-11-09 00:00:00"], rows: 66)],
      measures: [])
    let identity = ReportIdentity(name: name, tool: "Daybook 0.1.0", revision: revision, errorLink: errorLink)
    return Composer(assessment, words: words, identity: identity)
  }

  var document: Document { composer.compose(charts: charts, notes: notes) }

  var digest: Digest { composer.digest(of: document, notes: notes, words: chartWords) }

  /// The same report for Russian readers.
  var inRussian: ReportFixture {
    var fixture = self
    (fixture.words, fixture.chartWords) = (Russian(), .russian)
    return fixture
  }

  /// A figure, and its value a week before.
  mutating func add(_ name: String, _ value: Double, _ unit: Records.Unit = .count, before: Double? = nil) {
    add(name, nil, value, unit, before: before)
  }

  mutating func add(
    _ name: String, _ dimension: String?, _ value: Double, _ unit: Records.Unit = .count, before: Double? = nil
  ) {
    book.add(Figure(FigureID(name, dimension), value, unit: unit, n: 100, origins: ["reports"]))
    guard let before else { return }
    book.add(Figure(FigureID("reference." + name, dimension), before, unit: unit, n: 90, origins: ["reports"]))
  }

  mutating func missing(_ name: String, _ reason: MissingReason, _ unit: Records.Unit = .count) {
    book.add(Figure(missing: FigureID(name), reason, unit: unit))
  }

  mutating func chart(_ name: String, _ title: String) {
    charts.append(
      ReportChart(
        name: name, title: title, altText: title + ", in one picture.",
        chart: Chart(title: title, subtitle: "", content: .panels([]))))
  }
}

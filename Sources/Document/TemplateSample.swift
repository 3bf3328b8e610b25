import Analysis
import Charting
import Records
import Wording

/// A report that has one of everything, against which templates are checked: a name that is unknown here is unknown in
/// every report.
///
/// It is shown to nobody.
package struct TemplateSample: Sendable {
  package let document: Document

  package init() {
    let analysis = ReportAnalysis.sample
    let identity = ReportIdentity(
      name: "Sample", tool: "Daybook", revision: 1, errorLink: "https://example.org/{id}",
      reportLink: "https://example.org/{kind}/{period}")
    var document = Composer(analysis, words: English(), identity: identity).compose()
    document.charts = ReportCharts.names.map { name in
      ReportChart(
        name: name, title: "Title", altText: "Alternative.",
        chart: Chart(title: "Title", subtitle: "", content: .panels([])),
        data: ChartData(columns: ["Step", "Requests"], rows: [["00:00", "12"]]))
    }
    document.dataQuality.blocks = [
      .chart(document.charts[0].name),
      .table(
        Table(
          title: "Title", columns: [Table.Column("Table"), Table.Column("Rows", isNumeric: true)],
          rows: [[Cell("jobs", link: "https://example.org/1"), Cell("2")]])),
    ]
    document.mail.charts = document.charts.map(\.name)
    // One that stands in no section, which would leave it out.
    let placed = document.sections.flatMap(\.blocks).compactMap { if case .chart(let name) = $0 { name } else { nil } }
    document.frontPage.charts = document.charts.filter { !placed.contains($0.name) }
    document.frontPage.lead = ["Sentence."]
    document.recommendations = Array(repeating: document.recommendations[0], count: FrontPage.mostAdvice + 1)
    document.frontPage.errors?.note = "Sentence."
    self.document = document
  }
}

extension ReportAnalysis {
  fileprivate static var sample: ReportAnalysis {
    let period = Period(day: Day(number: 20_000), zone: .utc)
    let noon = period.start.adding(seconds: 43_200)
    var figures = FigureSet()
    for id: FigureID in [
      .requests.count, .requests.errorRate, .requests.duration.p95, .reports.new, .reports.resolved,
      .reports.backlog, .reports.unresolvedCritical,
    ] {
      figures.add(Figure(id, 2, unit: .count, n: 2))
      figures.add(Figure(id.of(.reference), 1, unit: .count, n: 1))
    }
    figures.add(Figure(.reports.byCategory.named("ui"), 1, unit: .count, n: 1))
    let error = ErrorReport(
      id: "1", title: "Title", category: "ui", severity: "critical", module: "module", status: "new", createdAt: noon)
    return ReportAnalysis(
      comparison: Comparison(period), asOf: period.end, figures: figures,
      findings: [
        Finding(
          rule: "count_change", measure: .reports.new, area: .errors, severity: .high, verdict: .regressed,
          fact: .countChanged(
            CountChange(
              .reports.new, before: 1, after: 2, low: 1, high: 4, verdict: .regressed, relation: .previousWeek)),
          evidence: [Evidence("p", 0.01)])
      ],
      recommendations: [
        Recommendation(
          rule: "resolve_criticals", subject: "", priority: .critical,
          advice: .resolveCriticals(OpenCriticals(count: 2, named: [])),
          evidence: []
        )
      ],
      status: .critical,
      sections: Section.allCases.map { SectionState($0, .filled) } + [
        SectionState(.users, .absent(table: "auth_user")),
        SectionState(.system, .failed(table: "health_checks", reason: "no such column")),
      ],
      coverage: Coverage(gaps: [], hours: 24), rejections: [], newestOpenErrors: [error], incidents: [],
      deployments: [],
      feedbackComments: [], origins: [], measures: [])
  }
}

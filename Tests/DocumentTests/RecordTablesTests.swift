import Analysis
import Records
import Testing
import Wording

@testable import Document

@Suite("Tables of what people recorded")
struct RecordTablesTests {
  private static let day = Period(day: Day("2026-11-19")!, zone: .utc)
  private static let noon = day.start.adding(seconds: 43_200)

  private static func error(_ assignee: Assignee) -> ErrorReport {
    ErrorReport(
      id: "1", title: "Cart is empty", category: "ui", severity: "high", module: "cart", status: "in_progress",
      createdAt: noon, assignee: assignee)
  }

  private static func incident(open: Bool = false, _ assignee: Assignee = .named("m.orlova")) -> Incident {
    Incident(
      id: "1", title: "Payments are not confirmed", severity: "critical", status: "resolved", startedAt: noon,
      detectedAt: nil, acknowledgedAt: nil, mitigatedAt: open ? nil : noon.adding(seconds: 4200),
      resolvedAt: open ? nil : noon.adding(seconds: 12_600), rootCause: "Ключ «А» истёк",
      resolution: open ? nil : "Key renewed",
      affectedServices: ["payments", "checkout"], assignee: assignee)
  }

  private func table(
    _ words: any Words, errors: [ErrorReport] = [], incidents: [Incident] = [], deployments: [Deployment] = []
  ) throws -> Table {
    let section: Section = !errors.isEmpty ? .errors : incidents.isEmpty ? .deployments : .incidents
    let analysis = ReportAnalysis(
      comparison: Comparison(Self.day), asOf: Self.day.end, figures: FigureSet(), findings: [], recommendations: [],
      status: .good, sections: [SectionState(section, .filled)], coverage: nil, rejections: [],
      newestOpenErrors: errors, incidents: incidents, deployments: deployments, feedbackComments: [], origins: [],
      measures: [])
    let identity = ReportIdentity(name: "Shop", tool: "Daybook 0", revision: 1, errorLink: nil)
    let document = Composer(analysis, words: words, identity: identity).compose()
    return try #require(
      document.sections.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }.last)
  }

  @Test("an open error has an owner, says that it has none, or leaves the column out where nothing is known")
  func owners() throws {
    let english = try table(
      English(), errors: [Self.error(.named("a.petrova")), Self.error(.nobody), Self.error(.unknown)])
    #expect(english.columns.map(\.title) == ["Title", "Severity", "Status", "Module", "Owner", "Created"])
    #expect(english.rows.map { $0[4].text } == ["a.petrova", "no owner", ""])
    let russian = try table(Russian(), errors: [Self.error(.nobody)])
    #expect(russian.rows.map { $0[4].text } == ["ответственный не\u{A0}указан"])
    #expect(try table(English(), errors: [Self.error(.unknown)]).columns.count == 5)
  }

  @Test("an incident says how it went, whom it hit, who answers for it, and what was recorded, word for word")
  func incidents() throws {
    let english = try table(English(), incidents: [Self.incident()]).rows[0].map(\.text)
    #expect(
      english[0] == "Payments are not confirmed"
        && english[3...] == [
          "70 min", "3 h 30 min", "payments, checkout", "m.orlova", "“Ключ «А» истёк”", "“Key renewed”",
        ])
    let russian = try table(Russian(), incidents: [Self.incident()]).rows[0].map(\.text)
    #expect(
      russian[3...] == [
        "70\u{A0}мин", "3\u{A0}ч\u{A0}30\u{A0}мин", "payments, checkout", "m.orlova", "„Ключ «А» истёк“",
        "«Key renewed»",
      ])
    let open = try table(English(), incidents: [Self.incident(open: true, .nobody)])
    #expect(open.rows[0].map(\.text).contains("still open") && open.rows[0].map(\.text).contains("no owner"))
    #expect(!open.columns.map(\.title).contains("Resolution"))
  }

  @Test("a deployment bears its note")
  func deployments() throws {
    let deployment = Deployment(
      version: "2.4.0", deployedAt: Self.noon, environment: "production", author: "i.petrov", notes: "Новая корзина",
      rolledBackAt: nil)
    let table = try table(English(), deployments: [deployment])
    #expect(table.columns.map(\.title) == ["Version", "Deployed", "Environment", "Author", "Note"])
    #expect(table.rows[0][4].text == "“Новая корзина”")
  }
}

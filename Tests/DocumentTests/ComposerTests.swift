import Analysis
import Records
import TestSupport
import Testing
import Wording

@testable import Document

@Suite("Composing a report")
struct ComposerTests {
  private static let day = Period(day: Day("2026-11-19")!, zone: .utc)

  private func analysis(
    _ period: Period = day, _ status: ReportAnalysis.Status = .good, sections: [SectionState] = [],
    findings: [Finding] = [], book: FigureSet = FigureSet(), open: [ErrorReport] = [],
    deployments: [Deployment] = [], coverage: Coverage? = Coverage(gaps: [], hours: 24)
  ) -> ReportAnalysis {
    ReportAnalysis(
      comparison: Comparison(period), asOf: period.end, figures: book, findings: findings,
      recommendations: [], status: status, sections: sections, coverage: coverage, rejections: [],
      newestOpenErrors: open, incidents: [], deployments: deployments, feedbackComments: [], origins: [], measures: [])
  }

  private func document(
    _ analysis: ReportAnalysis, link: String? = nil, revision: Int = 1
  ) -> Document {
    let identity = ReportIdentity(name: "Shop", tool: "Daybook 0", revision: revision, errorLink: link)
    return Composer(analysis, words: English(), identity: identity).compose()
  }

  @Test("a page leads to the week of a day, to the days and months of a week, of the kinds that are written")
  func navigation() {
    func names(_ period: Period, _ words: any Words, _ kinds: [ReportKind] = ReportKind.all) -> [String] {
      let identity = ReportIdentity(name: "Shop", tool: "Daybook 0", revision: 1, errorLink: nil)
      let navigation = Composer(analysis(period), words: words, identity: identity, kinds: kinds).compose().navigation
      return ([navigation.previous, navigation.next] + navigation.related).map {
        $0.name.replacing("\u{A0}", with: " ")
      }
    }
    #expect(names(Self.day, English()) == ["Wed 18 Nov", "Fri 20 Nov", "16–22 Nov"])
    #expect(names(Self.day, Russian()) == ["ср 18 ноября", "пт 20 ноября", "16–22 ноября"])
    #expect(names(Self.day, English(), [.daily]) == ["Wed 18 Nov", "Fri 20 Nov"])
    let week = Period(week: Week("2026-W49")!, zone: Zone(identifier: "Pacific/Auckland")!)
    let days = ["Mon 30 Nov", "Tue 1 Dec", "Wed 2 Dec", "Thu 3 Dec", "Fri 4 Dec", "Sat 5 Dec", "Sun 6 Dec"]
    #expect(names(week, English()) == ["23–29 Nov", "7–13 Dec"] + days + ["November 2026", "December 2026"])
    #expect(
      names(week, English(), [.weekly, .monthly]) == ["23–29 Nov", "7–13 Dec", "November 2026", "December 2026"])
  }

  private func book(_ figures: [(String, String?, Double, Records.Unit)]) -> FigureSet {
    var book = FigureSet()
    for (name, dimension, value, unit) in figures {
      book.add(Figure(FigureID(name, dimension), value, unit: unit, n: 9))
    }
    return book
  }

  private func change(_ figure: FigureID, _ verdict: Verdict) -> Finding {
    Finding(
      rule: "rate_change", measure: figure, area: .performance, severity: .info, verdict: verdict,
      fact: .shareChanged(
        ShareChange(figure, before: 0.2, after: 0.1, low: -0.2, high: -0.1, verdict: verdict, relation: .previousWeek)),
      evidence: [])
  }

  private func limit(_ figure: FigureID, _ severity: Severity = .medium) -> Finding {
    Finding(
      rule: "threshold", measure: figure, area: .performance, severity: severity,
      fact: .valueBeyond(
        ValueBeyond(figure, value: 3, Crossing(limit: 2, unit: .seconds, level: .warning, rises: true))), evidence: [])
  }

  private func texts(_ section: DocumentSection?) -> [String] {
    (section?.blocks ?? []).compactMap {
      switch $0 {
      case .paragraph(let text): text
      case .warning(let text): "! " + text
      case .table, .chart: nil
      }
    }
  }

  private func tables(_ document: Document) -> [Table] {
    document.sections.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  @Test("a section says that nothing happened only when it holds for all its tables")
  func quiet() {
    let states: [SectionState] = [
      .init(.security, .quiet), .init(.security, .filled), .init(.errors, .quiet), .init(.errors, .quiet),
      .init(.feedback, .quiet), .init(.users, .absent(table: "auth_user")), .init(.users, .quiet),
      .init(.system, .quiet), .init(.system, .failed(table: "health_checks", reason: "no row can be used")),
    ]
    let sections = document(analysis(sections: states)).sections
    func said(_ section: Section) -> [String] { texts(sections.first { $0.section == section }) }
    #expect(said(.security) == [])
    #expect(said(.errors) == ["No error reports: none new, none resolved, none open."])
    #expect(said(.feedback) == ["No feedback came in."])
    #expect(said(.system) == ["! health_checks could not be read: no row can be used."])
    #expect(
      said(.users) == [
        "The database has no table auth_user.", "Neither accounts nor active users were recorded in this period.",
      ])
    #expect(sections.map(\.section) == [.errors, .system, .users, .security, .feedback])
  }

  @Test("a failed table is a warning and makes its section failed, whatever else it holds")
  func failed() throws {
    let states: [SectionState] = [
      .init(.errors, .filled), .init(.errors, .failed(table: "error_comments", reason: "locked.\n<b>")),
    ]
    let section = try #require(document(analysis(sections: states)).sections.first)
    #expect(section.state == .failed && texts(section) == ["! error_comments could not be read: locked. <b>."])
  }

  @Test("the headline: three measures at most, the most severe first, what got better last, nothing that is mere noise")
  func headline() {
    let findings = [
      limit("a.one", .high), limit("a.one"), change("a.noise", .notEnoughData), change("a.calm", .noChange),
      change("a.better", .improved), limit("a.two"), limit("a.three"), change("a.finer", .improved),
    ]
    let lines = document(analysis(Self.day, .attention, findings: findings)).headline
    #expect(lines.map { $0.prefix { $0 != ":" && $0 != " " } } == ["a.one", "a.two", "a.better"])
  }

  private func event(_ fact: Fact, _ severity: Severity) -> Finding {
    Finding(rule: "x", measure: "x.x", area: .performance, severity: severity, verdict: nil, fact: fact, evidence: [])
  }

  @Test("incidents stand first in the headline, then the news; what stood open before and deployments come last")
  func events() {
    let incident = IncidentLength(title: "Payments", severity: "critical", seconds: 12_600, isOpen: false)
    let known = OpenCritical(title: "Menu", module: "ui", age: 86_400 * 30)
    let events = [
      event(.deployments(DeployedVersions(["2.4.0"], rolledBack: [])), .info),
      event(.criticals(CriticalErrors(open: 1, new: 0, settled: 0, named: [known])), .low),
    ]
    #expect(
      document(analysis(findings: events)).headline == [
        "A quiet day: nothing crossed a limit and nothing clearly changed.",
        "1 critical error report open at the end: “Menu” (ui, open for 30\u{A0}days).", "Deployed: 2.4.0 (10:20).",
      ])
    let busy =
      [event(.incidents(IncidentLengths([incident])), .critical), limit("a.one"), limit("a.two"), limit("a.three")]
      + events
    #expect(
      document(analysis(Self.day, .critical, findings: busy)).headline.map { $0.prefix { $0 != ":" && $0 != "," } }
        == ["Critical incident “Payments”", "a.one", "a.two", "1 critical error report open at the end", "Deployed"])
  }

  @Test("where an unfinished day had an incident there is room for what is worse only")
  func room() {
    let half = Period(day: Day("2026-11-19")!, zone: .utc, cutAt: Instant(iso8601: "2026-11-19T14:00:00Z")!)
    let incident = IncidentLength(title: "Payments", severity: "critical", seconds: 12_600, isOpen: false)
    let findings = [
      event(.incidents(IncidentLengths([incident])), .critical), limit("a.worse", .high),
      change("a.better", .improved),
      event(.deployments(DeployedVersions(["2.4.0"], rolledBack: [])), .info),
    ]
    let lines = document(analysis(half, .critical, findings: findings)).headline
    #expect(lines.count == 4 && lines[2].hasPrefix("a.worse") && lines[3] == "Deployed: 2.4.0 (10:20).")
  }

  @Test("of a day on which nothing was due, and nothing came, no quiet day is told")
  func noActivity() {
    let coverage = Coverage(gaps: [], hours: 24, noneExpected: 24)
    #expect(
      document(analysis(coverage: coverage)).headline == [
        "No activity expected: none was due on this day, and none was recorded."
      ])
  }

  @Test("a comparison that was not made says why where its verdict would stand")
  func notCompared() {
    let book = book([("requests.error_rate", nil, 0, .fraction), ("reports.unresolved_critical", nil, 2, .count)])
    let findings = [
      Finding(
        rule: "rate_change", measure: "requests.error_rate", area: .performance, severity: .info,
        verdict: .notEnoughData,
        fact: .notCompared(MissingComparison("requests.error_rate", .fewRequests(14))), evidence: []),
      Finding(
        rule: "unresolved_critical", measure: "reports.unresolved_critical", area: .errors, severity: .high,
        verdict: nil,
        fact: .criticals(CriticalErrors(open: 2, new: 1, settled: 0, named: [])), evidence: []),
    ]
    #expect(
      document(analysis(findings: findings, book: book)).tiles.map(\.judgement) == ["too few requests (14)", "1 new"])
    #expect(
      document(analysis(findings: [findings[0]], book: book)).headline == [
        "A quiet day: nothing crossed a limit, but changes cannot all be judged."
      ])
  }

  @Test("a quiet period says so, an unfinished one and one without data too")
  func calm() {
    #expect(
      document(analysis()).headline == ["A quiet day: nothing crossed a limit and nothing clearly changed."])
    let half = Period(week: Week("2026-W47")!, zone: .utc, cutAt: Instant(iso8601: "2026-11-19T14:00:00Z")!)
    #expect(
      document(analysis(half)).headline == [
        "The period is not over: this report covers it up to 19 November 2026, 14:00.",
        "A quiet week: nothing crossed a limit and nothing clearly changed.",
      ])
    #expect(
      document(analysis(Self.day, .unknown, coverage: nil)).headline == [
        "No metrics were read: nothing is known of response times, failed requests and resources."
      ])
  }

  @Test("a verdict word stands only where a finding carries one")
  func judgement() {
    let book = book([("requests.count", nil, 10, .count), ("requests.duration.p95", nil, 3, .seconds)])
    let findings = [
      limit("requests.duration.p95"),
      Finding(
        rule: "rate_change", measure: "requests.duration.p95", area: .performance, severity: .high, verdict: .regressed,
        fact: .gaps(MissingHours(hours: 1, of: 2)), evidence: []),
    ]
    let tiles = document(analysis(findings: findings, book: book)).tiles
    #expect(tiles.map(\.judgement) == ["", "worse, above 2\u{A0}s"])
  }

  @Test("severities and statuses stand in their order, unknown ones behind; columns nobody filled are left out")
  func order() {
    let book = book([
      ("reports.new", nil, 4, .count), ("reports.by_severity", "odd", 9, .count),
      ("reports.by_severity", "low", 4, .count),
      ("reports.by_severity", "critical", 1, .count), ("reports.by_status", "resolved", 3, .count),
      ("reports.by_status", "new", 1, .count),
    ])
    let tables = tables(document(analysis(sections: [.init(.errors, .filled)], book: book)))
    #expect(
      tables.map { $0.rows.map { $0[0].text } } == [
        ["New error reports"], ["Critical", "Low", "odd"], ["New", "Resolved"],
      ])
    #expect(tables[0].columns.map(\.title) == ["Measure", "Value"])
    #expect(tables[1].rows[0][1].figure == FigureID("reports.by_severity", "critical"))
  }

  @Test("ids in links are percent-encoded; without a template there is no link")
  func links() throws {
    let report = ErrorReport(
      id: "a/b?é\"", title: "t", category: "ui", severity: "low", module: "m", status: "new",
      createdAt: Instant(seconds: 0))
    let analysis = analysis(sections: [.init(.errors, .filled)], open: [report])
    let linked = tables(document(analysis, link: "https://e.org/{id}/x?{id}"))
    #expect(linked.first?.rows[0][0].link == "https://e.org/a%2Fb%3F%C3%A9%22/x?a%2Fb%3F%C3%A9%22")
    #expect(tables(document(analysis)).first?.rows[0][0].link == nil)
  }

  @Test("what is not named one by one is the last row of its table, and says how much it is")
  func others() {
    let figures: [(String, String?, Double, Records.Unit)] = [
      ("reports.new", nil, 22_000, .count), ("reports.by_category", "ui", 12, .count),
      ("reference.reports.by_category", "ui", 4, .count), ("reports.by_category.other", nil, 21_988, .count),
      ("reports.by_category.other_names", nil, 1990, .count), ("reference.reports.by_category.other", nil, 9, .count),
      ("requests.by_path.count", "/a/", 7, .count), ("requests.by_path.count.other", nil, 300_000, .count),
      ("health.by_check.pass_rate", "db", 1, .fraction), ("health.by_check.pass_rate.other", nil, 0.5, .fraction),
      ("health.by_check.other_names", nil, 60, .count),
    ]
    let states = [Section.errors, .performance, .checks].map { SectionState($0, .filled) }
    let tables = tables(document(analysis(sections: states, book: book(figures))))
    func last(_ title: Label) -> [String]? {
      tables.first { $0.title == English().label(title) }?.rows.last?.map(\.text)
    }
    #expect(last(.byCategory) == ["other (1,990 categories)", "21,988", "9"])
    #expect(last(.busiestPaths) == ["other (of more than 16,384 paths)", "300,000"])
    #expect(last(.byCheck)?.first == "other (60 checks)")
  }

  @Test("below the table of paths stands how many requests have none; without such requests nothing does")
  func withoutPath() {
    for (count, paragraphs) in [(12.0, ["12 requests without a path are not among them."]), (nil, [])] {
      let figures: [(String, String?, Double, Records.Unit)] =
        [("requests.by_path.count", "/a/", 7, .count)]
        + (count.map { [("requests.by_path.without_path", nil, $0, .count)] } ?? [])
      let document = document(analysis(sections: [SectionState(.performance, .filled)], book: book(figures)))
      let blocks = document.sections.first { $0.section == .performance }?.blocks ?? []
      let said = blocks.compactMap { block in if case .paragraph(let text) = block { text } else { nil } }
      #expect(said == paragraphs)
    }
  }

  @Test("of more deployments than a list holds the latest are listed, and how many are left out is said")
  func manyDeployments() {
    let all = (0..<150).map {
      Deployment(
        version: "v\($0)", deployedAt: Instant(seconds: Int64($0)), environment: nil, author: nil, rolledBackAt: nil)
    }
    let document = document(analysis(sections: [.init(.deployments, .filled)], deployments: all))
    let rows = tables(document)[0].rows
    #expect(rows.count == 101 && rows[0][0].text == "v50" && rows[100][0].text == "other (50 deployments)")
    #expect(document.deployments.count == 100)
  }

  @Test("severities that are not known are told among what the report rests on")
  func unknownWords() {
    var analysis = analysis()
    analysis.unknownWords = [
      UnknownWords(.reports, column: .severity, rows: 5, of: 9, words: [.init("1\u{202E}", 5)])
    ]
    let dataQuality = document(analysis).dataQuality.lines
    #expect(dataQuality.contains(#"5 of 9 error reports have a severity that is not known: “1\u{202E}” (5)."#))
    #expect(dataQuality.last?.hasPrefix("Read ") == true)
  }

  @Test("a name cannot swallow the sentence around it")
  func longNames() {
    let crowd = Finding(
      rule: "crowded_category", measure: "reports.by_category", area: .errors, severity: .low, verdict: nil,
      fact: .crowdedCategory(CategoryCrowd(String(repeating: "W", count: 10_000), count: 11, limit: 10)), evidence: [])
    let text = document(analysis(findings: [crowd])).findings[0].text
    #expect(text.hasPrefix("11 “WWW") && text.hasSuffix("W…” error reports (limit 10)."))
  }

  @Test("a later revision and ranges are explained, and only then")
  func explained() {
    let changed = Finding(
      rule: "count_change", measure: "reports.new", area: .errors, severity: .medium, verdict: .regressed,
      fact: .countChanged(
        CountChange(
          "reports.new", before: 8, after: 21, low: 1.2, high: 6, verdict: .regressed, relation: .previousWeek)),
      evidence: [])
    let first = document(analysis())
    let second = document(analysis(findings: [changed]), revision: 2)
    #expect(second.dataQuality.lines.last == "This is revision 2: it replaces an earlier report of the period.")
    #expect(!first.dataQuality.lines.contains { $0.contains("revision") })
    #expect(second.definitions.last?.name == "Ranges in brackets" && first.definitions.isEmpty)
  }

  @Test("figures that percent-encoding makes alike keep anchors of their own")
  func anchors() {
    let figures = [("reports.by_module", "a b", 1.0, Records.Unit.count), ("reports.by_module", "a%20b", 2, .count)]
    let anchors = document(analysis(book: book(figures))).figureLines.map(\.anchor)
    #expect(anchors == ["reports.by_module{a%20b}", "reports.by_module{a%2520b}"])
  }

  @Test("very long figures have short anchors of their own")
  func longAnchors() {
    let figures = (1...3).map {
      ("reports.by_module", String(repeating: "ж", count: 4000) + "\($0)", 1.0, Records.Unit.count)
    }
    let anchors = document(analysis(book: book(figures))).figureLines.map(\.anchor)
    #expect(Set(anchors).count == 3 && anchors.allSatisfy { $0.utf8.count < 620 })
  }
}

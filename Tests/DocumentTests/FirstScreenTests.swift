import Analysis
import Records
import TestSupport
import Testing
import Wording

@testable import Document

@Suite("Each fact once on the first screen")
struct FirstScreenTests {
  private func compose(_ findings: [Finding], change: (inout ReportAnalysis) -> Void = { _ in }) -> Document {
    var fixture = ChartsFixture.badDay()
    fixture.findings = findings
    var analysis = fixture.analysis
    change(&analysis)
    let identity = ReportIdentity(name: "Shop", tool: "Daybook 0", revision: 1, errorLink: nil)
    return Composer(analysis, words: English(), identity: identity).compose()
  }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  private var period: Period { ChartsFixture.badDay().period }

  private var failing: Fact {
    let start = period.start
    return .shareBeyond(
      ShareBeyond(
        "requests.error_rate", count: 107, of: 273,
        Crossing(limit: 0.05, unit: .fraction, level: .critical, rises: true),
        LocalSpan(from: start.adding(seconds: 42_000), to: start.adding(seconds: 47_100), of: period)))
  }

  private func finding(_ measure: FigureID, _ severity: Severity, _ fact: Fact, verdict: Verdict? = nil) -> Finding {
    Finding(
      rule: "x", measure: measure, area: .performance, severity: severity, verdict: verdict, fact: fact, evidence: [])
  }

  @Test("what the state says is not said again: the change of its measure stands there, and no empty heading")
  func state() {
    let limit = finding("requests.error_rate", .critical, failing)
    let rise = finding(
      "requests.error_rate", .high,
      .shareChanged(
        ShareChange(
          "requests.error_rate", before: 0.0025, after: 0.0422, low: 0.029, high: 0.052, verdict: .regressed,
          relation: .sameWeekday, day: Day("2026-11-12"))), verdict: .regressed)
    let both = compose([limit, rise]) { $0.reason = .finding(failing, isOver: true) }.frontPage
    #expect(plain(both.state.note) == "39 % of requests failed 11:40–13:05 (limit 5 %); this has ended")
    #expect(
      both.news[0].sentences.map(plain) == [
        "Failed requests rose to 4.22 %, from 0.25 % on Thu 12 Nov"
      ])
    let alone = compose([limit]) { $0.reason = .finding(failing, isOver: true) }.frontPage
    #expect(alone.news.map(\.tag) == ["Better"])
  }

  @Test("hours without data are told among the data, and where nothing could be judged no heading stands empty")
  func data() {
    let gaps = finding("coverage.gaps", .medium, .gaps(MissingHours(hours: 2, of: 24)))
    let missing = finding(
      "reports.events", .info, .notCompared(MissingComparison("reports.events", .littleHistory)),
      verdict: .notEnoughData)
    #expect(compose([gaps, missing]).frontPage.news.isEmpty)
  }

  @Test("a critical incident is worse, another one to be watched, each in a line of its own")
  func incidents() {
    let incidents = IncidentLengths([
      IncidentLength(title: "Down", severity: "critical", seconds: 5100, isOpen: false),
      IncidentLength(title: "Late", severity: "low", seconds: 27_600, isOpen: true),
    ])
    let news = compose([finding("incidents.started", .critical, .incidents(incidents))]).frontPage.news
    #expect(news.map(\.tag) == ["Worse", "Better", "Watch"])
    #expect(
      news.map { $0.sentences.map(plain) } == [
        ["Critical incident “Down”, 85 min"], ["Nothing clearly better"], ["Incident “Late”, open for 7 h 40 min, low"],
      ])
  }

  @Test("a list that is cut on the digest says how many are left out there")
  func rest() {
    let findings = ["a", "b", "c", "d"].map { name in
      finding(
        FigureID("custom.\(name)"), .medium,
        .valueBeyond(
          ValueBeyond(
            FigureID("custom.\(name)"), value: 9, Crossing(limit: 3, unit: .count, level: .warning, rises: true))))
    }
    let watch = compose(findings).frontPage.news.last
    #expect(watch?.sentences.count == 4 && watch?.rest.dropFirst(2).first == "and 2 more in the full report")
  }

  @Test("a mail names reports of one title once, with their number and owner, and shows the first thing to do")
  func mail() {
    let noon = period.start.adding(seconds: 43_200)
    func report(_ id: String, _ title: String, _ status: String, _ owner: Assignee) -> ErrorReport {
      ErrorReport(
        id: id, title: title, category: "ui", severity: "critical", module: "orders", status: status, createdAt: noon,
        assignee: owner)
    }
    let brief = compose([]) {
      $0.newestOpenErrors = [
        report("1", "Site is down", "resolved", .named("a")), report("2", "Site is down", "new", .nobody),
        report("3", "Button fails", "new", .named("support")),
      ]
      $0.recommendations = [
        Recommendation(
          rule: "resolve_criticals", subject: "", priority: .critical,
          advice: .resolveCriticals(
            OpenCriticals(
              count: 4,
              named: [
                OpenCritical(
                  title: String(repeating: "long ", count: 20), module: "orders", age: 86_400 * 12,
                  status: "in_progress", assignee: .named("somebody.with.a.name"))
              ])), evidence: [])
      ]
    }.mail
    #expect(brief.open.map(\.title) == ["Site is down", "Button fails"])
    #expect(
      brief.open.map { plain($0.details) } == [
        "2 reports · Critical · orders · 19 November 2026, 12:00 · no owner",
        "Critical · orders · 19 November 2026, 12:00 · support",
      ])
    #expect(brief.preheader.hasPrefix("Fix and close “long long") && brief.preheader.count <= 110)
    #expect(!brief.preheader.hasSuffix(",") && !brief.preheader.hasSuffix("("))
  }
}

import Analysis
import Records
import TestSupport
import Testing
import Wording

@testable import Document

@Suite("What the digest says is worse, better, to be watched")
struct FrontPageNewsTests: FrontPageComposing {
  @Test("worse and better are both answered, limits are to be watched, a measure is told of once")
  func news() {
    let news = digest(.badDay()).news
    #expect(news.map(\.tag) == ["Worse", "Better", "Watch"])
    #expect(news.map(\.tone) == [.bad, .neutral, .warning])
    #expect(
      news.map(\.sentences).map { $0.map(spaced) } == [
        ["Failed requests rose to 5.22 %, from 0.81 % the week before"],
        ["Nothing clearly better"],
        ["Response time, p95: 2.11 s (limit 2 s)"],
      ])
  }

  @Test("an improvement has its own line; an unresolved critical error is said as a sentence")
  func better() {
    var fixture = ChartsFixture.badDay()
    fixture.findings = [
      criticals(open: 5, new: 2),
      finding(FigureID("reports.by_category", "ui"), .info, .improved, before: 45, after: 8),
    ]
    let news = digest(fixture).news
    #expect(news.map(\.tone) == [.neutral, .good, .warning])
    #expect(news[1].sentences.map(spaced) == ["User interface error reports: 8, down from 45"])
    #expect(
      news[2].sentences.map(spaced) == [
        "5 critical error reports open (2 new), among them “Payment fails” (pay)"
      ])
  }

  @Test(
    "incidents are the first of what is worse or to be watched, deployments last; critical errors open before, and deployments, leave a day quiet"
  )
  func events() {
    let incident = IncidentLength(title: "Down", severity: "high", seconds: 1800, isOpen: false)
    let incidents = Finding(
      rule: "incidents", measure: "incidents.started", area: .incidents, severity: .low, verdict: nil,
      fact: .incidents(IncidentLengths([incident])),
      evidence: [])
    let deployments = Finding(
      rule: "deployments", measure: "deployments.count", area: .deployments, severity: .info, verdict: nil,
      fact: .deployments(DeployedVersions(["2.4.0", "2.4.1"], rolledBack: [])), evidence: [])
    var fixture = ChartsFixture.badDay()
    fixture.findings = [
      finding("reports.new", .medium, .regressed), criticals(open: 1, new: 0), incidents, deployments,
    ]
    let told = digest(fixture)
    #expect(told.news.map(\.tag) == ["Worse", "Better", "Watch", "Deployments"])
    #expect(told.news.map(\.tone) == [.bad, .neutral, .warning, .neutral])
    #expect(told.news[2].sentences.first.map(spaced) == "Incident “Down”, 30 min, high")
    #expect(told.news[3].sentences == ["2.4.0 (10:20), 2.4.1 (10:20)"])
    fixture.findings = [criticals(open: 1, new: 0), deployments]
    let quiet = digest(fixture)
    #expect(quiet.lead == ["A quiet day: nothing crossed a limit and nothing clearly changed."])
    #expect(quiet.news.map(\.tag) == ["Watch", "Deployments"])
    fixture.findings = [incidents]
    #expect(digest(fixture).lead.isEmpty && digest(fixture).news.map(\.tag) == ["Worse", "Better", "Watch"])
  }

  @Test("critical errors that are open are named where they are counted, once")
  func namedWhereCounted() {
    var fixture = ChartsFixture.badDay()
    func note(_ findings: [Finding]) -> String? {
      fixture.findings = findings
      return digest(fixture) { $0.sections = [.init(.errors, .filled)] }.errors?.note
    }
    #expect(note([criticals(open: 1, new: 0)]) == "")
    let many = ["a", "b", "c", "d"].map { limit(FigureID("custom.\($0)"), 9, 3) }
    #expect(
      note(many + [criticals(open: 1, new: 0)])
        == "1 critical error report open at the end: “Payment fails” (pay, open for 9\u{A0}days).")
  }

  @Test("a limit that was crossed and is kept again is to be watched, and not told again as better")
  func recovered() {
    let recovered = Finding(
      rule: "recovered", measure: "requests.error_rate", area: .performance, severity: .info, verdict: nil,
      fact: .recovered(LimitRecovery("requests.error_rate")), evidence: [])
    var fixture = ChartsFixture.badDay()
    fixture.findings = [limit("requests.error_rate", 9, 3), recovered]
    #expect(
      digest(fixture).news.map(\.sentences) == [
        ["Nothing clearly worse"], ["Nothing clearly better"], ["Failed requests: 9 (limit 3)"],
      ])
  }

  @Test("a comparison that could not be made is no sign of calm")
  func notJudged() {
    var fixture = ChartsFixture.badDay()
    fixture.findings = [
      Finding(
        rule: "count_change", measure: "reports.events", area: .errors, severity: .info, verdict: .notEnoughData,
        fact: .notCompared(MissingComparison("reports.events", .littleHistory)), evidence: [])
    ]
    #expect(digest(fixture).lead == ["A quiet day: nothing crossed a limit, but changes cannot all be judged."])
  }

  @Test("a critical limit that was crossed is worse, and told instead of the change of its measure")
  func critical() {
    var fixture = ChartsFixture.badDay()
    let start = fixture.period.start
    fixture.findings = [
      Finding(
        rule: "threshold", measure: "requests.error_rate", area: .performance, severity: .critical, verdict: nil,
        fact: .shareBeyond(
          ShareBeyond(
            "requests.error_rate", count: 107, of: 273,
            Crossing(limit: 0.05, unit: .fraction, level: .critical, rises: true),
            LocalSpan(from: start.adding(seconds: 42_000), to: start.adding(seconds: 47_100), of: fixture.period))),
        evidence: []),
      finding("requests.error_rate", .high, .regressed), finding("reports.events", .medium, .regressed),
    ]
    let news = digest(fixture).news
    #expect(news[0].tag == "Worse" && news[0].tone == .bad)
    #expect(
      news[0].sentences.first.map(spaced) == "39 % of requests failed 11:40–13:05 (107 of 273; limit 5 %)")
    #expect(news[0].sentences.count == 2 && !news.contains { $0.tag == "Watch" })
  }

  @Test("more than four of a kind are counted, not dropped in silence")
  func many() {
    var fixture = ChartsFixture.badDay()
    fixture.findings = ["a", "b", "c", "d", "e", "f"].map {
      finding(FigureID("reports.by_category", $0), .medium, .regressed)
    }
    let sentences = digest(fixture).news[0].sentences
    #expect(sentences.count == 4 && sentences[3] == "and 3 more in the full report")
  }

  @Test("what got worse at q = .05 only is to be watched")
  func watched() {
    var fixture = ChartsFixture.badDay()
    fixture.findings = [finding("reports.events", .low, .regressed)]
    let news = digest(fixture).news
    #expect(news.map(\.tag) == ["Worse", "Better", "Watch"])
    #expect(news[2].sentences.map(spaced) == ["Error events: 15, up from 2"])
  }

  @Test("changes that nothing is certain of are no news: the day is quiet")
  func quiet() {
    var fixture = ChartsFixture.badDay()
    fixture.findings = [
      finding("reports.events", .info, .notEnoughData), finding("requests.count", .info, .noChange),
    ]
    let digest = digest(fixture)
    #expect(digest.news.isEmpty)
    #expect(digest.lead == ["A quiet day: nothing crossed a limit and nothing clearly changed."])
    #expect(digest.state == .init(word: "All well", tone: .good))
  }
}

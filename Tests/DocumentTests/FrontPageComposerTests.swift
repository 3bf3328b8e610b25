import Analysis
import Charting
import Records
import TestSupport
import Testing
import Wording

@testable import Document

@Suite("Composing the digest")
struct FrontPageComposerTests {
  private func digest(
    _ fixture: ChartsFixture, revision: Int = 1, notes: [PictureNote] = [],
    change: (inout ReportAnalysis) -> Void = { _ in }
  ) -> FrontPage {
    var analysis = fixture.analysis
    change(&analysis)
    let identity = ReportIdentity(name: "Shop", tool: "Daybook 0", revision: revision, errorLink: nil)
    let composer = Composer(analysis, words: English(), identity: identity)
    return composer.compose(composer.compose(), noting: notes).frontPage
  }

  private func finding(
    _ measure: FigureID, _ severity: Severity, _ verdict: Verdict?, before: Int = 2, after: Int = 15
  ) -> Finding {
    Finding(
      rule: "count_change", measure: measure, area: .performance, severity: severity, verdict: verdict,
      fact: .countChanged(
        CountChange(
          measure, before: before, after: after, low: after > before ? 2 : 0.031, high: after > before ? 9 : 0.57,
          verdict: verdict ?? .noChange, relation: .previousWeek)),
      evidence: [])
  }

  /// With plain spaces.
  private func spaced(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  private func limit(_ measure: FigureID, _ value: Double, _ limit: Double) -> Finding {
    Finding(
      rule: "threshold", measure: measure, area: .performance, severity: .medium, verdict: nil,
      fact: .valueBeyond(
        ValueBeyond(measure, value: value, Crossing(limit: limit, unit: .count, level: .warning, rises: true))),
      evidence: [])
  }

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

  private func criticals(open: Int, new: Int) -> Finding {
    Finding(
      rule: "unresolved_critical", measure: "reports.unresolved_critical", area: .errors,
      severity: new > 0 ? .high : .low,
      verdict: nil,
      fact: .criticals(
        CriticalErrors(
          open: open, new: new, settled: 0,
          named: [OpenCritical(title: "Payment fails", module: "pay", age: 86_400 * 9)])),
      evidence: [])
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

  @Test(
    "the state has a word and a tone",
    arguments: [
      (ReportAnalysis.Status.good, "All well", Tone.good), (.attention, "Needs attention", .warning),
      (.critical, "Critical", .bad), (.unknown, "Unknown", .neutral),
    ])
  func state(status: ReportAnalysis.Status, word: String, tone: Tone) {
    #expect(digest(.quiet()) { $0.status = status }.state == .init(word: word, tone: tone))
  }

  @Test("charts follow what moved: other findings, other charts; none gives the day's usual ones")
  func charts() {
    func titles(_ findings: [Finding]) -> [String] {
      var fixture = ChartsFixture.badDay()
      fixture.findings = findings
      return digest(fixture).charts.map(\.chart.title)
    }
    #expect(titles([]) == ["Response time", "New error reports per day", "Requests per hour"])
    #expect(
      titles([
        limit("requests.count", 9, 3), finding(FigureID("reports.by_category", "performance"), .high, .regressed),
      ])
        == ["Performance error reports: 15, up from 2", "Requests: 9 (limit 3)", "Response time"])
    #expect(
      titles([criticals(open: 5, new: 1), finding("reports.events", .high, .improved, before: 20, after: 6)]).first
        == "New error reports per day")
  }

  @Test("every chart stands once, chosen or further; a chart without data is not drawn at all")
  func further() {
    let all = ReportCharts.compose(ChartsFixture.badDay().analysis, words: English())
    let digest = digest(.badDay())
    #expect(digest.charts.count == 3)
    #expect((digest.charts + digest.further).map(\.title).sorted() == all.map(\.title).sorted())
    let quiet = self.digest(.quiet())
    #expect((quiet.charts + quiet.further).allSatisfy { if case .empty = $0.chart.content { false } else { true } })
    #expect(quiet.charts.count < digest.charts.count)
  }

  @Test("a chart of the period says only its measure, one of other days keeps them")
  func subtitles() {
    let digest = digest(.badDay())
    let all = digest.charts + digest.further
    #expect(
      all.first { $0.title.hasPrefix("Failed requests") }?.chart.subtitle
        == "Requests with status 500 or above by hour")
    let perDay = all.first { $0.title == "New error reports per day" }
    #expect(perDay?.chart.subtitle.contains("23 October – 19 November 2026") == true)
  }

  @Test("six tiles at most; of more those without news go")
  func tiles() {
    var fixture = ChartsFixture.badDay()
    for (name, value) in [
      ("requests.count", 4e4), ("requests.error_rate", 0.05), ("requests.duration.p95", 2.1),
      ("reports.unresolved_critical", 5), ("availability.uptime", 0.9),
    ] {
      fixture.add(name, nil, value, .count)
    }
    fixture.add("business.revenue.sum", nil, 167_016.87, .money("RUB"))
    let tiles = digest(fixture).tiles
    #expect(tiles.count == 6)
    #expect(!tiles.contains { $0.name == "Uptime" })
    #expect(tiles.last?.value == "167k" && tiles.last?.name == "Revenue, RUB")
    fixture.findings.append(limit("availability.uptime", 0.9, 0.99))
    let others = digest(fixture).tiles
    #expect(others.contains { $0.name == "Uptime" } && !others.contains { $0.name == "Requests" })
  }

  @Test("errors are counted where no tile does, and broken down, the most first")
  func errors() throws {
    var fixture = ChartsFixture.badDay()
    fixture.add("reference.reports.new", nil, 16, .count)
    fixture.add("reports.resolved", nil, 3, .count)
    fixture.add("reports.by_module", "b", 4, .count)
    fixture.add("reports.by_module", "a", 4, .count)
    fixture.add("reports.by_module", "c", 9, .count)
    let errors = try #require(digest(fixture) { $0.sections = [.init(.errors, .filled)] }.errors)
    #expect(errors.counts.map(\.name) == ["Resolved"] && errors.counts.map(\.value) == ["3"])
    #expect(
      errors.breakdowns.map { $0.parts.map(\.name) } == [
        ["Performance", "Functionality", "Integration"], ["c", "a", "b"],
      ])
  }

  @Test("no table or nothing in it, no errors part; not readable, the reason among what it rests on")
  func missing() {
    #expect(digest(.badDay()) { $0.sections = [.init(.errors, .absent(table: "reports"))] }.errors == nil)
    #expect(digest(.quiet()) { $0.sections = [.init(.errors, .quiet)] }.errors == nil)
    let failed = digest(.quiet()) { $0.sections = [.init(.errors, .failed(table: "reports", reason: "locked"))] }
    #expect(failed.errors == nil)
    #expect(failed.dataQuality.lines.first == .init("reports could not be read: locked.", tone: .bad))
  }

  private func recommendations(_ count: Int) -> [Recommendation] {
    (0..<count).map {
      Recommendation(
        rule: "resolve", subject: "\($0 + 1)", priority: .high,
        advice: .resolveCriticals(OpenCriticals(count: $0 + 1, named: [])),
        evidence: [])
    }
  }

  @Test("three things to do at most, and how many more there are; none, nothing")
  func advice() {
    #expect(digest(.quiet()).advice.lines.isEmpty)
    let lines = digest(.quiet()) { $0.recommendations = recommendations(5) }.advice.lines
    #expect(lines.count == 4 && lines.map(\.isRest) == [false, false, false, true])
    #expect(lines.last?.text == "and 2 more in the full report")
  }

  @Test("beyond the first things to do all others are counted, those that the mail leaves out too", arguments: 0...5)
  func adviceLeftOut(count: Int) {
    let rest = digest(.quiet()) { $0.recommendations = recommendations(count) }.advice.rest
    #expect(rest == (0..<min(count, 3)).map { "and \(count - $0) more in the full report" })
  }

  @Test("what it rests on is always said: notes, gaps, revision; what is missing stands out")
  func dataQuality() {
    var fixture = ChartsFixture.badDay()
    let whole = digest(fixture).dataQuality.lines
    #expect(whole.map(\.tone) == [.neutral, .neutral] && whole[0].text == "All 24\u{A0}hours have metrics.")
    fixture.gaps = [fixture.period.days[0].hourStarts[3]]
    let lines = digest(fixture, revision: 2, notes: [.notDrawn(name: "activity", reason: "no memory")]).dataQuality
      .lines
    #expect(lines.map(\.tone) == [.warning, .warning, .neutral, .neutral])
    #expect(lines[0].text.hasPrefix("The picture") && lines[1].text.hasPrefix("No metrics for 1 of 24"))
    #expect(lines.last?.text.contains("revision 2") == true)
  }

  @Test("very many lines are counted; the first and the last stay")
  func manyLines() {
    let rejections = (0..<30).map { Rejection(source: .metricType("type\($0)"), reason: .notANumber, count: 3) }
    let lines = digest(.badDay(), revision: 2) { $0.rejections = rejections }.dataQuality.lines.map(\.text)
    #expect(lines.count == 12 && lines[0] == "All 24\u{A0}hours have metrics.")
    #expect(lines[9] == "and 22 more in the full report" && lines[8].hasPrefix("type7:"))
    #expect(
      lines[10].hasPrefix("Read ") && lines[11].contains("revision 2"))
  }

  @Test("a mail says eight lines of it: of more the first, how many there are, and the last")
  func linesOfMail() {
    var analysis = ChartsFixture.badDay().analysis
    analysis.rejections = (0..<30).map { Rejection(source: .metricType("type\($0)"), reason: .notANumber, count: 3) }
    for (revision, last) in [(1, 1), (2, 2)] {
      let identity = ReportIdentity(name: "Shop", tool: "Daybook 0", revision: revision, errorLink: nil)
      let document = Composer(analysis, words: English(), identity: identity).compose()
      let (mail, page) = (document.mail.dataQuality, document.frontPage.dataQuality.lines)
      #expect(mail.count == 8 && mail.suffix(last) == page.suffix(last))
      #expect(mail.prefix(7 - last) == page.prefix(7 - last))
      // 30 rejections and the coverage, without those that stand before.
      #expect(mail[7 - last].text == "and \(31 - (7 - last)) more in the full report")
    }
  }

  @Test("without its edition a document is the same whenever it was read, however many lines there are")
  func timeless() {
    var analysis = ChartsFixture.badDay().analysis
    analysis.rejections = (0..<30).map { Rejection(source: .metricType("type\($0)"), reason: .notANumber, count: 3) }
    let identity = ReportIdentity(name: "Shop", tool: "Daybook 0", revision: 1, errorLink: nil)
    let documents = [Int64(0), 86_400].map { later in
      var analysis = analysis
      analysis.asOf = analysis.asOf.adding(seconds: later)
      return Composer(analysis, words: English(), identity: identity).compose()
    }
    #expect(documents[0].frontPage != documents[1].frontPage)
    let (first, second) = (documents[0].timeless, documents[1].timeless)
    #expect(first.frontPage == second.frontPage && first.asOf == second.asOf)
    #expect(first.mail.dataQuality == second.mail.dataQuality && first.dataQuality.lines == second.dataQuality.lines)
    #expect(first.mail.dataQuality.count == 7 && first.frontPage.dataQuality.lines.count == 11)
  }

  @Test("an unfinished period and unknown state say so first; the comparison names its days")
  func lead() {
    let day = ChartsFixture.badDay().period
    var fixture = ChartsFixture(day: "2026-11-19", cutAt: day.start.adding(seconds: 14 * 3600))
    fixture.findings = []
    let digest = digest(fixture) { $0.status = .unknown }
    #expect(digest.lead.count == 1)
    #expect(digest.lead[0] == "The period is not over: this report covers it up to 19 November 2026, 14:00.")
    #expect(digest.comparison == "Against Thursday 12 November 2026")
    #expect(self.digest(.week()).comparison == "Against the week before, 9–15 November 2026")
  }

  @Test("names are one line, and legible")
  func masked() {
    var analysis = ChartsFixture.badDay().analysis
    analysis.findings = [finding(FigureID("reports.by_category", "a\n<b>"), .medium, .regressed)]
    let identity = ReportIdentity(name: "Shop\u{202E}", tool: "Daybook 0", revision: 1, errorLink: nil)
    let digest = Composer(analysis, words: English(), identity: identity).compose().frontPage
    #expect(
      digest.news[0].sentences.map(spaced) == [
        "“a <b>” error reports: 15, up from 2"
      ])
    #expect(digest.service == "Shop\\u{202E}")
  }
}

import Analysis
import Charting
import Records
import TestSupport
import Testing
import Wording

@testable import Document

@Suite("Composing the digest")
struct FrontPageComposerTests: FrontPageComposing {
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

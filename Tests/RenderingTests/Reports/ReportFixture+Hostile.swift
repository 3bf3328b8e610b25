import Charting
import Records
import TestSupport

@testable import Document

extension ReportFixture {
  /// What may stand in a database that strangers can write to.
  static let hostileTexts = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>", "](javascript:alert(1)) ![x](http://e.com/x.png)",
    "| a | b |\n| --- | --- |", "# Heading\n- item\r\n1. item", "- item", "1. item", "12) item", "+ item", "> quote",
    "===", "---", "***", "`code` ```fence", "**bold** _italic_ ~~gone~~ $x^2$", "&lt;b&gt; &#60; &amp;amp;",
    "\\| \\` \\\\", "http://evil.example/a www.evil.example mail@evil.example @team #1", "{{title}} {{{x}}} {% raw %}",
    "\u{1B}[31mred\u{1B}[0m \u{1B}]0;title\u{7} \u{9B}2J \u{8}\u{8}", "gpj.\u{202E}exe\u{202C} \u{2066}x\u{2069}",
    "zero\u{200B}width\u{FEFF}\u{AD}\u{2060}joiners 1\u{200D}", "tab\there\u{B}\u{C}\u{85}\u{2028}\u{2029}\u{0}end",
    "a" + String(repeating: "\u{301}", count: 500), String(repeating: "W", count: 10_000),
    String(repeating: "漢字", count: 100), "👩‍👩‍👧 ok ☎️", "Subject: x\r\nBcc: y@z.example", "-- ",
    "  blanks   everywhere  ", "", "@media", ":smile: ::: note",
  ]

  /// A document's texts are legible, and hostile still.
  static let legibleTexts = hostileTexts.map { Legible.line($0) }

  /// Hostile in every place that a database fills.
  static var hostile: ReportFixture {
    let service = Legible.line("Shop <b>|*x*\nSubject: y\u{202E}")
    var day = ReportFixture(
      Period(day: Day("2026-11-19")!, zone: .utc), title: "\(service): daily report",
      period: "Thursday 19 November 2026, UTC", status: "attention", state: .init(word: "Attention", tone: .warning))
    day.document.identity.name = service
    day.document.frontPage.service = service
    day.document.mail.subject = service
    let noon = Instant(iso8601: "2026-11-19T12:00:00Z")!
    var (categories, open): ([[Cell]], [[Cell]]) = ([], [])
    for (number, text) in legibleTexts.enumerated() {
      let link = "https://shop.example.com/errors/\(number)/with/a/rather/long/way/down/to/the/very/last/one"
      categories.append([
        Cell(text), day.add(FigureID("reports.by_category", "\(text) \(number)"), Double(number), text, name: text),
      ])
      open.append([Cell(text, link: link), Cell(text), Cell(text)])
      day.document.openErrors.append(
        ErrorReport(
          id: text, title: text, category: text, severity: text, module: text, status: text, createdAt: noon))
      day.document.deployments.append(
        Deployment(version: text, deployedAt: noon, environment: text, author: text, rolledBackAt: nil))
      day.document.incidents.append(
        Incident(
          id: text, title: text, severity: text, status: text, startedAt: noon, detectedAt: nil, acknowledgedAt: nil,
          resolvedAt: nil, rootCause: text))
      day.document.rejections.append(Rejection(source: .metricType(text), reason: .notANumber, count: 1))
      day.finding(
        "crowded_category", FigureID("reports.by_category", "\(text) \(number)"), (.low, "low"),
        "“\(text)”: 12 reports.",
        evidence: [(Evidence(text, 12), EvidenceLine(name: text, value: text))])
      day.advice("reduce_queries", text, (.low, "low"), "Look at \(text).")
      day.honest("\(text): 1 row left out, the value is not a number.")
    }
    day.document.mail.dataQuality.removeLast(legibleTexts.count - 8)
    day.document.headline = Array(legibleTexts.prefix(20))
    day.document.frontPage.news = [.init(tag: "Watch", tone: .warning, sentences: Array(legibleTexts.prefix(20)))]
    day.document.frontPage.advice.lines.removeLast(legibleTexts.count - 3)
    day.document.mail.open = legibleTexts.prefix(3).map { .init(title: $0, details: $0, link: nil) }
    day.tile(
      legibleTexts[0], FigureID("reports.by_category", "\(legibleTexts[0]) 0"), legibleTexts[1],
      before: legibleTexts[2], judgement: legibleTexts[14])
    day.section(
      .errors, "Errors", .filled,
      [
        .warning(legibleTexts[0]), .paragraph(legibleTexts[3]),
        table(legibleTexts[2], [legibleTexts[0], "Count"], numbers: 1...1, categories),
        table("Open at the end", ["Title", "Severity", "Module"], numbers: 9...9, open),
      ])
    day.document.definitions = legibleTexts.map { .init(name: $0, text: $0) }
    return day
  }
}

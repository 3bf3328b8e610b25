import Document
import Testing

@testable import Rendering

@Suite("A user's own templates")
struct TemplateSetTests {
  private static let sample = TemplateSample()

  @Test("take the shipped ones' place by name, the others stay")
  func overriding() throws {
    let set = try TemplateSet(
      own: [("report.md.mustache", "{{title}}: {{figures.requests.count}}\n")], sample: Self.sample)
    let document = ReportFixture.quietDay.document
    #expect(
      String(decoding: try MarkdownReport.render(document, templates: set), as: UTF8.self)
        == "Shop: daily report: 10,000\n")
    #expect(try TextReport.render(document, templates: set) == TextReport.render(document))
  }

  @Test("the shipped ones are in order", arguments: TemplateSet.Name.allCases)
  func shipped(name: TemplateSet.Name) throws {
    _ = try TemplateSet(own: [(name.rawValue, TemplateSet.source(name))], sample: Self.sample)
  }

  @Test("figures can be named by their ids in every template", arguments: TemplateSet.Name.allCases)
  func figures(name: TemplateSet.Name) throws {
    let source = """
      {{figures.requests.count}}|{{figures.reference.requests.count}}|{{figures.reports.by_category{ui}}}|\
      {{figures.reports.by_category{functionality}}}|{{figures.reports.by_category{ no one }}}|\
      {{figures.requests.by_path.p95{/catalog/кофе/}}}|{{figures.custom.queue}}|{{{figures.requests.duration.p99}}}|\
      {{#figures.reports.by_category{ui}}}{{.}}{{/figures.reports.by_category{ui}}}
      """
    _ = try TemplateSet(own: [(name.rawValue, source)], sample: Self.sample)
    let text = try Template(source, file: name.rawValue).render(
      TemplateSet.context(of: name, ReportFixture.richWeek.document), escape: \.self)
    #expect(text == "16,946|17,066|8|32|no data|489 ms|not recorded|too few rows|8")
  }

  static let mistakes: [(String, String, String)] = [
    ("report.md.mustache", "a\n {{titel}}", "report.md.mustache:2:2: \"titel\" is unknown; did you mean \"title\"?"),
    (
      "report.txt.mustache", "{{#sections}}{{#heading}}{{rul}}{{/heading}}{{/sections}}",
      "report.txt.mustache:1:26: \"rul\" is unknown; did you mean \"rule\"?"
    ),
    (
      "report.md.mustache", "{{#sections}}{{#blocks}}{{#table}}{{#rows}}{{#cells}}{{x}}",
      "report.md.mustache:1:44: section \"cells\" is never closed"
    ),
    (
      "report.md.mustache", "{{#sections}}{{#blocks}}{{#chart}}{{pixels}}{{/chart}}{{/blocks}}{{/sections}}",
      "report.md.mustache:1:35: \"pixels\" is unknown"
    ),
    (
      "mail.txt.mustache", "{{^hasTiles}}{{emptiness}}{{/hasTiles}}", "mail.txt.mustache:1:14: \"emptiness\" is unknown"
    ),
    ("mail.html.mustache", "{{hasTiles}}", "mail.html.mustache:1:1: \"hasTiles\" is not text"),
    (
      "mail.html.mustache", "{{figures.requests.speed}}",
      "mail.html.mustache:1:1: \"figures.requests.speed\" is unknown: there is no figure \"requests.speed\""
    ),
    ("mail.html.mustache", "{{figures.a{b}}", "mail.html.mustache:1:1: tag is never closed with }}"),
    (
      "mail.html.mustache", "{{light.txt}}",
      "mail.html.mustache:1:1: \"light.txt\" is unknown: there is no \"txt\"; did you mean \"text\"?"
    ),
    ("mail.html.mustache", "{{service.x}}", "mail.html.mustache:1:1: \"service.x\" is unknown: nothing is inside"),
    (
      "report.doc.mustache", "",
      "report.doc.mustache:1:1: no template has this name; they are report.md.mustache, report.txt.mustache, "
        + "report.html.mustache, mail.txt.mustache, mail.html.mustache"
    ),
  ]

  @Test("mistakes are found before there is a report, with their places", arguments: mistakes)
  func mistake(file: String, source: String, message: String) {
    do {
      _ = try TemplateSet(own: [(file, source)], sample: Self.sample)
      Issue.record("not found")
    } catch { #expect(error.description == message) }
  }

  @Test("each file tells its first mistake, in the order of the files' names")
  func several() {
    do {
      _ = try TemplateSet(
        own: [("report.txt.mustache", "{{x}}"), ("mail.txt.mustache", "{{y}}")], sample: Self.sample)
      Issue.record("not found")
    } catch {
      #expect(
        error.description == "mail.txt.mustache:1:1: \"y\" is unknown\nreport.txt.mustache:1:1: \"x\" is unknown")
    }
  }

  @Test("the sample has one of everything, so no name goes unchecked", arguments: TemplateSet.Name.allCases)
  func specimenIsFull(name: TemplateSet.Name) {
    expectFull(TemplateSet.context(of: name, Self.sample.document), name.rawValue)
  }

  @Test(
    "what the sample has every report has, and nothing more", arguments: TemplateSet.Name.allCases,
    [ReportFixture.richWeek, .quietDay, .nothing, .hostile])
  func sameNames(name: TemplateSet.Name, report: ReportFixture) {
    let known = TemplatePlaceholders.names(
      in: TemplateSet.context(of: name, Self.sample.document))
    let present = TemplatePlaceholders.names(in: TemplateSet.context(of: name, report.document))
    #expect(present.subtracting(known) == [])
    // Names outside lists are always there; those inside lists only where the list has items.
    let outside = known.filter { !$0.contains("[]") && !$0.contains("?") }
    #expect(outside.subtracting(present) == [])
  }

  private func expectFull(_ value: TemplateValue, _ path: String) {
    switch value {
    case .list(let items):
      #expect(!items.isEmpty, "\(path) is empty")
      expectFull(TemplateName.merged(items), path)
    case .object(let members):
      #expect(!members.isEmpty, "\(path) is empty")
      for (name, member) in members { expectFull(member, "\(path).\(name)") }
    case .text, .flag, .lookup: break
    }
  }
}

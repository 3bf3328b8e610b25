import Foundation
import TestSupport
import Testing

@testable import daybook

/// What the settings ask for and what the application records stands in the report, whatever else is there.
@Suite struct OwnMeasureReportTests {
  private static let both = [MetricShop.day, MetricShop.weekBefore]

  /// The cases "own-measures-hidden" and its relatives in every section.
  @Test(
    "a measure of the settings stands in its section with the period before, in every format",
    arguments: [
      "errors", "performance", "system", "users", "business", "incidents", "deployments", "security", "feedback",
    ])
  func sections(name: String) throws {
    let settings = """
      measures:
        profit: { from: income, aggregate: sum, unit: EUR, better: higher, warning: 300, section: \(name) }
        sales: { from: income, aggregate: count, section: \(name) }
        lost: { from: nothing, aggregate: avg, unit: ms, section: \(name) }
      """
    let shop = try MetricShop(
      settings: settings,
      rows: [
        MetricShop.rows("income", "10", "EUR"),
        MetricShop.rows("income", "5", "EUR", on: [MetricShop.weekBefore], count: 20),
      ])
    let report = try shop.report()
    #expect(
      report.figures["custom.profit"] == "240 money:EUR" && report.figures["reference.custom.profit"] == "100 money:EUR"
    )
    #expect(report.figures["custom.sales"] == "24 count" && report.figures["reference.custom.sales"] == "20 count")
    #expect(report.figures["custom.lost"] == "not_recorded")
    let section = try #require(report.section(name))
    #expect(section["state"] as? String == "filled")
    #expect((section["figures"] as? [String])?.suffix(3) == ["custom.profit", "custom.sales", "custom.lost"])
    #expect(!(section["notes"] as? [String] ?? []).contains { $0.contains("recorded in this period") })
    // Where a section has nothing else they are what it is about, and begin with a capital.
    let lines = shop.file("report.txt").replacing("\u{A0}", with: " ").split(separator: "\n").map {
      $0.replacing(/\ {2,}/, with: "|").lowercased()
    }
    #expect(lines.contains("profit|240.00 eur|100.00 eur|+140 %|below 300.00 eur"))
    #expect(lines.contains("sales|24|20|+20 %") && lines.contains("lost|not recorded|not recorded"))
    #expect(
      shop.file("report.md").replacing("\\", with: "").replacing("\u{A0}", with: " ").lowercased().contains(
        "| profit | 240.00 eur | 100.00 eur | +140 % | below 300.00 eur |"))
    #expect(shop.file("report.html").contains("100.00\u{A0}EUR") || shop.file("report.html").contains("100.00 EUR"))
  }

  @Test("a measure without a value stands there with its reason, and does not fill its section")
  func nothing() throws {
    let settings = "measures: { profit: { from: income, aggregate: sum, unit: EUR, section: business } }"
    let shop = try MetricShop(settings: settings, rows: [])
    let report = try shop.report()
    #expect(report.section("business")?["state"] as? String == "quiet")
    #expect(report.section("business")?["figures"] as? [String] == ["custom.profit"])
    #expect(shop.file("report.txt").contains("Neither revenue nor orders were recorded in this period."))
  }

  @Test("revenue that no figure can hold was recorded all the same")
  func foreign() throws {
    let shop = try MetricShop(
      settings: "measures: { revenue: { unit: EUR } }", rows: [MetricShop.rows("revenue", "10", "USD")])
    #expect(try shop.report().section("business")?["state"] as? String == "filled")
    #expect(!shop.file("report.txt").contains("Neither revenue"))
  }

  /// The case "other-metrics-hidden".
  @Test("other metric types are listed with the period before, without any rows of resources")
  func otherMetrics() throws {
    let shop = try MetricShop(rows: [
      MetricShop.rows("queue_depth", "n", "jobs"),
      MetricShop.rows("queue_depth", "4", "jobs", on: [MetricShop.weekBefore]),
      MetricShop.rows("cache_hit", "0.9", "fraction"),
    ])
    let report = try shop.report()
    #expect(report.section("system")?["state"] as? String == "filled")
    let lines = shop.file("report.txt").replacing("\u{A0}", with: " ").split(separator: "\n").map {
      $0.replacing(/\ {2,}/, with: "|")
    }
    #expect(lines.contains("Name|Rows|Mean|Fri 30 Oct|Peak|At the end"))
    #expect(lines.contains("queue_depth|24|11.50 jobs|4 jobs|23 jobs|23 jobs"))
    #expect(lines.contains("cache_hit|24|90 %|no data|90 %|90 %"))
    #expect(lines.contains { $0.hasPrefix("Uptime|100 %") })
    #expect(!lines.contains { $0.contains("Nothing was recorded") })
  }

  @Test(
    "a list that is cut says by how much",
    arguments: [(50, nil), (51, "1 more is not listed."), (62, "12 more are not listed.")]
      as [(Int, String?)])
  func cut(types: Int, told: String?) throws {
    let rows = (0..<types).map { MetricShop.rows("kind\($0 + 100)", "1", "points", count: 2) }
    let shop = try MetricShop(rows: rows)
    let notes = try #require(try shop.report().section("system")?["notes"] as? [String])
    #expect(notes.filter { $0.contains("listed") } == (told.map { [$0] } ?? []))
  }

  /// The case "small-values-zero".
  @Test("small values keep three digits", arguments: ["en", "ru"])
  func smallValues(language: String) throws {
    let shop = try MetricShop(
      settings: "report: { language: \(language) }",
      rows: [
        MetricShop.rows("cpu_usage", "5", "%"), MetricShop.rows("loss", "0.0004", ""),
        MetricShop.rows("fee", "0.00012345", "BTC"), MetricShop.rows("drift", "-0.004", "V"),
        MetricShop.rows("ratio", "0.0149", ""), MetricShop.rows("nothing", "0", "V"),
        MetricShop.rows("revenue", "0.0001", "BTC"),
      ])
    _ = try shop.report()
    let text = shop.file("report.txt").replacing("\u{A0}", with: " ").replacing(/\ {2,}/, with: "|")
    let point = language == "en" ? "." : ","
    for (name, value) in [
      ("loss", "0.0004"), ("fee", "0.000123 BTC"), ("drift", "−0.004 V"), ("ratio", "0.0149"), ("nothing", "0 V"),
    ] { #expect(text.contains("\(name)|24|\(value.replacing(".", with: point))|"), "\(name)") }
    #expect(text.contains("0\(point)0024 BTC"))
    #expect(!text.contains("|0\(point)00 ") && !text.contains("|0\(point)00|"))
  }

  /// The case "arrow-beside-zero".
  @Test("a change is its sign: no arrow stands beside it, not even beside nothing", arguments: ["en", "ru"])
  func changesWithoutArrows(language: String) throws {
    let shop = try MetricShop(
      settings: "report: { language: \(language) }",
      rows: [
        MetricShop.rows("revenue", "1000.01", "EUR"),
        MetricShop.rows("revenue", "1000", "EUR", on: [MetricShop.weekBefore]),
      ],
      seconds: "CASE WHEN n >= 1224 THEN 0.2005 ELSE 0.2 END")
    _ = try shop.report()
    for name in ["report.html", "report.eml"] {
      let bare = shop.file(name).replacing("=\r\n", with: "").replacing(/<[^>]+>/, with: " ").replacing(
        /&nbsp;|\u{A0}|\s/, with: " "
      )
      .replacing(/\ +/, with: " ")
      #expect(bare.matches(of: /[↑↓→] ?[+−±]/).isEmpty, "\(name)")
      if name == "report.html" { #expect(bare.matches(of: /± ?0/).count >= 2) }
    }
  }
}

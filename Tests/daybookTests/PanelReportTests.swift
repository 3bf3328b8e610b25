import Foundation
import TestSupport
import Testing

@testable import daybook

/// Panels of the settings stand in the report in every format.
@Suite struct PanelReportTests {
  private static let settings = """
    source: { preset: none }
    panels:
      - title: { en: Orders taken, ru: Принятые заказы }
        id: orders
        query: SELECT at AS time, city FROM sales
        group: city
        better: higher
      - title: { en: Takings, ru: Оборот }
        query: SELECT at AS time, total, currency AS unit FROM sales
        value: total
        chart: line
      - title: Broken
        query: SELECT at AS time FROM sales WHERE json_extract(city, '$') = 1
        section: security
      - title: Largest sales
        query: SELECT at, city, total FROM sales ORDER BY total DESC, at
        time: at
        chart: table
        rows: 2
    """
  private static let sales = """
    CREATE TABLE sales(at, city, total, currency);
    WITH RECURSIVE t(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM t WHERE n < 29)
    INSERT INTO sales SELECT datetime('2026-11-06', n || ' minutes'), CASE n % 3 WHEN 0 THEN 'Oslo' ELSE '<b>Rome</b>
    Lazio' END, n + 0.5, CASE n % 2 WHEN 0 THEN 'EUR' ELSE 'USD' END FROM t;
    WITH RECURSIVE t(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM t WHERE n < 89)
    INSERT INTO sales SELECT datetime('2026-10-30', n || ' minutes'), 'Oslo', 2, 'EUR' FROM t;
    INSERT INTO sales VALUES ('2026-11-06 12:00:00', 'Oslo', 'a lot', 'EUR'), ('2026-10-01 12:00:00', 'Oslo', 1, 'EUR');
    """

  @Test("numbers, groups, rows and verdicts stand in every format; a panel that breaks off fails alone")
  func everyFormat() throws {
    let shop = try MetricShop(settings: Self.settings, rows: [Self.sales])
    #expect(shop.run().code == .incomplete)
    let report = try shop.report()
    let figures = report.figures
    #expect(figures["panel.orders"] == "31 count" && figures["reference.panel.orders"] == "90 count")
    #expect(figures["panel.orders{2026-11-06}"] == "31 count" && figures["panel.orders.by_group{Oslo}"] == "11 count")
    #expect(figures["reference.panel.orders.by_group{<b>Rome</b> Lazio}"] == "0 count")
    #expect(figures["panel.takings.EUR"] == "217.5 money:EUR" && figures["panel.takings.USD"] == "232.5 money:USD")
    #expect(figures["panel.broken"] == "failed")
    #expect(
      report.findings.contains("panel_change:panel.orders") && report.findings.contains("section_failed:panel.broken"))
    #expect(report.rejected.contains("Takings not_a_number - 1"))
    let listed = try #require((report.json["panels"] as? [[String: Any]])?.first)
    #expect(listed["id"] as? String == "largest_sales" && listed["more"] as? Int == 29)
    #expect((listed["rows"] as? [[String]])?.first == ["2026-11-06 12:00:00", "Oslo", "a lot"])
    for name in ["report.md", "report.txt", "report.html"] {
      let text = shop.file(name).replacing("\u{A0}", with: " ").replacing("&nbsp;", with: " ")
      for words in ["Orders taken", "Takings, EUR", "217.50 EUR", "Largest sales", "29 more are not listed."] {
        #expect(text.contains(words), "\(name): \(words)")
      }
      #expect(!text.contains("<b>Rome") || name == "report.txt", "\(name)")
    }
    #expect(shop.file("report.md").contains("charts/panel-takings-eur.png"))
    #expect(shop.file("report.txt").contains("Orders taken: 31, down from 90 on Fri"))
    #expect(shop.file("report.eml").contains("Orders taken"))
  }

  @Test("titles are those of the report's language")
  func russian() throws {
    let shop = try MetricShop(settings: Self.settings, rows: [Self.sales])
    _ = shop.run(["--language", "ru"])
    let text = shop.file("report.txt").replacing("\u{A0}", with: " ")
    #expect(text.contains("Принятые заказы: 31 против 90") && text.contains("Оборот, EUR") && !text.contains("Takings"))
  }

  @Test("a query that cannot be used ends the run before anything is written, with exit code 2")
  func refused() throws {
    let shop = try MetricShop(
      settings: "panels: [ { title: A, query: DELETE FROM system_metrics } ]", rows: [])
    let outcome = shop.run()
    #expect(outcome.code == .usage && outcome.error.contains("it does more than read"))
  }
}

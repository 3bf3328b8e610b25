import Foundation
import TestSupport
import Testing

@testable import daybook

/// Rows in units that cannot be added, from the database to every format.
@Suite struct UnitReportTests {
  struct Mixture: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var settings = ""
    var rows: [String]
    /// What stands in report.json; `reason` for a figure without a value.
    var figures: [String: String]
    var rejected: [String] = []
    /// What report.txt says of it.
    var told: [String] = []
  }

  private static let both = [MetricShop.day, MetricShop.weekBefore]
  private static func rows(
    _ type: String, _ value: String, _ unit: String, on days: [String] = [MetricShop.day], minute: Int = 0,
    count: Int = 24
  ) -> String { MetricShop.rows(type, value, unit, on: days, minute: minute, count: count) }

  static let mixtures: [Mixture] = [
    // The case "mixed-currency".
    Mixture(
      testDescription: "two currencies of equally many rows: the first by its name",
      rows: [rows("revenue", "100", "USD", on: both), rows("revenue", "10000", "RUB", on: both, minute: 30)],
      figures: ["business.revenue.sum": "240000 money:RUB", "reference.business.revenue.sum": "240000 money:RUB"],
      rejected: ["revenue other_unit USD 24"],
      told: ["revenue: 24 rows in USD left out, the figures are in another unit."]),
    Mixture(
      testDescription: "two currencies: that of most rows, also where the week before had more of the other",
      rows: [
        rows("revenue", "100", "USD"), rows("revenue", "7", "RUB", count: 3),
        rows("revenue", "5", "USD", on: [MetricShop.weekBefore], count: 2),
        rows("revenue", "9", "RUB", on: [MetricShop.weekBefore]),
      ],
      figures: ["business.revenue.sum": "2400 money:USD", "reference.business.revenue.sum": "10 money:USD"],
      rejected: ["revenue other_unit RUB 3"]),
    Mixture(
      testDescription: "the week before in another currency alone is no value to compare with",
      rows: [rows("revenue", "100", "USD"), rows("revenue", "9", "RUB", on: [MetricShop.weekBefore])],
      figures: ["business.revenue.sum": "2400 money:USD", "reference.business.revenue.sum": "other_unit"],
      told: ["Revenue  2,400.00 USD  in another unit"]),
    Mixture(
      testDescription: "three currencies, rows without a unit, a time and a share",
      rows: [
        rows("revenue", "100", "USD"), rows("revenue", "1", "EUR", count: 2), rows("revenue", "2", "", count: 3),
        rows("revenue", "3", "s", count: 4), rows("revenue", "4", "%", count: 5), rows("revenue", "5", "usd", count: 1),
      ],
      figures: ["business.revenue.sum": "2405 money:USD"],
      rejected: [
        "revenue other_unit % 5", "revenue other_unit s 4", "revenue other_unit  3", "revenue other_unit - 2",
      ],
      told: ["revenue: 3 rows without a unit left out, the figures are in another unit."]),
    Mixture(
      testDescription: "the currency of the settings, with the rows that name none",
      settings: "measures: { revenue: { unit: EUR } }",
      rows: [rows("revenue", "100", "USD"), rows("revenue", "1", "EUR", count: 2), rows("revenue", "2", "", count: 3)],
      figures: ["business.revenue.sum": "8 money:EUR"], rejected: ["revenue other_unit USD 24"]),
    Mixture(
      testDescription: "no row in the currency of the settings",
      settings: "measures: { revenue: { unit: EUR } }", rows: [rows("revenue", "100", "USD")],
      figures: ["business.revenue.sum": "other_unit"], rejected: ["revenue other_unit USD 24"],
      told: ["Revenue  in another unit"]),
    Mixture(
      testDescription: "jobs and items, whatever their capitals",
      rows: [
        rows("queue", "n", "jobs"), rows("queue", "100", "items", minute: 1, count: 5),
        rows("queue", "50", " Jobs ", minute: 2, count: 1),
      ],
      figures: ["custom.queue.count": "25 count", "custom.queue.max": "50 jobs"], rejected: ["queue other_unit items 5"]
    ),
    Mixture(
      testDescription: "ms, s and min are one kind, a share is another",
      rows: [
        rows("wait", "1500", "ms"), rows("wait", "0.05", "min", minute: 1), rows("wait", "2", "s", minute: 2),
        rows("wait", "50", "%", minute: 3, count: 7),
      ],
      figures: ["custom.wait.count": "72 count", "custom.wait.max": "3 seconds"], rejected: ["wait other_unit % 7"]),
    Mixture(
      testDescription: "percent and fractions are one kind",
      rows: [
        rows("hits", "90", "%"), rows("hits", "0.5", "fraction", minute: 1), rows("hits", "0.7", "Ratio", minute: 2),
      ],
      figures: ["custom.hits.count": "72 count", "custom.hits.max": "0.9 fraction", "custom.hits.mean": "0.7 fraction"]),
    Mixture(
      testDescription: "requests in a unit that is no time",
      rows: [
        rows("request_duration", "5", "jobs", minute: 5), rows("request_duration", "50", "%", minute: 6, count: 2),
      ],
      figures: ["requests.count": "72 count", "requests.duration.max": "0.2 seconds"],
      rejected: ["request_duration other_unit jobs 24", "request_duration other_unit % 2"]),
    Mixture(
      testDescription: "processor use in percent beside cores crosses no limit with the cores",
      rows: [
        rows("cpu_usage", "5", "%", count: 4), rows("cpu_usage", "40", "cores", minute: 1),
        rows("cpu_usage", "99", "", minute: 2),
      ],
      figures: ["resources.cpu_usage.max": "0.05 fraction"],
      rejected: ["cpu_usage other_unit  24", "cpu_usage other_unit cores 24"]),
    Mixture(
      testDescription: "memory in bytes is shown and compared with no limit",
      rows: [rows("memory_usage", "900", "MB")],
      figures: ["resources.memory_usage.mean": "943718400 bytes"], rejected: ["memory_usage unit_of_limit MB 24"],
      told: ["memory_usage: 24 rows in MB compared with no limit, which is in another unit."]),
    Mixture(
      testDescription: "money is not a number of orders",
      rows: [rows("orders_count", "100", "RUB"), rows("orders_count", "2", "orders", minute: 1, count: 3)],
      figures: ["business.orders.sum": "6 count"], rejected: ["orders_count other_unit RUB 24"]),
  ]

  @Test("what cannot be converted is never added, in whatever order and however many threads", arguments: mixtures)
  func neverAdded(_ mixture: Mixture) throws {
    for (rows, threads) in [(mixture.rows, 1), (mixture.rows.reversed(), 2)] {
      let shop = try MetricShop(settings: mixture.settings, rows: rows)
      let report = try shop.report(["--threads", "\(threads)"])
      for (id, expected) in mixture.figures { #expect(report.figures[id] == expected, "\(id)") }
      #expect(report.rejected == mixture.rejected)
      #expect(!report.findings.contains { $0.hasPrefix("threshold") })
      let text = shop.file("report.txt")
      for line in mixture.told { #expect(Self.plain(text).contains(line), "\(line)") }
      #expect(!text.contains("242,400") && !text.contains("242\u{A0}400"))
    }
  }

  @Test("rows left out are said in Russian too")
  func russian() throws {
    let shop = try MetricShop(settings: "report: { language: ru }", rows: Self.mixtures[0].rows)
    _ = try shop.report()
    #expect(
      shop.file("report.txt").replacing("\u{A0}", with: " ")
        .contains("revenue: не учтены 24 записи в единицах «USD», единица показателя другая."))
  }

  /// The unit of a measure, its rows, and what becomes of it.
  static let misfits: [(unit: String, value: String, rows: String, figure: String, isFit: Bool)] = [
    ("EUR", "10", "USD", "other_unit", false), ("s", "50", "%", "other_unit", false),
    ("\"%\"", "50", "s", "other_unit", false), ("count", "10", "RUB", "other_unit", false),
    ("money", "10", "MB", "other_unit", false), ("jobs", "10", "items", "other_unit", false),
    ("/s", "10", "s", "other_unit", false), ("ms", "250", "s", "250 seconds", true),
    ("ms", "250", "", "0.25 seconds", true),
    ("\"%\"", "50", "", "0.5 fraction", true), ("EUR", "10", "", "10 money:EUR", true),
    ("EUR", "10", "EUR", "10 money:EUR", true), ("money", "10", "RUB", "10 money:RUB", true),
    ("count", "10", "jobs", "10 count", true), ("Jobs", "10", "JOBS", "10 Jobs", true),
    ("KB", "2", "MB", "2097152 bytes", true),
    ("/s", "10", "/s", "10 per_second", true),
  ]

  @Test(
    "a measure whose unit does not fit its rows has no value; the report says so, and doctor fails", arguments: misfits)
  func misfit(unit: String, value: String, rows: String, figure: String, isFit: Bool) throws {
    let settings =
      "measures: { profit: { from: income, aggregate: avg, unit: \(unit), warning: 1, section: business } }"
    let shop = try MetricShop(settings: settings, rows: [MetricShop.rows("income", value, rows)])
    let report = try shop.report()
    #expect(report.figures["custom.profit"] == figure)
    #expect(report.rejected == (isFit ? [] : ["profit unit_of_measure \(rows) 24"]))
    #expect(report.findings.contains("threshold:custom.profit") == isFit)
    let text = shop.file("report.txt")
    #expect(text.contains("profit: 24 rows in \(rows) left out, the measure is in another unit.") == !isFit)
    let doctor = shop.place.run([
      "doctor", "--config", shop.place.folder + "/daybook.yaml", "--source", shop.place.database, "--out",
      shop.place.out,
    ])
    let bare = unit.replacing("\"", with: "")
    let complaint =
      "FAIL  source: measure profit: its unit \(bare) does not fit the rows of income, which are in \(rows)"
    #expect(doctor.output.contains(complaint) == !isFit, "\(doctor.output)")
    #expect(doctor.code == .incomplete || isFit)
  }

  @Test("doctor names metric types whose rows cannot be added, and limits that are compared with nothing")
  func doctor() throws {
    let shop = try MetricShop(rows: [
      MetricShop.rows("revenue", "1", "USD"), MetricShop.rows("revenue", "1", "RUB", count: 3),
      MetricShop.rows("cpu_usage", "40", ""), MetricShop.rows("disk_usage", "0.4", ""),
      MetricShop.rows("memory_usage", "900", "MB"), MetricShop.rows("wait", "1", "ms"),
      MetricShop.rows("wait", "1", "s"),
      MetricShop.rows("request_duration", "1", "jobs", count: 2),
    ])
    let outcome = shop.place.run([
      "doctor", "--config", shop.place.folder + "/daybook.yaml", "--source", shop.place.database, "--out",
      shop.place.out,
    ])
    let told = outcome.output.split(separator: "\n").filter { $0.hasPrefix("FAIL  source") }
    #expect(told.count == 4, "\(outcome.output)")
    for part in [
      "request_duration: 2 of its latest 1000 rows are in jobs: reports leave them out and count those in s.",
      "revenue: 3 of its latest 27 rows are in RUB: reports leave them out and count those in USD.",
      "measure cpu_usage: the rows of cpu_usage are without a unit and above 1: no limit is compared with them.",
      "measure memory_usage: the rows of memory_usage are in MB: no limit is compared with them.",
    ] { #expect(told.contains { $0.contains(part) }, "\(part)") }
    #expect(outcome.code == .incomplete)
  }

  /// Sentences on one line, columns two blanks apart.
  private static func plain(_ text: String) -> String {
    text.replacing("\n  ", with: " ").replacing(/\ {2,}/, with: "  ")
  }
}

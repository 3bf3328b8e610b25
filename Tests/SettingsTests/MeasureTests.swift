import Records
import Settings
import TestSupport
import Testing

@Suite struct MeasureTests {
  private func measure(_ name: String, _ keys: String) throws -> Measure? {
    try read("measures:\n  \(name): { \(keys) }\n").measures.first { $0.name == name }
  }

  @Test("limits are in the measure's own unit")
  func units() throws {
    for (unit, written, expected, inside) in [
      ("s", "2", Unit.seconds, 2), ("ms", "1500", .seconds, 1.5), ("us", "10", .seconds, 0.00001),
      ("min", "2", .seconds, 120), ("h", "1", .seconds, 3600), ("'%'", "1", .fraction, 0.01),
      ("fraction", "0.25", .fraction, 0.25), ("B", "5", .bytes, 5), ("KB", "1", .bytes, 1024),
      ("MB", "1.5", .bytes, 1_572_864), ("GB", "1", .bytes, 1_073_741_824), ("count", "3", .count, 3),
      ("/s", "10", .perSecond, 10), ("RUB", "1e3", .money("RUB"), 1000), ("EUR", "-5", .money("EUR"), -5),
      ("RPM", "-5", .label("RPM"), -5), ("штук", "5", .label("штук"), 5),
    ] as [(String, String, Unit, Double)] {
      let found = try #require(try measure("m", "from: t, aggregate: max, unit: \(unit), warning: \(written)"))
      #expect(found.unit == expected)
      #expect(found.warning == inside)
    }
  }

  @Test("a standard measure keeps its figure and takes other limits")
  func standard() throws {
    let rate = try #require(try measure("error_rate", "unit: '%', warning: 2, critical: none"))
    #expect(rate.warning == 0.02)
    #expect(rate.critical == nil)
    #expect(rate.figure == "requests.error_rate")
    let time = try #require(try measure("response_time", "unit: ms, critical: 3000"))
    #expect(time.warning == 2)
    #expect(time.critical == 3)
    #expect(try measure("response_time", "aggregate: p99")?.figure == "requests.duration.p99")
    #expect(try measure("disk_usage", "aggregate: max")?.figure == "resources.disk_usage.max")
    #expect(try measure("cpu_usage", "aggregate: max")?.figure == "resources.cpu_usage.max")
    #expect(try measure("revenue", "unit: RUB")?.unit == .money("RUB"))
    #expect(try read("measures: { error_rate: { where: 'status_code>=500' } }") == Settings())
    #expect(try read("measures: { error_rate: }") == Settings())
  }

  @Test("what rows are told apart by, of gauges and measures of one's own")
  func fields() throws {
    for (written, field) in [
      ("host", GroupField.host), ("path", .path), ("none", .none), ("pool_name", .member("pool_name")),
      ("очередь", .member("очередь")),
    ] {
      #expect(try measure("disk_usage", "by: \(written)")?.by == field)
      #expect(try measure("m", "from: t, aggregate: max, unit: s, by: \(written)")?.by == field)
    }
    let standard = Dictionary(uniqueKeysWithValues: StandardMeasures.all.map { ($0.name, $0.field) })
    #expect(
      standard["cpu_usage"] == .host && standard["response_time"] == GroupField.none
        && standard["revenue"] == GroupField.none)
    #expect(try measure("m", "from: t, aggregate: avg, unit: s")?.field == .host)
    #expect(try measure("m", "from: t, aggregate: sum, unit: s")?.field == GroupField.none)
    #expect(try measure("m", "from: request_duration, aggregate: avg, unit: s")?.field == GroupField.none)
    #expect(try measure("error_rate", "by: none")?.by == GroupField.none)
  }

  @Test("a measure of one's own stands after the standard ones")
  func own() throws {
    let settings = try read(
      """
      measures:
        checkout_errors:
          from: request_duration
          where: status_code >= 500 and path = '/checkout/'
          aggregate: share
          warning: 1
          better: lower
          section: business
        hits: { from: request_duration, aggregate: rate, better: higher, warning: 5, critical: 1 }
      """)
    #expect(settings.measures.dropLast(2) == StandardMeasures.all[...])
    #expect(
      settings.measures.suffix(2) == [
        Measure(
          name: "checkout_errors", figure: "custom.checkout_errors", source: "request_duration", aggregate: .share,
          filter: .and(
            .compare(field: "status_code", .greaterOrEqual, .number(500)),
            .compare(field: "path", .equal, .text("/checkout/"))),
          unit: .fraction, writtenUnit: "%", better: .lower, warning: 0.01, section: .business),
        Measure(
          name: "hits", figure: "custom.hits", source: "request_duration", aggregate: .rate, unit: .perSecond,
          writtenUnit: "/s", better: .higher, warning: 5, critical: 1, section: .system),
      ])
  }

  @Test(
    "a measure that cannot be computed as written is refused",
    arguments: [
      (
        "m: {}",
        [
          "3: measures.m: a measure of your own needs aggregate. "
            + "Write one of avg, p50, p95, p99, sum, count, min, max, last, rate, share.",
          "3: measures.m: a measure of your own needs from, the metric type of its rows. "
            + "Write from: request_duration, or another.",
        ]
      ),
      (
        "error_rate: { by: path }",
        [
          "21: measures.error_rate.by: error_rate is not told apart by path. "
            + "Gauges and measures of your own can be: give one a name, and from: request_duration."
        ]
      ),
      (
        "cpu_usage: { by: 'a b' }",
        [
          "20: measures.cpu_usage.by: \"a b\" is not the name of a field. "
            + "Write host, path, the name of a member of the rows' metadata, or none."
        ]
      ),
      (
        "cpu_usage: { by: 5 }",
        [
          "20: measures.cpu_usage.by: \"5\" is not the name of a field. "
            + "Write host, path, the name of a member of the rows' metadata, or none."
        ]
      ),
      (
        "error_rat: { aggregate: count }",
        [
          "3: measures.error_rat: a measure of your own needs from, the metric type of its rows. "
            + "Did you mean the standard measure error_rate?"
        ]
      ),
      (
        "m: { from: t, aggregate: p90 }",
        [
          "28: measures.m.aggregate: \"p90\" is not an aggregate. "
            + "Write avg, p50, p95, p99, sum, count, min, max, last, rate or share."
        ]
      ),
      (
        "m: { from: t, aggregate: max }",
        [
          "3: measures.m: a measure of max needs unit. Write the unit of its rows, such as ms."
        ]
      ),
      (
        "m: { from: t, aggregate: share }",
        [
          "3: measures.m: a share needs where, which rows to count. Write where: \"status_code >= 500\"."
        ]
      ),
      (
        "m: { from: t, aggregate: count, unit: ms }",
        [
          "41: measures.m.unit: a measure of count is not in \"ms\". Write \"count\", or leave the key out."
        ]
      ),
      (
        "m: { from: t, aggregate: count, where: \"a >= 5 or b ==3\" }",
        [
          "55: measures.m.where: at character 13: == is not a comparison; write =. "
            + "A condition reads: status_code >= 500 and path != '/health/'."
        ]
      ),
      (
        "m: { from: t, aggregate: count, where: a ! 5 }",
        [
          "44: measures.m.where: at character 3: ! is not a comparison; write != or not. "
            + "A condition reads: status_code >= 500 and path != '/health/'."
        ]
      ),
      (
        "m: { from: t, aggregate: count, warning: 5% }",
        [
          "44: measures.m.warning: \"5%\" is not a number. Write a number in the measure's unit, count, or none."
        ]
      ),
      (
        "m: { from: t, aggregate: count, warning: nan, critical: 0x10 }",
        [
          "44: measures.m.warning: \"nan\" is not a number. Write a number in the measure's unit, count, or none.",
          "59: measures.m.critical: \"0x10\" is not a number. Write a number in the measure's unit, count, or none.",
        ]
      ),
      (
        "m: { from: t, aggregate: count, warning: -1 }",
        [
          "44: measures.m.warning: \"-1\" is out of range. Write 0 or more, or none."
        ]
      ),
      (
        "error_rate: { warning: 101 }",
        [
          "26: measures.error_rate.warning: \"101\" is out of range. Write 0 to 100, or none."
        ]
      ),
      (
        "error_rate: { warning: 9 }",
        [
          "26: measures.error_rate.warning: critical is 5, warning 9. "
            + "Where lower is better, warning is not above critical."
        ]
      ),
      (
        "m: { from: t, aggregate: count, better: higher, warning: 1, critical: 2 }",
        [
          "73: measures.m.critical: critical is 2, warning 1. Where higher is better, warning is not below critical."
        ]
      ),
      (
        "m: { from: t, aggregate: count, better: up }",
        [
          "43: measures.m.better: \"up\" is not a direction. Write lower or higher."
        ]
      ),
      (
        "m: { from: t, aggregate: count, section: sales }",
        [
          "44: measures.m.section: \"sales\" is not a section. Write errors, performance, checks, system, jobs, users, "
            + "business, "
            + "incidents, deployments, security or feedback."
        ]
      ),
      (
        "m: { from: t, aggregate: count, decisive: true }",
        [
          "35: measures.m: unknown key \"decisive\". "
            + "The keys here are from, where, aggregate, unit, better, warning, critical, section, by."
        ]
      ),
      (
        "My-Measure: { from: t, aggregate: count }",
        [
          "3: measures.My-Measure: a measure's name is made of a to z, digits and _, begins with a letter and has at "
            + "most 40 characters. Give it such a name."
        ]
      ),
      (
        "error_rate: { where: status_code >= 400 }",
        [
          "24: measures.error_rate.where: error_rate is a standard measure, its where is always status_code >= 500. "
            + "Leave the key out, or give a measure of your own another name."
        ]
      ),
      (
        "error_rate: { unit: ms }",
        [
          "23: measures.error_rate.unit: error_rate is a standard measure, its unit is always a share (\"%\" or "
            + "fraction). Leave the key out, or give a measure of your own another name."
        ]
      ),
      (
        "disk_usage: { aggregate: avg }",
        [
          "28: measures.disk_usage.aggregate: disk_usage is a standard measure, its aggregate is always last or max. "
            + "Leave the key out, or give a measure of your own another name."
        ]
      ),
    ] as [(String, [String])])
  func refused(entry: String, expected: [String]) {
    #expect(complaints("measures:\n  \(entry)\n") == expected.map { "d.yaml:2:" + $0 })
  }

  @Test("the limits of a file that has a wrong order of its own are told at the later key")
  func order() {
    #expect(
      complaints("measures: { error_rate: { warning: 9, critical: 8 } }") == [
        "d.yaml:1:49: measures.error_rate.critical: critical is 8, warning 9. "
          + "Where lower is better, warning is not above critical."
      ])
  }
}

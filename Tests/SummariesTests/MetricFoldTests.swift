import Records
import TestSupport
import Testing

@testable import Summaries

@Suite struct MetricFoldTests {
  /// Zone, day or week, where it is cut.
  static let periods: [(zone: String, id: String, cut: String?)] = [
    ("UTC", "2026-11-19", nil), ("Europe/Moscow", "2026-W47", nil), ("America/New_York", "2026-03-08", nil),
    ("America/New_York", "2026-11-01", nil), ("America/New_York", "2026-W44", nil),
    ("Australia/Lord_Howe", "2026-10-04", nil), ("Australia/Lord_Howe", "2026-04-05", nil),
    ("UTC", "2026-11-19", "2026-11-19T10:17:30.5Z"), ("Europe/Moscow", "2026-W47", "2026-11-18T09:01:00Z"),
  ]

  static let measures: [Measure] = Measure.Aggregate.allCases.map {
    Measure(
      name: $0.rawValue, figure: FigureID("custom.\($0.rawValue)"), source: "request_duration", aggregate: $0,
      unit: .seconds, better: .lower, section: .performance)
  }

  static func period(_ place: (zone: String, id: String, cut: String?)) throws -> Period {
    let zone = try #require(Zone(identifier: place.zone))
    let cut = try place.cut.map { try #require(Instant(iso8601: $0)) }
    if let day = Day(place.id) { return Period(day: day, zone: zone, cutAt: cut) }
    return Period(week: try #require(Week(place.id)), zone: zone, cutAt: cut)
  }

  /// The rows counted by one fold for each part.
  static func metrics(
    _ period: Period, _ parts: [[MetricRow]], types: [String] = MetricRows.types,
    detail: DayTally.Detail = .full, actions: Actions = .standard
  ) -> PeriodMetrics {
    let plan = MetricPlan(types: types, storedZone: .utc, measures: measures, actions: actions)
    let folds = parts.map { rows in
      let fold = MetricFold(plan: plan)
      fold.begin(
        period.days.map { (span: $0, detail: detail) }, ranges: [TextRange(low: "0", high: ":")],
        unreadable: TextRange(low: period.start.stored, high: period.end.stored))
      for row in rows { fold.add(row) }
      return fold
    }
    let tallies = period.days.indices.map { day in folds.map { $0.tallies[day] } }
    return MetricAssembly.metrics(
      period, parts: tallies, plan: plan,
      coverage: Coverage(gaps: [], hours: period.days.flatMap(\.hourStarts).count, seconds: period.seconds),
      otherRejections: [])
  }

  static func expectEqual(_ found: [String: String], _ expected: [String: String]) {
    for name in Set(found.keys).union(expected.keys).sorted() {
      #expect(found[name] == expected[name], "\(name)")
    }
  }

  @Test("random rows are counted as a naive count counts them", arguments: periods.indices)
  func naive(number: Int) throws {
    let period = try Self.period(Self.periods[number])
    var source = MetricRows(chance: SplitMix(UInt64(100 + number)), period: period)
    let rows = source.rows(1200)
    Self.expectEqual(
      FigureText.figures(Self.metrics(period, [rows])), NaiveMetrics(period: period, rows: rows).figures())
  }

  @Test("days that are only compared count the steps of customers too, and no other path", arguments: periods.indices)
  func actions(number: Int) throws {
    let period = try Self.period(Self.periods[number])
    var source = MetricRows(chance: SplitMix(UInt64(150 + number)), period: period)
    let rows = source.rows(1200)
    let actions = Actions(
      [
        CustomerAction("Cart", paths: ["/cart/add", "/checkout/"]), CustomerAction("Café", paths: ["/café"]),
        CustomerAction("Product", paths: ["/api/products/12/"]),
      ])
    for actions in [.standard, actions] {
      let whole = Self.metrics(period, [rows], actions: actions)
      let compared = Self.metrics(period, [rows], detail: .counts, actions: actions)
      #expect(compared.answered == whole.answered && compared.paths.isEmpty && compared.actions.isEmpty)
      for action in actions.list where actions != .standard {
        #expect(whole.answered[action.name]?.contains { $0 > 0 } == true, "\(action.name)")
      }
    }
  }

  @Test("rows in any order, in any number of parts, give the same result", arguments: periods.indices)
  func parts(number: Int) throws {
    let period = try Self.period(Self.periods[number])
    var source = MetricRows(chance: SplitMix(UInt64(200 + number)), period: period)
    var rows = source.rows(1500)
    let whole = Canonical.text(Self.metrics(period, [rows]))
    var chance = SplitMix(UInt64(300 + number))
    for count in 1...4 {
      rows.shuffle(using: &chance)
      var parts: [[MetricRow]] = Array(repeating: [], count: count)
      for row in rows { parts[chance.below(count)].append(row) }
      #expect(Canonical.text(Self.metrics(period, parts)) == whole, "\(count) parts")
    }
  }

  @Test("a period without rows, and one whose rows are all unusable, have no numbers")
  func nothing() throws {
    let period = try Self.period(("UTC", "2026-11-19", nil))
    let empty = Self.metrics(period, [[]])
    #expect(empty.types.isEmpty && empty.requests == nil && empty.paths.isEmpty && empty.units.isEmpty)
    #expect(empty.hours.count == 24 && empty.buckets.count == 288 && empty.days.count == 1)
    #expect(empty.hours.allSatisfy { !$0.hasRows } && empty.rejections.isEmpty && empty.measures.isEmpty)
    var source = MetricRows(chance: SplitMix(1), period: period)
    let unusable = source.rows(300).map { row in
      var row = row
      row.value = nil
      return row
    }
    let spoiled = Self.metrics(period, [unusable])
    #expect(spoiled.types.isEmpty && spoiled.requests == nil && !spoiled.rejections.isEmpty)
    #expect(spoiled.hours.contains { $0.hasRows })
  }

  @Test("a table without requests counts its other types")
  func withoutRequests() throws {
    let period = try Self.period(("UTC", "2026-11-19", nil))
    var source = MetricRows(chance: SplitMix(2), period: period)
    let rows = source.rows(500)
    let without = Self.metrics(period, [rows], types: ["revenue", "cpu_usage"])
    let with = Self.metrics(period, [rows])
    #expect(without.requests == nil && without.paths.isEmpty)
    #expect(
      Canonical.text(without.types) == Canonical.text(with.types.filter { ["revenue", "cpu_usage"].contains($0.key) }))
  }

  @Test("every aggregate of a user's measure without a filter says what the requests say")
  func measures() throws {
    let period = try Self.period(("UTC", "2026-11-19", nil))
    var source = MetricRows(chance: SplitMix(3), period: period)
    let metrics = Self.metrics(period, [source.rows(700), source.rows(700)])
    let requests = try #require(metrics.requests)
    let quantiles = try #require(requests.durations.quantiles)
    let n = requests.durations.count
    let expected: [Measure.Aggregate: Double] = [
      .avg: requests.durations.mean, .sum: requests.durations.sum, .min: requests.durations.min,
      .max: requests.durations.max, .last: requests.durations.last, .count: Double(n), .rate: Double(n) / 86_400,
      .share: 1, .p50: quantiles.p50, .p95: quantiles.p95, .p99: quantiles.p99,
    ]
    for aggregate in Measure.Aggregate.allCases {
      let result = try #require(metrics.measures[aggregate.rawValue])
      #expect(result.n == n)
      #expect(
        FigureText.number(try #require(result.value)) == FigureText.number(try #require(expected[aggregate])),
        "\(aggregate)")
    }
  }

  @Test("an outline day keeps only the durations of requests, and knows count, mean and quantiles as a full one does")
  func outline() throws {
    let period = try Self.period(("UTC", "2026-11-19", nil))
    var source = MetricRows(chance: SplitMix(4), period: period)
    let rows = source.rows(900)
    let plan = MetricPlan(types: MetricRows.types, storedZone: .utc)
    let fold = MetricFold(plan: plan)
    fold.begin([(span: period.days[0], detail: .outline)], ranges: [], unreadable: nil)
    for row in rows { fold.add(row) }
    let day = MetricAssembly.requestDay(period.days[0].day, parts: fold.tallies, plan: plan)
    #expect(
      Canonical.text(day.durations as Any) == Canonical.text(Self.metrics(period, [rows]).requests?.durations as Any))
  }

  @Test(
    "the steps of the charts hold every request once, and p95 of exactly their own rows",
    arguments: [
      ("UTC", "2026-W47", 56), ("America/New_York", "2026-W44", 56), ("UTC", "2026-11-19", 24),
      ("America/New_York", "2026-11-01", 25),
    ])
  func requestSteps(zone: String, id: String, number: Int) throws {
    let period = try Self.period((zone, id, nil))
    var source = MetricRows(chance: SplitMix(6), period: period)
    let metrics = Self.metrics(period, [source.rows(4000), source.rows(3000)])
    let steps = metrics.requestSteps
    let requests = try #require(metrics.requests)
    #expect(steps.count == number)
    #expect(steps.first?.start == period.start && steps.last?.end == period.end)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.end == $1.start })
    #expect(steps.reduce(0) { $0 + $1.count } == requests.durations.count)
    #expect(steps.reduce(0) { $0 + $1.withStatus } == requests.withStatus)
    #expect(steps.reduce(0) { $0 + $1.failed } == requests.serverErrors)
    #expect(steps.allSatisfy { ($0.p95 == nil) == ($0.count < 20) })
    if period.kind == .daily {
      #expect(
        steps.map(\.p95)
          == metrics.hours.map {
            ($0.requests?.durations.count ?? 0) < 20 ? nil : $0.requests?.durations.quantiles?.p95
          })
    } else {
      let step = try #require(steps.max { $0.count < $1.count })
      #expect(step.end.seconds(since: step.start) == 10_800 && step.count >= 20)
    }
  }

  @Test(
    "a hostile number of unit texts is left out and counted, in any order and any number of parts",
    arguments: ["request_duration", "revenue"])
  func manyUnits(type: String) throws {
    let period = try Self.period(("UTC", "2026-11-19", nil))
    var source = MetricRows(chance: SplitMix(5), period: period)
    let known = source.rows(1200).filter { $0.type == type && $0.moment.map(period.contains) ?? false && $0.value == 2 }
      .map { row in
        var row = row
        row.unit = type == "revenue" ? "%" : "ms"
        return row
      }
    let labelled = (0...UnitTable.limit).map { number in
      var row = known[number % known.count]
      row.unit = "label\(number)"
      return row
    }
    // Known units behind more labels than the table of units keeps, before them, and among them.
    let metrics = Self.metrics(period, [labelled + known])
    #expect(metrics.types[type]?.count == known.count)
    #expect(
      metrics.rejections == [Rejection(source: .metricType(type), reason: .otherUnit, count: labelled.count, unit: nil)]
    )
    let figures = FigureText.figures(metrics)
    Self.expectEqual(FigureText.figures(Self.metrics(period, [known + labelled])), figures)
    var chance = SplitMix(6)
    let mixed = (known + labelled).shuffled(using: &chance)
    for parts in [[mixed], [Array(mixed.prefix(3000)), Array(mixed.dropFirst(3000))]] {
      Self.expectEqual(FigureText.figures(Self.metrics(period, parts)), figures)
    }
  }
}

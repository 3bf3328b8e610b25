import Records
import TestSupport
import Testing

@testable import Summaries

/// Rows held against limits in the fold, beside filters over all rows.
struct WatchedRowsTests {
  static let measures = [
    Measure(
      name: "response_time", figure: "requests.duration.p95", source: "request_duration", aggregate: .p95,
      unit: .seconds, better: .lower, warning: 2, critical: 20, section: .performance),
    Measure(
      name: "error_rate", figure: "requests.error_rate", source: "request_duration", aggregate: .share,
      filter: .compare(field: "status_code", .greaterOrEqual, .number(500)), unit: .fraction, better: .lower,
      warning: 0.01, section: .performance),
    Measure(
      name: "cpu_usage", figure: "resources.cpu_usage.mean", source: "cpu_usage", aggregate: .avg, unit: .fraction,
      better: .lower, warning: 0.1, critical: 10, section: .system),
    Measure(
      name: "money", figure: "custom.money", source: "revenue", aggregate: .p50, unit: .label("RUB"), better: .higher,
      warning: 30, critical: 5, section: .business),
    Measure(
      name: "large", figure: "custom.large", source: "revenue", aggregate: .share,
      filter: .compare(field: "value", .greater, .number(20)), unit: .fraction, better: .higher, critical: 0.5,
      section: .business),
    Measure(
      name: "roubles", figure: "custom.roubles", source: "revenue", aggregate: .max,
      filter: .compare(field: "unit", .equal, .text("RUB")), unit: .label("RUB"), better: .lower, warning: 10,
      section: .business),
    Measure(
      name: "unlimited", figure: "custom.unlimited", source: "revenue", aggregate: .p50, unit: .label("RUB"),
      better: .lower, section: .business),
    Measure(
      name: "total", figure: "custom.total", source: "revenue", aggregate: .sum, unit: .label("RUB"), better: .lower,
      warning: 1, section: .business),
  ]

  private static func metrics(
    _ period: Period, _ parts: [[MetricRow]], detail: DayTally.Detail = .full
  ) -> PeriodMetrics {
    let plan = MetricPlan(types: MetricRows.types, storedZone: .utc, measures: measures)
    let folds = parts.map { rows in
      let fold = MetricFold(plan: plan)
      fold.begin(period.days.map { (span: $0, detail: detail) }, ranges: [], unreadable: nil)
      for row in rows { fold.add(row) }
      return fold
    }
    return MetricAssembly.metrics(
      period, parts: period.days.indices.map { day in folds.map { $0.tallies[day] } }, plan: plan,
      coverage: Coverage(gaps: [], hours: 24), otherRejections: [])
  }

  /// What a measure's rows are on a day: time, and whether each counts, is beyond its warning, its critical limit.
  private static func rows(
    _ name: String, _ rows: [MetricRow], _ day: DaySpan
  ) -> [(time: Instant, warning: Bool, critical: Bool)] {
    rows.compactMap { row -> (time: Instant, warning: Bool, critical: Bool)? in
      let factors = ["ms": 0.001, "Milliseconds": 0.001, "min": 60, "percent": 0.01, "%": 0.01]
      guard let time = row.moment, day.contains(time), let raw = row.value, raw.isFinite else { return nil }
      let value = raw * (factors[row.unit] ?? 1)
      guard abs(value) <= 1e300 else { return nil }
      switch (name, row.type) {
      case ("response_time", "request_duration") where value >= 0: return (time, value > 2, value > 20)
      case ("error_rate", "request_duration") where value >= 0 && row.status > 0:
        return (time, row.status >= 500, row.status >= 500)
      // Rows in another unit, or in none, are held against no limit.
      case ("cpu_usage", "cpu_usage") where !row.unit.isEmpty: return (time, value > 0.1, value > 10)
      case ("money", "revenue") where row.unit == "RUB": return (time, value < 30, value < 5)
      case ("large", "revenue"): return (time, value <= 20, value <= 20)
      case ("roubles", "revenue") where row.unit == "RUB": return (time, value > 10, false)
      default: return nil
      }
    }
  }

  @Test(
    "every row is counted in its five minutes, every reading kept in order", arguments: MetricFoldTests.periods.indices)
  func naive(number: Int) throws {
    let period = try MetricFoldTests.period(MetricFoldTests.periods[number])
    var source = MetricRows(chance: SplitMix(UInt64(700 + number)), period: period)
    var parts = [source.rows(900), source.rows(900)]
    let watched = Self.metrics(period, parts).watched
    #expect(Set(watched.keys) == ["response_time", "error_rate", "cpu_usage", "money", "large", "roubles"])
    var beyond = 0
    for (name, days) in watched {
      #expect(days.map(\.span) == period.days)
      for day in days {
        let rows = Self.rows(name, parts.joined().map(\.self), day.span)
        beyond += rows.filter(\.warning).count
        if ["cpu_usage", "roubles"].contains(name) {
          let sorted = rows.sorted {
            ($0.time.microseconds, $0.critical ? 1 : 0, $0.warning ? 1 : 0)
              < ($1.time.microseconds, $1.critical ? 1 : 0, $1.warning ? 1 : 0)
          }
          #expect(
            day.readings
              == sorted.map { LimitReading($0.time, isBeyondWarning: $0.warning, isBeyondCritical: $0.critical) },
            "\(name)")
        } else {
          let count = Int((day.span.end.seconds(since: day.span.start) / 300).rounded(.up))
          let expected = (0..<count).map { index in
            let here = rows.filter { Int($0.time.seconds(since: day.span.start)) / 300 == index }
            return LimitBucket(
              rows: here.count, beyondWarning: here.filter(\.warning).count,
              beyondCritical: here.filter(\.critical).count)
          }
          #expect(day.buckets == expected, "\(name)")
        }
      }
    }
    #expect(beyond > 200)
    // In another order and other parts nothing changes.
    var chance = SplitMix(UInt64(number))
    let whole = Canonical.text(watched)
    var rows = Array(parts.joined())
    rows.shuffle(using: &chance)
    parts = [Array(rows.prefix(100)), [], Array(rows.dropFirst(100))]
    #expect(Canonical.text(Self.metrics(period, parts).watched) == whole)
  }

  @Test("a day to compare with is not held against limits")
  func reference() throws {
    let period = try MetricFoldTests.period(MetricFoldTests.periods[0])
    var source = MetricRows(chance: SplitMix(1), period: period)
    #expect(Self.metrics(period, [source.rows(500)], detail: .counts).watched.isEmpty)
  }
}

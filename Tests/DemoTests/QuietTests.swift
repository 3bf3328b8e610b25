import Records
import Testing

@testable import Demo

/// The application without effects: nothing for a report to find but noise.
struct QuietTests {
  private var example: Example { get throws { try Example.quiet.get() } }

  /// One number for each whole week, W35 to W46.
  private func weekly(_ expression: String, _ condition: String = "metric_type = 'request_duration'") throws -> [Double]
  {
    try example.texts(
      """
      SELECT \(expression) FROM system_metrics WHERE \(condition) AND timestamp < '2026-11-16'
      GROUP BY CAST(julianday(timestamp) - julianday('2026-08-24') AS integer) / 7
      """
    ).compactMap { Double($0) }
  }

  @Test("nothing is planted")
  func nothing() throws {
    let truth = try example.truth
    #expect(truth.planted.isEmpty && truth.incidents.isEmpty && truth.effects == "none")
    #expect(try example.number("SELECT count(*) FROM incidents") == 0)
    #expect(try example.number("SELECT count(*) FROM health_checks WHERE status = 'FAIL'") == 0)
    #expect(truth.deployments.count > 4)
  }

  @Test("traffic, durations, errors and queries stay where they are, week by week")
  func level() throws {
    func spread(_ values: [Double]) -> Double { values.max()! / values.min()! }
    let counts = try weekly("count(*)")
    #expect(counts.count == 12)
    #expect(spread(counts) < 1.2)
    #expect(spread(try weekly("avg(value)")) < 1.1)
    let errors = try weekly("avg(json_extract(metadata, '$.status_code') >= 500)")
    #expect(errors.allSatisfy { $0 > 0.002 && $0 < 0.01 })
    #expect(try weekly("avg(json_extract(metadata, '$.queries_count') > 20)").allSatisfy { $0 < 0.02 })
    #expect(spread(try weekly("avg(value)", "metric_type = 'disk_usage'")) < 1.01)
    #expect(spread(try weekly("avg(value)", "metric_type = 'database_connections'")) < 1.1)
  }

  @Test("no hour is without rows")
  func noGaps() throws {
    #expect(try example.number("SELECT count(DISTINCT substr(timestamp, 1, 13)) FROM system_metrics") == 89 * 24 + 6)
  }

  @Test("weekends are quieter than Fridays, nights than evenings")
  func rhythm() throws {
    let requests = "SELECT count(*) FROM system_metrics WHERE metric_type = 'request_duration' AND "
    let friday = try example.number(requests + "strftime('%w', timestamp) = '5' AND timestamp < '2026-11-16'")
    let sunday = try example.number(requests + "strftime('%w', timestamp) = '0' AND timestamp < '2026-11-16'")
    #expect(sunday < 0.85 * friday)
    let night = try example.number(requests + "substr(timestamp, 12, 2) = '00'")
    let evening = try example.number(requests + "substr(timestamp, 12, 2) = '17'")
    #expect(night * 5 < evening)
  }

  @Test("a burst is a smaller part of a larger shop", arguments: [(400, 18.0), (1600, 18), (20_000, 2.4)])
  func sizes(requests: Int, most: Double) {
    let plan = Plan(seed: 2026, effects: .none, requestsPerDay: requests)
    let rhythm = Rhythm(plan)
    let factors = (0..<8000).map { rhythm.failureFactor(slot: $0, at: plan.start) }
    let usual = factors.sorted()[4000]
    let highest = factors.sorted()[7960] / usual
    #expect(highest > most * 0.75 && highest < most * 1.5)
  }

  @Test("errors come in bursts: their spread over quarters of an hour is wider than chance alone")
  func bursts() throws {
    let quarters = """
      WITH q AS (SELECT count(*) AS n, sum(json_extract(metadata, '$.status_code') >= 500) AS k FROM system_metrics
        WHERE metric_type = 'request_duration' GROUP BY CAST(julianday(timestamp) * 96 AS integer)),
      p AS (SELECT 1.0 * sum(k) / sum(n) AS p FROM q)
      SELECT sum((k - n * p.p) * (k - n * p.p) / (n * p.p * (1 - p.p))) / (count(*) - 1) FROM q, p
      """
    let dispersion = try example.number(quarters)
    #expect(dispersion > 1.1 && dispersion < 3)
  }
}

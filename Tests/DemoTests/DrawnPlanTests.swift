import Records
import Testing

@testable import Demo

struct DrawnPlanTests {
  private static let kinds: Set<String> = [
    "latency", "server_errors", "queries", "traffic", "connection_growth", "disk_growth", "reports", "refused_logins",
    "gap", "failing_checks", "outage",
  ]

  @Test(
    "every seed plants something of every kind, inside the days there are", arguments: 1...40 as ClosedRange<UInt64>)
  func everyKind(seed: UInt64) {
    for plan in [Plan(seed: seed, effects: .all), .small(seed: seed), .small(seed: seed, days: 30)] {
      let truth = Truth(plan, rows: [:])
      #expect(Set(truth.planted.map(\.kind)) == Self.kinds)
      for effect in plan.effects {
        #expect(plan.start <= effect.start && effect.start < effect.end)
        #expect(effect.start < plan.end)
      }
      #expect(plan.deployments == plan.deployments.sorted { $0.at < $1.at })
      #expect(plan.deployments.allSatisfy { plan.start < $0.at && $0.at < plan.end })
      #expect(plan.incidents.allSatisfy { $0.resolvedAt.map { $0 < plan.end } ?? true })
      #expect(Set(plan.deployments.map(\.version)).count == plan.deployments.count)
    }
  }

  @Test("places and sizes follow the seed")
  func seeds() {
    #expect(Plan(seed: 3, effects: .all) == Plan(seed: 3, effects: .all))
    #expect(Plan(seed: 3, effects: .all).effects != Plan(seed: 4, effects: .all).effects)
    #expect(Plan(seed: nil, effects: .all) == .story)
    #expect(Plan(seed: nil, effects: .none).effects.isEmpty)
    #expect(Plan(seed: 3, effects: .none).effects.isEmpty)
  }

  @Test(
    "a shop with outages has nothing else, wherever the seed puts them", arguments: 1...40 as ClosedRange<UInt64>)
  func outages(seed: UInt64) {
    let plan = Plan(seed: seed, effects: .outage)
    let planted = Truth(plan, rows: [:]).planted
    #expect((8...30).contains(planted.count))
    #expect(planted.allSatisfy { $0.kind == "outage" && $0.places.isEmpty && $0.sizeUnit == "share" })
    #expect(planted.allSatisfy { (0.15...0.95).contains($0.size ?? 0) })
    for (effect, next) in zip(plan.effects, plan.effects.dropFirst()) { #expect(effect.end < next.start) }
    for effect in plan.effects {
      #expect((300...18_000).contains(effect.end.seconds(since: effect.start)))
      #expect(plan.start < effect.start && effect.end < plan.end)
      let recorded = plan.incidents.filter { $0.start == effect.start && $0.resolvedAt == effect.end }
      #expect(recorded.count == (effect.cause.hasPrefix("incident: ") ? 1 : 0))
    }
    #expect(plan.incidents.count < plan.effects.count)
  }

  @Test("places, lengths and shares of outages are all drawn, and so is whether somebody records them")
  func variety() {
    let plans = (1...40 as ClosedRange<UInt64>).map { Plan(seed: $0, effects: .outage) }
    let effects = plans.flatMap(\.effects)
    let minutes = effects.map { $0.end.seconds(since: $0.start) / 60 }
    #expect(minutes.contains { $0 < 10 } && minutes.contains { $0 > 240 })
    #expect(Set(effects.map { $0.start.microseconds / 3_600_000_000 % 24 }).count == 24)
    #expect(Set(plans.flatMap(\.incidents).map(\.severity)) == ["critical", "high", "medium", "low"])
    let recorded = Double(plans.flatMap(\.incidents).count) / Double(effects.count)
    #expect(recorded > 0.4 && recorded < 0.6)
  }

  @Test("an outage fails its share of all requests, whatever their path")
  func outageShares() throws {
    let example = try Example(.small(seed: 41, effects: .outage, days: 30, requestsPerDay: 4000))
    var met = 0.0
    for effect in example.truth.planted {
      let (start, end) = (Self.stored(effect.start), Self.stored(effect.end))
      let counts = try example.texts(
        """
        SELECT count(*) || ' ' || sum(json_extract(metadata, '$.status_code') >= 500)
          || ' ' || count(DISTINCT CASE WHEN json_extract(metadata, '$.status_code') >= 500
          THEN substr(json_extract(metadata, '$.path'), 1, 5) END) FROM system_metrics
        WHERE metric_type = 'request_duration' AND timestamp >= '\(start)' AND timestamp < '\(end)'
        """)
      let numbers = try #require(counts.first).split(separator: " ").compactMap { Double($0) }
      guard numbers.count == 3, numbers[0] >= 50 else { continue }
      let size = try #require(effect.size)
      #expect(abs(numbers[1] / numbers[0] - size) < 4 * (size * (1 - size) / numbers[0]).squareRoot() + 0.03)
      #expect(numbers[2] >= 4)
      met += 1
    }
    #expect(met >= 2)
  }

  private static func stored(_ iso: String) -> String { String(iso.dropLast().map { $0 == "T" ? " " : $0 }) }

  @Test("as many requests a day are written as were asked for", arguments: [40, 4000])
  func size(requests: Int) throws {
    let asked = Plan(seed: 31, effects: .none, requestsPerDay: requests)
    #expect(asked.requestsPerDay == Double(requests))
    let example = try Example(.small(seed: 31, effects: .none, requestsPerDay: Double(requests)))
    let found = try example.number(
      "SELECT count(*) FROM system_metrics WHERE metric_type = 'request_duration' AND timestamp < '2026-09-07'")
    #expect(abs(found / Double(14 * requests) - 1) < 0.15)
  }

  @Test("the default example keeps its story at every size")
  func storySize() {
    let large = Plan(seed: nil, effects: .all, requestsPerDay: 20_000)
    #expect(large.name == "story" && large.requestsPerDay == 20_000 && large.effects == Plan.story.effects)
    #expect(Plan(seed: nil, effects: .all, requestsPerDay: Plan.usualRequestsPerDay) == .story)
  }

  @Test("what the truth tells can be counted", arguments: [21, 22, 23] as [UInt64])
  func countable(seed: UInt64) throws {
    let example = try Example(.small(seed: seed, days: 35, requestsPerDay: 600))
    for effect in example.truth.planted {
      let (start, end) = (Self.stored(effect.start), Self.stored(effect.end))
      let within = "timestamp >= '\(start)' AND timestamp < '\(end)'"
      let requests = "FROM system_metrics WHERE metric_type = 'request_duration'"
      switch effect.kind {
      case "gap":
        #expect(try example.number("SELECT count(*) FROM system_metrics WHERE \(within)") == 0)
      case "server_errors", "outage":
        let size = try #require(effect.size)
        let places = effect.places.map { $0.split(separator: "{")[0] + "*" }
        let path =
          places.isEmpty
          ? ""
          : " AND (" + places.map { "json_extract(metadata, '$.path') GLOB '\($0)'" }.joined(separator: " OR ") + ")"
        let failed = try example.number(
          "SELECT sum(json_extract(metadata, '$.status_code') >= 500) \(requests) AND \(within)\(path)")
        let all = try example.number("SELECT count(*) \(requests) AND \(within)\(path)")
        // An outage may lie in the gap, or in the middle of the night.
        if effect.kind == "outage", all < 10 { break }
        // Within four standard deviations of what was planted, and some for the usual errors.
        let spread = 4 * (size * (1 - size) / all).squareRoot()
        #expect(failed / all > size - spread && failed / all < size + spread + 0.03)
      case "refused_logins":
        let refused = try example.number(
          "SELECT count(*) \(requests) AND \(within) AND json_extract(metadata, '$.status_code') = 401")
        let expected =
          try #require(effect.size) * example.number("SELECT (julianday('\(end)') - julianday('\(start)')) * 24")
        #expect(abs(refused - expected) < 4 * expected.squareRoot() + 5)
      case "queries" where effect.places == ["/cart/"] || effect.places == ["/products/search/"]:
        let path =
          "json_extract(metadata, '$.path') = '\(effect.places[0])' AND json_extract(metadata, '$.status_code') < 500"
        let during = try example.number(
          "SELECT avg(json_extract(metadata, '$.queries_count')) \(requests) AND \(path) AND \(within)")
        let before = try example.number(
          "SELECT avg(json_extract(metadata, '$.queries_count')) \(requests) AND \(path) AND timestamp < '\(start)'")
        #expect(abs(during - before - (try #require(effect.size))) < 0.5)
      case "reports":
        let category = effect.places[0]
        let found = try example.number(
          "SELECT count(*) FROM pilot_error_reports WHERE category = '\(category)' AND created_at >= '\(start)' AND created_at < '\(end)'"
        )
        let days = try example.number("SELECT julianday('\(end)') - julianday('\(start)')")
        #expect(found > 0.4 * days * (try #require(effect.size)))
      default: break
      }
    }
  }
}

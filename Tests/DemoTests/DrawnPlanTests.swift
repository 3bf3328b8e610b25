import Records
import Testing

@testable import Demo

struct DrawnPlanTests {
  private static let kinds: Set<String> = [
    "latency", "server_errors", "queries", "traffic", "connection_growth", "disk_growth", "reports", "refused_logins",
    "gap", "failing_checks",
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

  @Test("what the truth tells can be counted", arguments: [21, 22, 23] as [UInt64])
  func countable(seed: UInt64) throws {
    let example = try Example(.small(seed: seed, days: 35, requestsPerDay: 600))
    for effect in example.truth.planted {
      let span = { (text: String) in String(text.dropLast().map { $0 == "T" ? " " : $0 }) }
      let (start, end) = (span(effect.start), span(effect.end))
      let within = "timestamp >= '\(start)' AND timestamp < '\(end)'"
      let requests = "FROM system_metrics WHERE metric_type = 'request_duration'"
      switch effect.kind {
      case "gap":
        #expect(try example.number("SELECT count(*) FROM system_metrics WHERE \(within)") == 0)
      case "server_errors":
        let size = try #require(effect.size)
        let places = effect.places.map { $0.split(separator: "{")[0] + "*" }
        let path =
          places.isEmpty
          ? ""
          : " AND (" + places.map { "json_extract(metadata, '$.path') GLOB '\($0)'" }.joined(separator: " OR ") + ")"
        let failed = try example.number(
          "SELECT sum(json_extract(metadata, '$.status_code') >= 500) \(requests) AND \(within)\(path)")
        let all = try example.number("SELECT count(*) \(requests) AND \(within)\(path)")
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

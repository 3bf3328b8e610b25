import Foundation
import Testing

@testable import daybook

/// A database with requests every twenty minutes from 20 October to 8 November 2026 and whatever rows a test adds, and its
/// report of Friday, 6 November.
struct MetricShop {
  static let day = "2026-11-06"
  static let weekBefore = "2026-10-30"
  let place: Place

  /// - Parameter rows: INSERTs, as `rows` makes them.
  init(settings: String = "", rows: [String], seconds: String = "0.2") throws {
    place = try Place(withDatabase: false)
    try place.settings(settings)
    try place.execute(
      """
      CREATE TABLE system_metrics(id integer PRIMARY KEY, metric_type varchar(50), value real, unit varchar(20), \
      timestamp datetime, metadata text);
      CREATE INDEX i ON system_metrics(metric_type, timestamp);
      WITH RECURSIVE t(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM t WHERE n < 1439)
      INSERT INTO system_metrics(metric_type, value, unit, timestamp, metadata) SELECT 'request_duration', \(seconds), \
      's', datetime('2026-10-20', (n * 20) || ' minutes'), '{"path": "/a/", "status_code": 200}' FROM t;
      \(rows.joined())
      """)
  }

  /// A row in each of the first hours of a day, the hour in `n`.
  static func rows(
    _ type: String, _ value: String, _ unit: String, on days: [String] = [day], minute: Int = 0, count: Int = 24
  ) -> String {
    days.map { day in
      """
      WITH RECURSIVE t(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM t WHERE n < \(count - 1))
      INSERT INTO system_metrics(metric_type, value, unit, timestamp, metadata) SELECT '\(type)', \(value), '\(unit)', \
      datetime('\(day)', (n * 60 + \(minute)) || ' minutes'), '{}' FROM t;
      """
    }.joined()
  }

  func run(_ arguments: [String] = []) -> Place.Outcome {
    place.report(["daily", Self.day, "--quiet"] + arguments, started: "2026-11-09T06:00:00Z")
  }

  func file(_ name: String) -> String {
    String(
      decoding: FileManager.default.contents(atPath: "\(place.out)/daily/\(Self.day)/\(name)") ?? Data(),
      as: UTF8.self)
  }

  struct Report {
    let json: [String: Any]
    /// Each figure as `value unit`, or why there is none.
    var figures: [String: String] {
      var found: [String: String] = [:]
      for figure in json["figures"] as? [[String: Any]] ?? [] {
        guard let id = figure["id"] as? String, let unit = figure["unit"] as? String else { continue }
        let reason = figure["reason"] as? String
        let value = (figure["value"] as? String) ?? (figure["value"] as? NSNumber).map { "\($0)" } ?? ""
        found[id] = reason ?? "\(value) \(unit)"
      }
      return found
    }
    /// Such as `source reason unit count`.
    var rejected: [String] {
      (json["rejected"] as? [[String: Any]] ?? []).map {
        "\($0["source"]!) \($0["reason"]!) \($0["unit"] as? String ?? "-") \($0["count"]!)"
      }
    }
    func section(_ name: String) -> [String: Any]? {
      (json["sections"] as? [[String: Any]])?.first { $0["id"] as? String == name }
    }
    var findings: [String] { (json["findings"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String } }
  }

  /// The report, made anew.
  func report(_ arguments: [String] = []) throws -> Report {
    let outcome = run(arguments)
    #expect([.success, .incomplete].contains(outcome.code), "\(outcome.error)")
    let data = Data(file("report.json").utf8)
    return Report(json: try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]))
  }
}

import Bytes
import Document
import Foundation
import Records
import TestSupport
import Testing

@testable import Rendering

@Suite("report.json and manifest.json")
struct JSONReportTests {
  private func report(_ fixture: ReportFixture) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(JSONReport.render(fixture.document)))
    return try #require(object as? [String: Any])
  }

  private func figure(_ id: String, in report: [String: Any]) throws -> [String: Any] {
    let figures = try #require(report["figures"] as? [[String: Any]])
    return try #require(figures.first { $0["id"] as? String == id })
  }

  @Test("money is a string, a missing value null with its reason, everything else a number")
  func values() throws {
    let report = try report(.richWeek)
    #expect(try figure("business.revenue.sum", in: report)["value"] as? String == "1047326.51")
    #expect(try figure("business.revenue.sum", in: report)["unit"] as? String == "money:RUB")
    let missing = try figure("requests.duration.p99", in: report)
    #expect(missing["value"] is NSNull && missing["reason"] as? String == "too_few_rows")
    let p95 = try figure("requests.duration.p95", in: report)
    #expect(p95["value"] as? Double == 2.137 && p95["reason"] is NSNull)
  }

  @Test("what is unbounded or absent is null, never left out")
  func nulls() throws {
    let rich = try report(.richWeek)
    let findings = try #require(rich["findings"] as? [[String: Any]])
    let evidence = try #require(findings[0]["evidence"] as? [[String: Any]])
    #expect(evidence[1]["name"] as? String == "ci_high" && evidence[1]["value"] is NSNull)
    #expect(findings[1]["verdict"] is NSNull && findings[0]["verdict"] as? String == "regressed")
    #expect(try report(.nothing)["coverage"] is NSNull)
    let deployments = try #require(rich["deployments"] as? [[String: Any]])
    #expect(deployments[0]["rolled_back_at"] is NSNull)
  }

  @Test("the document's own numbers")
  func frame() throws {
    let report = try report(.richWeek)
    #expect(report["schema"] as? String == "daybook-report/1" && report["revision"] as? Int == 2)
    #expect(
      (report["coverage"] as? [String: Any])?["gaps"] as? [String] == [
        "2026-11-15T01:00+03:00", "2026-11-15T02:00+03:00",
      ])
    let period = try #require(report["period"] as? [String: Any])
    #expect(period["id"] as? String == "2026-W46" && period["start"] as? String == "2026-11-08T21:00:00Z")
  }

  private static func schema() throws -> [String: Any] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try Data(contentsOf: root.appending(path: "docs/report.schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: page) as? [String: Any])
  }

  @Test("every key is in the schema, every required one in the report", arguments: ReportGoldenTests.reports)
  func schema(name: String, fixture: ReportFixture) throws {
    let schema = try Self.schema()
    let report = try report(fixture)
    #expect(Set(try #require(schema["required"] as? [String])) == Set(report.keys))
    let figure = try #require((schema["$defs"] as? [String: [String: Any]])?["figure"])
    let required = Set(try #require(figure["required"] as? [String]))
    for entry in try #require(report["figures"] as? [[String: Any]]) { #expect(Set(entry.keys) == required) }
  }

  @Test("the schema takes the names of every kind's periods", arguments: ReportKind.all)
  func periodNames(kind: ReportKind) throws {
    let definitions = try #require(Self.schema()["$defs"] as? [String: [String: Any]])
    let pattern = try Regex(try #require(definitions["period_id"]?["pattern"] as? String))
    let name = kind.period(containing: Day("2026-11-20")!, in: .utc).id
    #expect(name.wholeMatch(of: pattern) != nil, "\(name)")
  }

  @Test("the manifest lists files by path with size and hash, and where figures come from")
  func manifest() throws {
    var week = ReportFixture.richWeek
    week.add(FigureID("requests.hourly.count", "2026-11-09T01:00+03:00"), 5, "5")
    let document = week.document
    let artifacts = [Artifact(path: "b", bytes: [1, 2, 3]), Artifact(path: "a/c", bytes: [])]
    let file = try Artifact.manifest(of: document, artifacts, fingerprint: "f", hash: SHA256.hex)
    #expect(file.path == "manifest.json")
    let manifest = try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    let files = try #require(manifest["files"] as? [[String: Any]])
    #expect(files.map { $0["path"] as? String } == ["a/c", "b"] && files.map { $0["bytes"] as? Int } == [0, 3])
    // sha256sum of nothing, and of the bytes 1 2 3
    #expect(
      files.map { $0["sha256"] as? String } == [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81",
      ])
    #expect(manifest["fingerprint"] as? String == "f")
    let origins = try #require(manifest["origins"] as? [[String: Any]])
    #expect(origins[0]["rows"] as? Int == 66 && origins[0]["bounds"] as? [String] == ["2026-11-09 00:00:00"])
    let figures = try #require(manifest["figures"] as? [String: [String: Any]])
    #expect(figures.count == document.figures.figures.count)
    #expect(figures["requests.hourly.count{2026-11-09T01:00+03:00}"] != nil && manifest["as_of"] != nil)
    #expect(figures["reports.new"]?["origins"] as? [String] == ["reports"])
  }
}

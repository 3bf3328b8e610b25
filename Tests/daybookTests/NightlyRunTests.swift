import Foundation
import Testing

@testable import daybook

@Suite struct NightlyRunTests {
  @Test("the first night writes the latest of each kind, the next only what is new, and one more run nothing")
  func nights() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily, weekly] }")
    let first = place.night("2026-09-13")
    #expect(first.code == .success, "\(first.error)")
    #expect(place.names(place.out + "/daily") == ["2026-09-12"])
    #expect(place.names(place.out + "/weekly") == ["2026-W36"])
    let times = try place.times(place.out + "/daily/2026-09-12")
    let second = place.night("2026-09-14")
    #expect(second.code == .success, "\(second.error)")
    #expect(place.names(place.out + "/daily") == ["2026-09-12", "2026-09-13"])
    #expect(place.names(place.out + "/weekly") == ["2026-W36", "2026-W37"])
    #expect(try place.times(place.out + "/daily/2026-09-12") == times)
    let third = place.night("2026-09-14")
    #expect(third.code == .success)
    #expect(third.error == "nothing is due: next 2026-09-14 at 2026-09-15T00:10+00:00 (0.0 s)\n", "\(third.error)")
  }

  @Test("missed nights are caught up, the oldest first, and what lies too far back is passed over and named")
  func missed() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily], catch_up: 3d }")
    #expect(place.night("2026-09-05").code == .success)
    let outcome = place.night("2026-09-13")
    #expect(outcome.code == .success)
    #expect(
      outcome.error.hasPrefix(
        "daybook: warning: 4 missed periods, 2026-09-05 to 2026-09-08, ended more than 3 days ago and are passed over: "
          + "daybook backfill writes them.\n"), "\(outcome.error)")
    #expect(
      place.names(place.out + "/daily") == ["2026-09-04", "2026-09-09", "2026-09-10", "2026-09-11", "2026-09-12"])
    let backfill = place.report(
      ["backfill", "--from", "2026-09-04", "--to", "2026-09-08"], started: "2026-09-13T02:00:00Z")
    #expect(backfill.code == .success, "\(backfill.error)")
    #expect(place.names(place.out + "/daily").count == 9)
    let again = place.report(
      ["backfill", "--from", "2026-09-04", "--to", "2026-09-08"], started: "2026-09-13T02:00:00Z")
    #expect(again.error.hasPrefix("nothing to write: all reports from 2026-09-04 to 2026-09-08 were written"))
    let forced = place.report(
      ["backfill", "--from", "2026-09-08", "--to", "2026-09-08", "--force"], started: "2026-09-13T02:00:00Z")
    #expect(forced.code == .success)
    #expect(place.names(place.out + "/daily").filter { $0.hasPrefix("2026-09-08") } == ["2026-09-08", "2026-09-08.r1"])
  }

  @Test("a report is the same whether the past was counted just now or is known from earlier nights")
  func warm() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily, weekly] }")
    for day in ["2026-09-13", "2026-09-14"] { #expect(place.night(day).code == .success) }
    let cold = place.folder + "/cold"
    let backfill = place.report(
      ["backfill", "--from", "2026-09-07", "--to", "2026-09-13"], out: cold, started: "2026-09-14T01:15:00Z")
    #expect(backfill.code == .success)
    for name in ["daily/2026-09-13", "weekly/2026-W37"] {
      #expect(try place.files(cold + "/" + name) == place.files(place.out + "/" + name), "\(name)")
    }
    // Fewer rows were read: those of the period before were not.
    try FileManager.default.removeItem(atPath: place.out + "/weekly/2026-W37")
    try place.execute("DELETE FROM system_metrics WHERE timestamp < '2026-09-07'")
    let pruned = place.report(["weekly", "2026-W37"], started: "2026-09-14T01:15:00Z")
    #expect(pruned.code == .success)
    #expect(
      try place.files(place.out + "/weekly/2026-W37")["report.json"]
        == place.files(cold + "/weekly/2026-W37")["report.json"])
  }

  @Test(
    "without a ledger a report is the same, byte for byte, as with one that was told of nothing",
    arguments: [
      ("daily", "2026-09-13"), ("weekly", "2026-W37"),
    ])
  func stateless(kind: String, name: String) throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily, weekly] }")
    for day in ["2026-09-13", "2026-09-14"] { #expect(place.night(day).code == .success) }
    let elsewhere = place.folder + "/stateless"
    let outcome = place.report([kind, name], out: elsewhere, started: "2026-09-14T01:15:00Z")
    #expect(outcome.code == .success, "\(outcome.error)")
    let known = try place.files("\(place.out)/\(kind)/\(name)")
    let stateless = try place.files("\(elsewhere)/\(kind)/\(name)")
    #expect(known.keys.sorted() == stateless.keys.sorted())
    for name in known.keys { #expect(known[name] == stateless[name], "\(name)") }
  }

  @Test("reports that stand before the first run are taken for written")
  func adopted() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    #expect(place.report(["daily", "2026-09-10"]).code == .success)
    let times = try place.times(place.out + "/daily/2026-09-10")
    #expect(place.night("2026-09-13").code == .success)
    #expect(place.names(place.out + "/daily") == ["2026-09-10", "2026-09-11", "2026-09-12"])
    #expect(try place.times(place.out + "/daily/2026-09-10") == times)
  }

  @Test("verify counts what the ledger knows once more, and finds what nights do not look for")
  func verified() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    #expect(place.report(["verify"]).code == .source)
    #expect(place.night("2026-09-13").code == .success)
    let well = place.report(["verify"], started: "2026-09-13T09:00:00Z")
    #expect(well.code == .success)
    #expect(
      well.output.hasPrefix("ok    ledger: 20 periods as counted, 0 differ, 0 are not the sum of their days; 3 that"),
      "\(well.output)")
    try place.execute(
      "DELETE FROM system_metrics WHERE rowid IN (SELECT rowid FROM system_metrics WHERE metric_type = 'cpu_usage' AND "
        + "timestamp > '2026-09-02 12:00' LIMIT 2)")
    let worse = place.report(["verify"], started: "2026-09-13T09:00:00Z")
    #expect(worse.code == .incomplete)
    let lines = worse.output.split(separator: "\n")
    #expect(lines.count == 3 && lines[0].hasPrefix("FAIL  2026-09-02: cpu_usage: "), "\(worse.output)")
    #expect(lines[1].hasPrefix("FAIL  2026-W36: cpu_usage: "))
    struct Line: Decodable {
      let name: String
      let isWell: Bool
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let json = place.report(["verify", "--json"], started: "2026-09-13T09:00:00Z")
    #expect(json.code == .incomplete)
    let told = try decoder.decode([Line].self, from: Data(json.output.utf8))
    #expect(told.map(\.name) == ["2026-09-02", "2026-W36", "ledger"] && !told.contains(where: \.isWell))
  }

  @Test("rows that stopped are an alarm every night, until it is acknowledged, and again when that is taken back")
  func stopped() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    #expect(place.night("2026-09-09").code == .success)
    try place.execute("DELETE FROM system_metrics WHERE metric_type = 'cpu_usage' AND timestamp >= '2026-09-09'")
    func findings(_ day: String) throws -> String {
      let text = try String(contentsOfFile: place.out + "/daily/\(day)/report.txt", encoding: .utf8)
      return String(text.prefix(upTo: text.range(of: "Charts\n---")?.lowerBound ?? text.endIndex))
    }
    #expect(place.report(["acknowledge", "cpu_usage"], started: "2026-09-09T09:00:00Z").code == .usage)
    #expect(place.night("2026-09-10").code == .incomplete)
    #expect(try findings("2026-09-09").contains("cpu_usage"))
    #expect(place.night("2026-09-11").code == .incomplete)
    #expect(try findings("2026-09-10").contains("cpu_usage"))
    let list = place.report(["acknowledge", "--list"], started: "2026-09-11T09:00:00Z")
    #expect(list.output.hasPrefix("cpu_usage  metric type  no rows since 2026-09-08T"), "\(list.output)")
    let done = place.report(
      ["acknowledge", "cpu_usage", "--note", "moved to Prometheus"], started: "2026-09-11T09:00:00Z")
    #expect(done.code == .success, "\(done.error)")
    #expect(place.night("2026-09-12").code == .success)
    #expect(try findings("2026-09-11").contains("moved to Prometheus"))
    #expect(
      place.report(["acknowledge", "cpu_usage", "--undo"], started: "2026-09-12T09:00:00Z").code == .success)
    #expect(place.night("2026-09-13").code == .incomplete)
    #expect(try !findings("2026-09-12").contains("moved to Prometheus"))
  }

  @Test("a report that named missed nights says the same when it is made again")
  func caughtUpAgain() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    for day in ["2026-09-10", "2026-09-13"] { #expect(place.night(day).code == .success) }
    let again = place.report(["daily", "2026-09-12"], started: "2026-09-13T01:15:00Z")
    #expect(again.error.contains("already says the same"), "\(again.error)")
  }
}

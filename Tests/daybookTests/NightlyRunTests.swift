import Foundation
import Testing

@testable import daybook

@Suite struct NightlyRunTests {
  /// The place's rows end with Sunday, 13 September 2026.
  private func night(_ place: Place, _ day: String, _ arguments: [String] = []) -> Place.Outcome {
    place.report(["run"] + arguments, started: "\(day)T01:15:00Z")
  }

  @Test("the first night writes the latest of each kind, the next only what is new, and one more run nothing")
  func nights() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily, weekly] }")
    let first = night(place, "2026-09-13")
    #expect(first.code == .success, "\(first.error)")
    #expect(place.names(place.out + "/daily") == ["2026-09-12"])
    #expect(place.names(place.out + "/weekly") == ["2026-W36"])
    let times = try place.times(place.out + "/daily/2026-09-12")
    let second = night(place, "2026-09-14")
    #expect(second.code == .success, "\(second.error)")
    #expect(place.names(place.out + "/daily") == ["2026-09-12", "2026-09-13"])
    #expect(place.names(place.out + "/weekly") == ["2026-W36", "2026-W37"])
    #expect(try place.times(place.out + "/daily/2026-09-12") == times)
    let third = night(place, "2026-09-14")
    #expect(third.code == .success)
    #expect(third.error == "nothing is due: next 2026-09-14 at 2026-09-15T00:10+00:00 (0.0 s)\n", "\(third.error)")
  }

  @Test("missed nights are caught up, the oldest first, and what lies too far back is passed over and named")
  func missed() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily], catch_up: 3d }")
    #expect(night(place, "2026-09-05").code == .success)
    let outcome = night(place, "2026-09-13")
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
    for day in ["2026-09-13", "2026-09-14"] { #expect(night(place, day).code == .success) }
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

  @Test("late rows make a revision that says what came, of the day and of its week; the older one stays readable")
  func late() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily, weekly] }")
    for day in ["2026-09-11", "2026-09-12", "2026-09-14"] { #expect(night(place, day).code == .success) }
    try place.execute(
      """
      INSERT INTO system_metrics SELECT lower(hex(randomblob(16))), metric_type, value * 3, unit, \
      '2026-09-11 12:00:0' || (abs(random()) % 10), metadata FROM system_metrics \
      WHERE metric_type = 'request_duration' LIMIT 12
      """)
    let outcome = night(place, "2026-09-15")
    #expect(place.names(place.out + "/daily").filter { $0.hasPrefix("2026-09-11") } == ["2026-09-11", "2026-09-11.r1"])
    #expect(place.names(place.out + "/weekly") == ["2026-W36", "2026-W37", "2026-W37.r1"])
    let text = try String(contentsOfFile: place.out + "/daily/2026-09-11/report.txt", encoding: .utf8)
    #expect(text.contains("Revision 2: +12 rows; "), "\(text) \(outcome.error)")
    #expect(place.names(place.out + "/daily").filter { $0.hasPrefix("2026-09-10") } == ["2026-09-10"])
    let silent = night(place, "2026-09-15")
    #expect(silent.error.hasPrefix("nothing is due"))
  }

  @Test("late rows of the smaller tables are found by their numbers")
  func lateReports() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    for day in ["2026-09-11", "2026-09-12"] { #expect(night(place, day).code == .success) }
    try place.execute(
      """
      INSERT INTO pilot_error_reports SELECT lower(hex(randomblob(16))), title, description, steps_to_reproduce, \
      expected_behavior, actual_behavior, category, severity, module, url, user_agent, browser, operating_system, \
      user_email, 'new', '2026-09-11 10:00:00', '2026-09-11 10:00:00', NULL, assigned_to_id, user_id \
      FROM pilot_error_reports LIMIT 3
      """)
    #expect(night(place, "2026-09-13").code == .success)
    #expect(place.names(place.out + "/daily").filter { $0.hasPrefix("2026-09-11") } == ["2026-09-11", "2026-09-11.r1"])
    let text = try String(contentsOfFile: place.out + "/daily/2026-09-11/report.txt", encoding: .utf8)
    #expect(text.contains("Revision 2: +3 rows"))
  }

  @Test("rows that the application removes by their age leave reports as they are")
  func pruned() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily, weekly] }")
    for day in ["2026-09-10", "2026-09-11", "2026-09-12"] {
      try place.execute("DELETE FROM system_metrics WHERE timestamp < date('\(day)', '-2 days')")
      try place.execute("DELETE FROM pilot_error_reports WHERE created_at < date('\(day)', '-2 days')")
      #expect(night(place, day).code != .notWritten)
    }
    #expect(place.names(place.out + "/daily") == ["2026-09-09", "2026-09-10", "2026-09-11"])
  }

  @Test("reports that stand before the first run are taken for written")
  func adopted() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    #expect(place.report(["daily", "2026-09-10"]).code == .success)
    let times = try place.times(place.out + "/daily/2026-09-10")
    #expect(night(place, "2026-09-13").code == .success)
    #expect(place.names(place.out + "/daily") == ["2026-09-10", "2026-09-11", "2026-09-12"])
    #expect(try place.times(place.out + "/daily/2026-09-10") == times)
  }

  @Test("a damaged ledger is set aside, and no report is written twice")
  func damagedLedger() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily, weekly] }")
    #expect(night(place, "2026-09-12").code == .success)
    let ledger = place.out + "/.daybook/ledger.sqlite3"
    try Data("rubbish of some length, so that SQLite looks at it and says that it is none".utf8)
      .write(to: URL(fileURLWithPath: ledger))
    let outcome = night(place, "2026-09-13")
    #expect(outcome.code == .incomplete)
    #expect(outcome.error.contains("It was set aside as ledger.sqlite3.damaged"), "\(outcome.error)")
    #expect(place.names(place.out + "/daily") == ["2026-09-11", "2026-09-12"])
    #expect(place.names(place.out + "/weekly") == ["2026-W36"])
    #expect(place.names(place.out + "/.daybook") == ["ledger.sqlite3", "ledger.sqlite3.damaged", "lock"])
    #expect(night(place, "2026-09-13").code == .success)
  }

  @Test("a command that only reads the ledger does without a damaged one, and says so")
  func damagedForReading() throws {
    let place = try Place()
    try place.settings()
    try FileManager.default.createDirectory(atPath: place.out + "/.daybook", withIntermediateDirectories: true)
    try Data("rubbish of some length, so that SQLite looks at it and says that it is none".utf8)
      .write(to: URL(fileURLWithPath: place.out + "/.daybook/ledger.sqlite3"))
    let outcome = place.report(["daily", "2026-09-13"])
    #expect(outcome.code == .success)
    #expect(outcome.error.contains("warning:") && outcome.error.contains("This report is made without it."))
  }

  @Test("a clock that was set back is told, and nothing is written")
  func setBack() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    #expect(night(place, "2026-09-13").code == .success)
    let outcome = night(place, "2026-09-11")
    #expect(outcome.code == .incomplete)
    #expect(outcome.error.contains("check the clock, or --as-of"), "\(outcome.error)")
    #expect(place.names(place.out + "/daily") == ["2026-09-12"])
  }

  @Test("a source that cannot be read ends the run with 3; the next one catches up")
  func unreadable() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    #expect(night(place, "2026-09-11").code == .success)
    let bytes = try #require(FileManager.default.contents(atPath: place.database))
    try Data("no database at all".utf8).write(to: URL(fileURLWithPath: place.database))
    #expect(night(place, "2026-09-12").code == .source)
    #expect(place.names(place.out + "/daily") == ["2026-09-10"])
    try bytes.write(to: URL(fileURLWithPath: place.database))
    #expect(night(place, "2026-09-13").code == .success)
    #expect(place.names(place.out + "/daily") == ["2026-09-10", "2026-09-11", "2026-09-12"])
    let runs = place.report(["runs"], started: "2026-09-13T09:00:00Z")
    let lines = runs.output.split(separator: "\n")
    #expect(lines.count == 3, "\(runs.output)")
    #expect(lines[0].contains("run  code 0") && lines[0].hasSuffix("daily/2026-09-11 daily/2026-09-12"))
    #expect(lines[1].contains("code 3") && lines[1].contains("nothing written"))
  }

  @Test("verify counts what the ledger knows once more, and finds what nights do not look for")
  func verified() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    #expect(place.report(["verify"]).code == .source)
    #expect(night(place, "2026-09-13").code == .success)
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

  @Test(
    "a run killed between a report, or its revision, and the ledger is made good by the next, and nothing is written twice"
  )
  func killed() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    let ledger = place.out + "/.daybook/ledger.sqlite3"
    func copy(_ from: String, _ to: String) throws {
      try? FileManager.default.removeItem(atPath: to)
      try FileManager.default.copyItem(atPath: from, toPath: to)
    }
    for day in ["2026-09-11", "2026-09-12"] { #expect(night(place, day).code == .success) }
    try place.execute(
      "INSERT INTO system_metrics SELECT lower(hex(randomblob(16))), metric_type, value, unit, '2026-09-11 12:00:01', "
        + "metadata FROM system_metrics WHERE metric_type = 'request_duration' LIMIT 5")
    // As if the ledger's last transactions had not come to be: the reports stand.
    try copy(ledger, place.folder + "/before")
    #expect(night(place, "2026-09-13").code == .success)
    let names = place.names(place.out + "/daily")
    #expect(names == ["2026-09-10", "2026-09-11", "2026-09-11.r1", "2026-09-12"])
    try copy(place.folder + "/before", ledger)
    #expect(night(place, "2026-09-13").code == .success)
    #expect(place.names(place.out + "/daily") == names)
    #expect(night(place, "2026-09-13").error.hasPrefix("nothing is due"))
  }

  @Test("an emptied metric table makes no empty revisions of what was reported")
  func emptied() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    for day in ["2026-09-11", "2026-09-12"] { #expect(night(place, day).code == .success) }
    try place.execute("DELETE FROM system_metrics")
    _ = night(place, "2026-09-13")
    #expect(place.names(place.out + "/daily") == ["2026-09-10", "2026-09-11", "2026-09-12"])
  }

  @Test("damage anywhere inside the ledger sets it aside, and the run goes on with a new one")
  func damagedInside() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily, weekly] }")
    #expect(night(place, "2026-09-12").code == .success)
    let ledger = place.out + "/.daybook/ledger.sqlite3"
    let whole = try #require(FileManager.default.contents(atPath: ledger))
    for page in 1..<min(whole.count / 4096, 12) {
      var bytes = whole
      for place in (page * 4096)..<((page + 1) * 4096) { bytes[place] = 0xAB }
      try bytes.write(to: URL(fileURLWithPath: ledger))
      let outcome = night(place, "2026-09-13")
      // A page that this night does not need is found by a later one.
      #expect([.success, .incomplete].contains(outcome.code), "page \(page): \(outcome.error)")
      #expect(
        (outcome.code == .incomplete) == outcome.error.contains("It was set aside as"), "page \(page): \(outcome.error)"
      )
      #expect(place.names(place.out + "/daily") == ["2026-09-11", "2026-09-12"])
      #expect(place.names(place.out + "/weekly") == ["2026-W36"])
    }
    #expect(place.names(place.out + "/.daybook").contains("ledger.sqlite3.damaged"))
  }

  @Test("late rows of days that no report tells are counted anew, for what is compared with them")
  func lateWithoutReport() throws {
    let place = try Place()
    try place.settings("report: { kinds: [weekly] }")
    for day in ["2026-09-07", "2026-09-08"] { #expect(night(place, day).code == .success) }
    try place.execute(
      "INSERT INTO system_metrics SELECT lower(hex(randomblob(16))), metric_type, value, unit, '2026-09-02 12:00:01', "
        + "metadata FROM system_metrics WHERE metric_type = 'request_duration' LIMIT 5")
    #expect(place.report(["verify"], started: "2026-09-13T09:00:00Z").code == .incomplete)
    #expect(night(place, "2026-09-14").code == .success)
    let verified = place.report(["verify"], started: "2026-09-14T09:00:00Z")
    #expect(verified.code == .success, "\(verified.output)")
  }

  @Test("a backfill writes no report of a period whose rows the database has removed since they were counted")
  func backfillOfRemoved() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    for day in ["2026-09-10", "2026-09-11"] { #expect(night(place, day).code == .success) }
    try place.execute("DELETE FROM system_metrics WHERE timestamp < '2026-09-09 15:00'")
    let forced = place.report(
      ["backfill", "--from", "2026-09-08", "--to", "2026-09-10", "--force"], started: "2026-09-11T02:00:00Z")
    #expect(forced.code == .incomplete)
    for day in ["2026-09-08", "2026-09-09"] {
      #expect(forced.error.contains("\(day): the database has removed rows of it"), "\(forced.error)")
    }
    #expect(place.names(place.out + "/daily") == ["2026-09-09", "2026-09-10", "2026-09-10.r1"])
  }

  @Test("missed nights that a failing run caught up or passed over are named by the next that ends well")
  func untold() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily], catch_up: 3d }")
    #expect(night(place, "2026-09-04").code == .success)
    let bytes = try #require(FileManager.default.contents(atPath: place.database))
    try Data("no database at all".utf8).write(to: URL(fileURLWithPath: place.database))
    #expect(night(place, "2026-09-12").code == .source)
    try bytes.write(to: URL(fileURLWithPath: place.database))
    #expect(night(place, "2026-09-13").code == .success)
    let text = try String(contentsOfFile: place.out + "/daily/2026-09-12/report.txt", encoding: .utf8)
    #expect(text.contains("5 reports from further back were passed over"), "\(text)")
  }

  @Test("a database whose reports another one's place has taken is told of, and the run is incomplete")
  func otherSource() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    #expect(night(place, "2026-09-13").code == .success)
    let other = place.folder + "/other.sqlite3"
    try FileManager.default.copyItem(atPath: place.database, toPath: other)
    func ofOther(_ day: String) -> Place.Outcome {
      place.run(
        ["run", "--config", place.folder + "/daybook.yaml", "--source", other, "--out", place.out],
        started: "\(day)T01:15:00Z")
    }
    let idle = ofOther("2026-09-13")
    #expect(idle.code == .incomplete)
    #expect(idle.error.contains("Give each database a folder of its own"), "\(idle.error)")
    #expect(night(place, "2026-09-13").code == .success)
    let next = ofOther("2026-09-14")
    #expect(next.code == .success)
    #expect(next.error.contains("from now on"), "\(next.error)")
  }

  @Test("rows that stopped are an alarm every night, until it is acknowledged, and again when that is taken back")
  func stopped() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    #expect(night(place, "2026-09-09").code == .success)
    try place.execute("DELETE FROM system_metrics WHERE metric_type = 'cpu_usage' AND timestamp >= '2026-09-09'")
    func findings(_ day: String) throws -> String {
      let text = try String(contentsOfFile: place.out + "/daily/\(day)/report.txt", encoding: .utf8)
      return String(text.prefix(upTo: text.range(of: "Charts\n---")?.lowerBound ?? text.endIndex))
    }
    #expect(place.report(["acknowledge", "cpu_usage"], started: "2026-09-09T09:00:00Z").code == .usage)
    #expect(night(place, "2026-09-10").code == .incomplete)
    #expect(try findings("2026-09-09").contains("cpu_usage"))
    #expect(night(place, "2026-09-11").code == .incomplete)
    #expect(try findings("2026-09-10").contains("cpu_usage"))
    let list = place.report(["acknowledge", "--list"], started: "2026-09-11T09:00:00Z")
    #expect(list.output.hasPrefix("cpu_usage  metric type  no rows since 2026-09-08T"), "\(list.output)")
    let done = place.report(
      ["acknowledge", "cpu_usage", "--note", "moved to Prometheus"], started: "2026-09-11T09:00:00Z")
    #expect(done.code == .success, "\(done.error)")
    #expect(night(place, "2026-09-12").code == .success)
    #expect(try findings("2026-09-11").contains("moved to Prometheus"))
    #expect(
      place.report(["acknowledge", "cpu_usage", "--undo"], started: "2026-09-12T09:00:00Z").code == .success)
    #expect(night(place, "2026-09-13").code == .incomplete)
    #expect(try !findings("2026-09-12").contains("moved to Prometheus"))
  }

  @Test("late orders make a revision of their day")
  func lateOrders() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }\nsource: { tables: { orders: { name: orders } } }")
    try place.execute(
      """
      CREATE TABLE orders (id INTEGER PRIMARY KEY, created_at TEXT, amount REAL, currency TEXT, status TEXT);
      INSERT INTO orders (created_at, amount, currency, status) VALUES ('2026-09-10 12:00:00', 20, 'EUR', 'completed'),
        ('2026-09-11 12:00:00', 30, 'EUR', 'completed'), ('2026-09-12 12:00:00', 10, 'EUR', 'completed');
      """)
    for day in ["2026-09-11", "2026-09-12"] { #expect(night(place, day).code == .success) }
    try place.execute(
      "INSERT INTO orders (created_at, amount, currency, status) VALUES ('2026-09-11 13:00:00', 50, 'EUR', 'completed')"
    )
    #expect(night(place, "2026-09-13").code == .success)
    #expect(
      place.names(place.out + "/daily") == ["2026-09-10", "2026-09-11", "2026-09-11.r1", "2026-09-12"])
    let text = try String(contentsOfFile: place.out + "/daily/2026-09-11/report.txt", encoding: .utf8)
    #expect(text.contains("Revision 2: +1 row"), "\(text)")
  }

  @Test("a report that named missed nights says the same when it is made again")
  func caughtUpAgain() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    for day in ["2026-09-10", "2026-09-13"] { #expect(night(place, day).code == .success) }
    let again = place.report(["daily", "2026-09-12"], started: "2026-09-13T01:15:00Z")
    #expect(again.error.contains("already says the same"), "\(again.error)")
  }
}

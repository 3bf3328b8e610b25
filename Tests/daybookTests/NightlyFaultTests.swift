import Foundation
import Testing

@testable import daybook

/// Nights on which something is wrong: the ledger, the source, the clock, the run itself.
@Suite struct NightlyFaultTests {
  @Test("a damaged ledger is set aside, and no report is written twice")
  func damagedLedger() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily, weekly] }")
    #expect(place.night("2026-09-12").code == .success)
    let ledger = place.out + "/.daybook/ledger.sqlite3"
    try Data("rubbish of some length, so that SQLite looks at it and says that it is none".utf8)
      .write(to: URL(fileURLWithPath: ledger))
    let outcome = place.night("2026-09-13")
    #expect(outcome.code == .incomplete)
    #expect(outcome.error.contains("It was set aside as ledger.sqlite3.damaged"), "\(outcome.error)")
    #expect(place.names(place.out + "/daily") == ["2026-09-11", "2026-09-12"])
    #expect(place.names(place.out + "/weekly") == ["2026-W36"])
    #expect(place.names(place.out + "/.daybook") == ["ledger.sqlite3", "ledger.sqlite3.damaged", "lock"])
    #expect(place.night("2026-09-13").code == .success)
  }

  @Test("damage anywhere inside the ledger sets it aside, and the run goes on with a new one")
  func damagedInside() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily, weekly] }")
    #expect(place.night("2026-09-12").code == .success)
    let ledger = place.out + "/.daybook/ledger.sqlite3"
    let whole = try #require(FileManager.default.contents(atPath: ledger))
    for page in 1..<min(whole.count / 4096, 12) {
      var bytes = whole
      for place in (page * 4096)..<((page + 1) * 4096) { bytes[place] = 0xAB }
      try bytes.write(to: URL(fileURLWithPath: ledger))
      let outcome = place.night("2026-09-13")
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
    #expect(place.night("2026-09-13").code == .success)
    let outcome = place.night("2026-09-11")
    #expect(outcome.code == .incomplete)
    #expect(outcome.error.contains("check the clock, or --as-of"), "\(outcome.error)")
    #expect(place.names(place.out + "/daily") == ["2026-09-12"])
  }

  @Test("a source that cannot be read ends the run with 3; the next one catches up")
  func unreadable() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    #expect(place.night("2026-09-11").code == .success)
    let bytes = try #require(FileManager.default.contents(atPath: place.database))
    try Data("no database at all".utf8).write(to: URL(fileURLWithPath: place.database))
    #expect(place.night("2026-09-12").code == .source)
    #expect(place.names(place.out + "/daily") == ["2026-09-10"])
    try bytes.write(to: URL(fileURLWithPath: place.database))
    #expect(place.night("2026-09-13").code == .success)
    #expect(place.names(place.out + "/daily") == ["2026-09-10", "2026-09-11", "2026-09-12"])
    let runs = place.report(["runs"], started: "2026-09-13T09:00:00Z")
    let lines = runs.output.split(separator: "\n")
    #expect(lines.count == 3, "\(runs.output)")
    #expect(lines[0].contains("run  code 0") && lines[0].hasSuffix("daily/2026-09-11 daily/2026-09-12"))
    #expect(lines[1].contains("code 3") && lines[1].contains("nothing written"))
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
    for day in ["2026-09-11", "2026-09-12"] { #expect(place.night(day).code == .success) }
    try place.execute(
      "INSERT INTO system_metrics SELECT lower(hex(randomblob(16))), metric_type, value, unit, '2026-09-11 12:00:01', "
        + "metadata FROM system_metrics WHERE metric_type = 'request_duration' LIMIT 5")
    // As if the ledger's last transactions had not come to be: the reports stand.
    try copy(ledger, place.folder + "/before")
    #expect(place.night("2026-09-13").code == .success)
    let names = place.names(place.out + "/daily")
    #expect(names == ["2026-09-10", "2026-09-11", "2026-09-11.r1", "2026-09-12"])
    try copy(place.folder + "/before", ledger)
    #expect(place.night("2026-09-13").code == .success)
    #expect(place.names(place.out + "/daily") == names)
    #expect(place.night("2026-09-13").error.hasPrefix("nothing is due"))
  }

  @Test("missed nights that a failing run caught up or passed over are named by the next that ends well")
  func untold() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily], catch_up: 3d }")
    #expect(place.night("2026-09-04").code == .success)
    let bytes = try #require(FileManager.default.contents(atPath: place.database))
    try Data("no database at all".utf8).write(to: URL(fileURLWithPath: place.database))
    #expect(place.night("2026-09-12").code == .source)
    try bytes.write(to: URL(fileURLWithPath: place.database))
    #expect(place.night("2026-09-13").code == .success)
    let text = try String(contentsOfFile: place.out + "/daily/2026-09-12/report.txt", encoding: .utf8)
    #expect(text.contains("5 reports from further back were passed over"), "\(text)")
  }

  @Test("a database whose reports another one's place has taken is told of, and the run is incomplete")
  func otherSource() throws {
    let place = try Place()
    try place.settings("report: { kinds: [daily] }")
    #expect(place.night("2026-09-13").code == .success)
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
    #expect(place.night("2026-09-13").code == .success)
    let next = ofOther("2026-09-14")
    #expect(next.code == .success)
    #expect(next.error.contains("from now on"), "\(next.error)")
  }
}

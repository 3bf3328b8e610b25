import Files
import Foundation
import Publishing
import Records
import State
import TestSupport
import Testing

@Suite("Reports that are older than they are to be kept")
struct ExpiryTests {
  let folder: TemporaryFolder
  private var manager: FileManager { .default }

  init() throws { folder = try TemporaryFolder() }

  static func period(_ kind: ReportKind, _ id: String, _ zone: Zone = .utc) throws -> Period {
    kind.period(containing: try #require(kind.span(named: id)).days[0], in: zone)
  }

  private func expired(keeping days: Int, _ asOf: String, _ zone: Zone = .utc) throws -> [String] {
    let publisher = try folder.publisher()
    return try publisher.expired(keeping: days, asOf: #require(Instant(iso8601: asOf)), in: zone)
      .map { "\($0.kind.id)/\($0.name)" }
  }

  @Test(
    "what ended more than so many days before as-of is expired: of every kind, kept revisions and unfinished ones too")
  func found() throws {
    for (kind, id) in [
      (ReportKind.daily, "2026-09-01"), (.daily, "2026-10-20"), (.daily, "2026-11-19"), (.weekly, "2026-W42"),
      (.weekly, "2026-W43"), (.weekly, "2026-W46"), (.monthly, "2026-09"), (.monthly, "2026-10"),
      (.quarterly, "2026-Q2"), (.quarterly, "2026-Q3"),
    ] {
      try folder.publish("a", Self.period(kind, id))
    }
    try folder.publish("b", Self.period(.daily, "2026-09-01"))
    try folder.publish(
      "a", Period(day: Day("2026-09-02")!, zone: .utc, cutAt: Instant(iso8601: "2026-09-02T12:00:00Z")))
    let old = [
      "daily/2026-09-01", "daily/2026-09-01.r1", "daily/2026-09-02.partial", "weekly/2026-W42", "monthly/2026-09",
      "quarterly/2026-Q2",
    ]
    // The 20th of October and the 42nd week ended on the 21st and 19th at midnight.
    #expect(try expired(keeping: 30, "2026-11-20T00:00:00Z") == old)
    #expect(try expired(keeping: 30, "2026-11-20T00:00:01Z") == old.inserting("daily/2026-10-20", at: 3))
    #expect(try expired(keeping: 32, "2026-11-20T00:00:00Z") == old.filter { $0 != "weekly/2026-W42" })
    #expect(try expired(keeping: 400, "2026-11-20T00:00:00Z") == [])
    #expect(try expired(keeping: 1, "2026-09-01T00:00:00Z") == ["quarterly/2026-Q2"])
  }

  @Test("days are those of the report's zone, also over the clock's change")
  func zone() throws {
    let zone = try #require(Zone(identifier: "Europe/Berlin"))
    for id in ["2026-10-23", "2026-11-19"] { try folder.publish("a", Self.period(.daily, id, zone)) }
    // It ended on the 24th at 00:00+02:00; two local days later are 49 hours.
    #expect(try expired(keeping: 2, "2026-10-25T23:00:00Z", zone) == [])
    #expect(try expired(keeping: 2, "2026-10-25T23:00:01Z", zone) == ["daily/2026-10-23"])
  }

  @Test("the latest report stays, however old, and so does one that the link still points to")
  func latest() throws {
    for id in ["2025-01-01", "2025-01-02", "2025-01-03"] { try folder.publish(id, Self.period(.daily, id)) }
    try folder.publish("b", Self.period(.daily, "2025-01-03"))
    #expect(
      try expired(keeping: 1, "2026-11-20T00:00:00Z") == [
        "daily/2025-01-01", "daily/2025-01-02", "daily/2025-01-03.r1",
      ])
    try manager.removeItem(atPath: folder.out + "/latest-daily")
    try manager.createSymbolicLink(atPath: folder.out + "/latest-daily", withDestinationPath: "daily/2025-01-01")
    #expect(
      try expired(keeping: 1, "2026-11-20T00:00:00Z") == ["daily/2025-01-02", "daily/2025-01-03.r1"])
  }

  @Test("what Daybook did not write is no expired report, stays, and is named")
  func strange() throws {
    try folder.publish("new", Self.period(.daily, "2026-11-19"))
    let out = folder.out + "/daily/2025-01-01"
    let makers: [(said: String, make: () throws -> Void)] = [
      (
        "is a link",
        {
          try folder.publish("a", Self.period(.daily, "2025-01-01"))
          try manager.moveItem(atPath: out, toPath: folder.path + "/elsewhere")
          try manager.createSymbolicLink(atPath: out, withDestinationPath: folder.path + "/elsewhere")
        }
      ),
      ("is not a folder", { try folder.write("reports/daily/2025-01-01", "notes") }),
      ("holds no report of Daybook's", { try folder.write("reports/daily/2025-01-01/notes", "") }),
      (
        "holds no report of Daybook's",
        {
          try folder.publish("a", Self.period(.daily, "2025-01-02"))
          try manager.moveItem(atPath: folder.out + "/daily/2025-01-02", toPath: out)
        }
      ),
      (
        "holds no report of Daybook's",
        {
          try folder.publish("a", Self.period(.daily, "2025-01-01"))
          try folder.write("reports/daily/2025-01-01/manifest.json", "{}")
        }
      ),
      (
        "holds charts/notes.txt, which Daybook did not write",
        {
          try folder.publish("a", Self.period(.daily, "2025-01-01"))
          try folder.write("reports/daily/2025-01-01/charts/notes.txt", "mine")
        }
      ),
      (
        "holds report.md, which Daybook did not write",
        {
          try folder.publish("a", Self.period(.daily, "2025-01-01"))
          try manager.removeItem(atPath: out + "/report.md")
          try manager.createSymbolicLink(atPath: out + "/report.md", withDestinationPath: "report.json")
        }
      ),
    ]
    for (said, make) in makers {
      try make()
      let before = try folder.contents()
      let publisher = try folder.publisher()
      #expect(try publisher.expired(keeping: 1, asOf: Instant(iso8601: "2026-11-20T00:00:00Z")!, in: .utc) == [])
      #expect(publisher.remarks.count == 1 && publisher.remarks[0].hasPrefix("\(out) \(said)"), "\(publisher.remarks)")
      #expect(publisher.remarks[0].contains("left alone, though it is older than report.keep"))
      #expect(try folder.contents() == before)
      try manager.removeItem(atPath: out)
    }
    for name in ["2025-01-01.rx", "2025-01-01.r1.2.3", "2025-01-01.r", "2025-13-01", "notes", ".hidden"] {
      try folder.write("reports/daily/\(name)/manifest.json", "{}")
    }
    let publisher = try folder.publisher()
    #expect(try publisher.expired(keeping: 1, asOf: Instant(iso8601: "2026-11-20T00:00:00Z")!, in: .utc) == [])
    #expect(publisher.remarks == [])
  }

  @Test("an expired report goes with all its files, also those that a backup has linked, and nothing else does")
  func removed() throws {
    try Self.prepare(folder)
    try manager.linkItem(
      atPath: folder.out + "/daily/2025-01-01/report.md", toPath: folder.path + "/backup.md")
    var before = try folder.contents()
    try Self.removeExpired(try folder.publisher())
    before = before.filter { !$0.key.hasPrefix("reports/daily/2025-01-01") }
    #expect(try folder.contents() == before)
    #expect(folder.names("reports/daily") == ["2026-11-19"])
    #expect(folder.names("reports/.staging") == [])
  }

  @Test(
    "whichever operation fails, a report is whole or gone, and the next run removes the rest",
    arguments: FaultTests.faults)
  func faults(code: CInt, dead: Bool) throws {
    for at in 1...1000 {
      let folder = try TemporaryFolder()
      try Self.prepare(folder)
      let before = try folder.contents("reports/daily")
      let fault = Fault(at: at, code: code, dead: dead)
      let result = Result { try Self.removeExpired(try folder.publisher(fault.layer)) }
      try Self.expectWhole(folder, before, "operation \(at)")
      if fault.operations < at {
        #expect(at > 40, "removing two reports takes more operations than that")
        _ = try result.get()
        #expect(folder.names("reports/daily") == ["2026-11-19"])
        return
      }
      _ = try folder.publisher()
      #expect(folder.names("reports/.staging") == [], "after operation \(at)")
      try Self.removeExpired(try folder.publisher())
      #expect(folder.names("reports/daily") == ["2026-11-19"], "after operation \(at)")
    }
  }

  @Test("a kill at any instant of the removal leaves each report whole or gone", arguments: 1...14)
  func kill(part: Int) async throws {
    let undisturbed = try TemporaryFolder()
    try Self.prepare(undisturbed)
    let counted = Fault(at: .max, code: 0, dead: false)
    try Self.removeExpired(try undisturbed.publisher(counted.layer))
    let at = counted.operations * part / 14

    try Self.prepare(folder)
    let before = try folder.contents("reports/daily")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String, at = at as Int] in
      try dieWhileRemoving(below: path, at: at)
    }
    try Self.expectWhole(folder, before, "killed at \(at)")
    try Self.removeExpired(try folder.publisher())
    #expect(folder.names("reports/.staging") == [])
    #expect(folder.names("reports/daily") == ["2026-11-19"])
  }

  @Test("what has a removed report's name in staging, and is none, is left alone and named")
  func strangeLeft() throws {
    try Self.prepare(folder)
    try manager.createSymbolicLink(
      atPath: folder.out + "/.staging/expired-daily-2025-01-01", withDestinationPath: folder.path)
    let publisher = try folder.publisher()
    #expect(publisher.remarks.count == 1 && publisher.remarks[0].contains("expired-daily-2025-01-01"))
    let error = #expect(throws: PublishingError.self) { try Self.removeExpired(publisher) }
    #expect(error?.description.contains("It stands as before. Something else has that name") == true)
    #expect(folder.names("reports/daily") == ["2025-01-01", "2025-01-01.r1", "2026-11-19"])
  }

  /// An old report with a revision, and one of yesterday.
  private static func prepare(_ folder: TemporaryFolder) throws {
    try folder.publish("old", period(.daily, "2025-01-01"))
    try folder.publish("older", period(.daily, "2025-01-01"))
    try folder.publish("new", period(.daily, "2026-11-19"))
  }

  fileprivate static func removeExpired(_ publisher: Publisher) throws {
    for report in try publisher.expired(keeping: 30, asOf: Instant(iso8601: "2026-11-20T00:00:00Z")!, in: .utc) {
      try publisher.remove(report)
    }
  }

  /// Every report that was there is there with all of its files, or not at all.
  private static func expectWhole(_ folder: TemporaryFolder, _ before: [String: String], _ when: String) throws {
    let after = try folder.contents("reports/daily")
    for name in ["2025-01-01/", "2025-01-01.r1/", "2026-11-19/"] {
      let now = after.filter { $0.key.hasPrefix(name) }
      #expect(now == [:] && name != "2026-11-19/" || now == before.filter { $0.key.hasPrefix(name) }, "\(name) \(when)")
    }
  }
}

private func dieWhileRemoving(below path: String, at: Int) throws {
  let layer = Fault.death(at: at)
  let out = path + "/reports"
  let state = try StateFolder(path: out + "/.daybook", out: out, holder: SampleReport.holder, files: layer)
  try ExpiryTests.removeExpired(try Publisher(out: out, state: state, files: layer))
}

extension [String] {
  fileprivate func inserting(_ element: String, at index: Int) -> [String] {
    self[..<index] + [element] + self[index...]
  }
}

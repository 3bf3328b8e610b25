import Foundation
import Records
import SQLite
import State
import Summaries
import TestSupport
import Testing

@testable import Ledger

@Suite struct LedgerTests {
  static let now = Instant(iso8601: "2026-11-20T01:00:00Z")!
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder.path + "/state/ledger.sqlite3" }

  private func state() throws -> StateFolder {
    try StateFolder(
      path: folder.path + "/state", out: folder.path + "/out", holder: LockHolder(pid: 1, started: Self.now))
  }

  private func opened() throws -> Ledger { try Ledger(try state(), now: Self.now) }

  static func reported(_ day: String, revision: Int = 1, rows: Int = 7, moved: [String: Verdict] = [:])
    -> ReportedPeriod
  {
    let period = Period(day: Day(day)!, zone: .utc)
    return ReportedPeriod(
      period: period, asOf: now, revision: revision, rows: rows, status: "good", coverage: 0.5, findings: [.high: 2],
      fingerprint: "f-\(day)-\(revision)",
      metrics: RecordedMetrics(SampleMetrics.day(period)), halves: nil,
      figures: [.init(id: "requests.count", value: 7, unit: "count", n: 7, state: "exact")], moved: moved)
  }

  @Test("a new ledger knows nothing, and what is written to it is there when it is opened again")
  func kept() throws {
    do {
      let ledger = try opened()
      #expect(try ledger.latestClosed().isEmpty)
      let epoch = try ledger.epoch(["zone UTC"], now: Self.now)
      try ledger.close(Self.reported("2026-11-18"), in: epoch, now: Self.now)
      try ledger.close(Self.reported("2026-11-19"), in: epoch, now: Self.now)
    }
    let ledger = try opened()
    let latest = try ledger.latestClosed()
    #expect(latest.keys.map(\.id) == ["daily"])
    #expect(latest[.daily]?.name == "2026-11-19" && latest[.daily]?.revision == 1 && latest[.daily]?.rows == 7)
    #expect(
      try ledger.standing() == [
        .daily: StandingReport(end: Instant(iso8601: "2026-11-20T00:00:00Z")!, coverage: 0.5, findings: [.high: 2])
      ])
    let epoch = try #require(try ledger.knownEpoch(["zone UTC"]))
    let period = Period(day: Day("2026-11-19")!, zone: .utc)
    #expect(try ledger.metrics(of: period, in: epoch) == RecordedMetrics(SampleMetrics.day(period)))
    #expect(try ledger.figures(of: period, in: epoch) == ["requests.count": 7])
    let days = try ledger.requestDays(
      ["2026-11-17", "2026-11-18", "2026-11-19"].map { DaySpan(Day($0)!, in: .utc) }, in: epoch)
    #expect(days.keys.sorted() == [Day("2026-11-18")!, Day("2026-11-19")!])
    let hours = try ledger.hours(of: days.keys.sorted().map { DaySpan($0, in: .utc) }, in: epoch)
    #expect(hours.map(\.day) == days.keys.sorted() && hours.last == SampleMetrics.day(period).dayHours.first)
    let expected = SampleMetrics.day(period).requests?.durations
    let found = days[Day("2026-11-19")!] ?? nil
    #expect(found?.count == expected?.count && found?.sum == expected?.sum && found?.quantiles == expected?.quantiles)
  }

  @Test("what was counted by other definitions is not known")
  func epochs() throws {
    let ledger = try opened()
    let utc = try ledger.epoch(["zone UTC"], now: Self.now)
    try ledger.close(Self.reported("2026-11-19"), in: utc, now: Self.now)
    #expect(try ledger.knownEpoch(["zone Europe/Berlin"]) == nil)
    let berlin = try ledger.epoch(["zone Europe/Berlin"], now: Self.now)
    let period = Period(day: Day("2026-11-19")!, zone: .utc)
    #expect(try ledger.metrics(of: period, in: berlin) == nil)
    #expect(try ledger.requestDays([DaySpan(Day("2026-11-19")!, in: .utc)], in: berlin).isEmpty)
    #expect(try ledger.hours(of: [DaySpan(Day("2026-11-19")!, in: .utc)], in: berlin).isEmpty)
    // Reported it was all the same: no period is reported twice because a setting changed.
    #expect(try ledger.closed(period)?.revision == 1)
    #expect(try ledger.epoch(["zone UTC"], now: Self.now) == utc)
  }

  @Test("what the source has removed does not take the place of what was counted")
  func emptied() throws {
    let ledger = try opened()
    let epoch = try ledger.epoch(["zone UTC"], now: Self.now)
    try ledger.close(Self.reported("2026-11-19"), in: epoch, now: Self.now)
    let period = Period(day: Day("2026-11-19")!, zone: .utc)
    let empty = PeriodMetrics(period: period, coverage: Coverage(gaps: [], hours: 24))
    try ledger.fill([(RecordedPeriod(empty), [])], in: epoch, now: Self.now)
    #expect(try ledger.metrics(of: period, in: epoch)?.rows == 7)
    #expect(try ledger.figures(of: period, in: epoch) == ["requests.count": 7])
  }

  @Test("figures of the periods before are told with their units, oldest first")
  func series() throws {
    let ledger = try opened()
    let epoch = try ledger.epoch(["zone UTC"], now: Self.now)
    for day in ["2026-11-17", "2026-11-19"] {
      try ledger.close(Self.reported(day), in: epoch, now: Self.now)
    }
    let periods = Period(day: Day("2026-11-20")!, zone: .utc).previous(4)
    let found = try periods.map { try ledger.figures(["requests.count", "users.new"], of: $0, in: epoch) }
    #expect(found.map(\.count) == [0, 1, 0, 1])
    #expect(found[3][0].id == "requests.count" && found[3][0].value == 7 && found[3][0].unit == "count")
  }

  @Test("what a report told to be unlike the usual is remembered, and a revision puts its own in its place")
  func verdicts() throws {
    let ledger = try opened()
    let epoch = try ledger.epoch(["zone UTC"], now: Self.now)
    let period = Period(day: Day("2026-11-19")!, zone: .utc)
    try ledger.close(Self.reported("2026-11-19", moved: ["requests.count": .improved]), in: epoch, now: Self.now)
    #expect(try ledger.moved(in: period, epoch) == ["requests.count": .improved])
    try ledger.close(
      Self.reported("2026-11-19", moved: ["requests.error_rate": .regressed]), in: epoch, now: Self.now)
    #expect(try ledger.moved(in: period, epoch) == ["requests.error_rate": .regressed])
  }

  @Test("the journal tells runs, the last first, and a killed one has no end")
  func runs() throws {
    let ledger = try opened()
    let first = try ledger.begin("run", version: "1", pid: 7, began: Self.now, asOf: Self.now)
    try ledger.end(
      first, at: Self.now.adding(seconds: 2), code: 1, rows: 12, reports: ["daily/a", "weekly/b"], problem: "x")
    _ = try ledger.begin("backfill", version: "1", pid: 8, began: Self.now, asOf: Self.now)
    let runs = try ledger.runs(10)
    #expect(runs.map(\.command) == ["backfill", "run"])
    #expect(runs[0].ended == nil && runs[0].code == nil && runs[0].reports.isEmpty)
    #expect(runs[1].code == 1 && runs[1].rows == 12 && runs[1].reports == ["daily/a", "weekly/b"])
    #expect(runs[1].problem == "x" && runs[1].ended == Self.now.adding(seconds: 2))
    #expect(try ledger.runs(1).count == 1)
    #expect(try ledger.lastSuccess() == Self.now.adding(seconds: 2))
    let third = try ledger.begin("run", version: "1", pid: 9, began: Self.now, asOf: Self.now)
    try ledger.end(third, at: Self.now.adding(seconds: 5), code: 0, rows: nil, reports: [], problem: nil)
    #expect(try ledger.lastSuccess() == Self.now.adding(seconds: 5))
  }

  @Test("a file that is no ledger is damaged: it is set aside, and a new one begins")
  func damaged() throws {
    _ = try opened()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in 100..<min(bytes.count, 8000) { bytes[place] = 0xAB }
    for broken in [
      Data("not a database, and long enough to be looked at as one by SQLite's header check.".utf8), bytes,
    ] {
      try broken.write(to: URL(fileURLWithPath: path))
      let error = #expect(throws: LedgerError.self) { try opened() }
      #expect(error?.cause == .damaged, "\(String(describing: error))")
      try Ledger.setAside(try state())
      #expect(try opened().latestClosed().isEmpty)
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/state/ledger.sqlite3.damaged")) == broken)
    }
  }

  @Test("a database of another program is left alone")
  func foreign() throws {
    try folder.write("state/x", "")
    try Connection(path: path, mode: .create, busyTimeout: 100).execute(
      "CREATE TABLE theirs (a); PRAGMA user_version = 3")
    let error = #expect(throws: LedgerError.self) { try opened() }
    #expect(error?.cause == .foreign && "\(error.map(\.description) ?? "")".contains("another program"))
  }

  @Test("a ledger of a later version is refused and left as it is")
  func newer() throws {
    _ = try opened()
    try Connection(path: path, mode: .create, busyTimeout: 100).execute("PRAGMA user_version = 99")
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let error = #expect(throws: LedgerError.self) { try opened() }
    #expect(error?.cause == .newer)
    #expect(
      error?.description.hasSuffix("a later version of Daybook wrote it. Install that version, and run again.") == true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test("a copy is whole, replaces only an older copy, and is put back")
  func copies() throws {
    let copy = folder.path + "/copy.sqlite3"
    do {
      let ledger = try opened()
      let epoch = try ledger.epoch(["zone UTC"], now: Self.now)
      try ledger.close(Self.reported("2026-11-18"), in: epoch, now: Self.now)
      // The ledger is open, as it is while a run is at work.
      try Ledger.backUp(folder.path + "/state", to: copy)
      try ledger.close(Self.reported("2026-11-19"), in: epoch, now: Self.now)
      try Ledger.backUp(folder.path + "/state", to: copy)
      try ledger.close(Self.reported("2026-11-20"), in: epoch, now: Self.now)
    }
    try folder.write("mine", "not a ledger")
    #expect(throws: LedgerError.self) { try Ledger.backUp(folder.path + "/state", to: folder.path + "/mine") }
    #expect(try String(contentsOfFile: folder.path + "/mine", encoding: .utf8) == "not a ledger")
    #expect(throws: LedgerError.self) { try Ledger.backUp(folder.path + "/nowhere", to: copy) }
    let error = #expect(throws: LedgerError.self) {
      try Ledger.restore(folder.path + "/mine", to: try state(), now: Self.now)
    }
    #expect(error?.cause == .damaged)
    #expect(try opened().latestClosed()[.daily]?.name == "2026-11-20")
    try Ledger.restore(copy, to: try state(), now: Self.now)
    #expect(try opened().latestClosed()[.daily]?.name == "2026-11-19")
    #expect(
      folder.names("state") == ["ledger.sqlite3", "ledger.sqlite3.before-restore", "lock"])
  }

  @Test("nothing of a transaction that fails is kept")
  func whole() throws {
    let ledger = try opened()
    let epoch = try ledger.epoch(["zone UTC"], now: Self.now)
    try ledger.connection.execute("CREATE TRIGGER no BEFORE INSERT ON closed BEGIN SELECT RAISE(ABORT, 'no'); END")
    #expect(throws: LedgerError.self) { try ledger.close(Self.reported("2026-11-19"), in: epoch, now: Self.now) }
    let period = Period(day: Day("2026-11-19")!, zone: .utc)
    #expect(try ledger.metrics(of: period, in: epoch) == nil)
    #expect(try ledger.figures(of: period, in: epoch).isEmpty)
  }

  @Test("where the source stood, and how many rows its days had, is kept in place of what was known")
  func marks() throws {
    let ledger = try opened()
    let epoch = try ledger.epoch(["zone UTC"], now: Self.now)
    #expect(try ledger.mark(in: epoch) == nil)
    let mark = SourceMark(lastRow: 42, lastContent: "'a' 'b'", edges: ["2026-11-19": "cpu 1-2"])
    let day = Day("2026-11-19")!
    try ledger.keep(mark, in: epoch)
    try ledger.keep(["jobs": [day: 5], "reports": [day: 0]], in: epoch)
    try ledger.keep(["jobs": [day: 6]], in: epoch)
    #expect(try ledger.mark(in: epoch) == mark)
    #expect(try ledger.arrivals(in: epoch) == ["jobs": [day: 6]])
  }

  @Test("what fell silent is kept once, until rows came again; what is acknowledged stays so until it is taken back")
  func stopped() throws {
    let ledger = try opened()
    let epoch = try ledger.epoch(["zone UTC"], now: Self.now)
    let orders = StoppedSource(.metric, "orders", since: Self.now.adding(seconds: -86_400))
    func close(_ day: String, _ changes: [StoppedSource]) throws {
      let plain = Self.reported(day)
      try ledger.close(
        ReportedPeriod(
          period: plain.period, asOf: Self.now, revision: 1, rows: 7, status: "good", coverage: 1, findings: [:],
          fingerprint: day, metrics: nil, halves: nil, figures: [], stopChanges: changes), in: epoch, now: Self.now)
    }
    try close("2026-11-19", [orders])
    // Told again by another rule, with another last row.
    try close("2026-11-20", [StoppedSource(.metric, "orders", since: Self.now)])
    #expect(try ledger.stopped() == [orders])
    let acknowledgement = StoppedSource.Acknowledgement(at: Self.now, note: "it's meant")
    try ledger.acknowledge(orders, acknowledgement)
    #expect(try ledger.stopped().map(\.acknowledgement) == [acknowledgement])
    try ledger.acknowledge(orders, nil)
    #expect(try ledger.stopped() == [orders])
    var back = orders
    back.resumed = Self.now
    let again = StoppedSource(.metric, "orders", since: Self.now.adding(seconds: 90_000))
    try close("2026-11-21", [back])
    try close("2026-11-22", [again, StoppedSource(.table, "orders", since: Self.now)])
    #expect(try ledger.stopped() == [back, again, StoppedSource(.table, "orders", since: Self.now)])
  }
}

import Foundation
import Records
import SQLite
import State
import Summaries
import TestSupport
import Testing

@testable import Ledger

/// Ledgers of every earlier form, as the versions of Daybook left them that wrote them.
@Suite struct EarlierFormTests {
  private static let now = Instant(iso8601: "2026-11-20T01:00:00Z")!

  /// The released steps by their sums: a ledger that one of them made has to become today's, so none may be changed.
  @Test("a released step is never changed")
  func steps() {
    let sums = Migration.all.map { "\($0.name) \(Self.sum($0.statements))" }
    #expect(sums == Self.released)
  }

  static let released = [
    "periods 42718f8f4623e8ec", "figure units 3a7e62f5016b502a", "stopped 12c3c8a9b68b1169",
    "verdicts 4fe030f44ddb36d0",
  ]

  /// FNV-1a.
  private static func sum(_ text: String) -> String {
    String(text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16)
  }

  @Test("a ledger of every earlier form is brought to today's with all that it knows", arguments: Migration.all.indices)
  func earlier(_ last: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/state/ledger.sqlite3"
    try folder.write("state/lock", "")
    do {
      let connection = try Connection(path: path, mode: .create, busyTimeout: 100)
      for migration in Migration.all[...last] {
        try connection.execute(migration.statements)
        try connection.execute("INSERT INTO migration (name, at) VALUES (?, '2026')", [.text(migration.name)])
      }
      try connection.execute(
        """
        PRAGMA user_version = \(last + 1);
        INSERT INTO epoch VALUES (1, 'zone UTC', 0, '2025-10-01');
        INSERT INTO period (epoch, kind, name, start, end, counted, rows, requests, duration_sum, duration_min, duration_max,
          duration_last, p50, p95, p99, metrics, halves)
          VALUES (1, 'daily', '2026-11-19', 1795046400000000, 1795132800000000, 0, 7, 7, 3.7, 0.1, 1.25, 0.3, 0.5, 1.2, 1.249,
          NULL, NULL);
        INSERT INTO figure (epoch, kind, name, id, value, n, state)
          VALUES (1, 'daily', '2026-11-19', 'requests.count', 7, 7, 'exact');
        INSERT INTO closed (kind, name, start, end, revision, closed, as_of, rows, status, coverage, findings, fingerprint)
          VALUES ('daily', '2026-11-19', 1795046400000000, 1795132800000000, 2, 0, 0, 7, 'good', 1, '{}', 'f');
        INSERT INTO mark VALUES (1, '{"edges":{},"firstRows":{},"lastRow":42,"tableStarts":{}}');
        INSERT INTO arrival VALUES (1, 'jobs', '2026-11-19', 5);
        INSERT INTO run VALUES (1, 'run', '0.2.0', 1, 0, 1, 0, 0, 7, 'daily/2026-11-19', NULL);
        """)
    }
    let state = try StateFolder(
      path: folder.path + "/state", out: folder.path + "/out", holder: LockHolder(pid: 1, started: Self.now))
    let ledger = try Ledger(state, now: Self.now)
    let epoch = try #require(try ledger.knownEpoch(["zone UTC"]))
    let period = Period(day: Day("2026-11-19")!, zone: .utc)
    #expect(try ledger.closed(period)?.revision == 2)
    #expect(try ledger.figures(of: period, in: epoch) == ["requests.count": 7])
    #expect(try ledger.mark(in: epoch)?.lastRow == 42)
    #expect(try ledger.arrivals(in: epoch) == ["jobs": [Day("2026-11-19")!: 5]])
    #expect(try ledger.runs(5).map(\.reports) == [["daily/2026-11-19"]])
    try ledger.close(LedgerTests.reported("2026-11-20"), in: epoch, now: Self.now)
    #expect(try ledger.latestClosed()[.daily]?.name == "2026-11-20")
    #expect(
      try ledger.connection.first("PRAGMA user_version") { Int($0.integer(0)) } == Migration.all.count)
  }
}

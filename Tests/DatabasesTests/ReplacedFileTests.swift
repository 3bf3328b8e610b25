import Foundation
import Records
import Summaries
import Synchronization
import Testing

@testable import Databases
@testable import SQLite

/// Another database is put in the place of the one that is read.
@Suite struct ReplacedFileTests {
  /// Two databases of one application, and the place where one of them stands.
  private struct Exchange {
    let scratch: Scratch
    let expected: [String]
    private var versions: [String] { ["old", "new"].map { scratch.folder + "/" + $0 } }

    init(_ period: Period) throws {
      let scratch = try Scratch()
      self.scratch = scratch
      let paths = ["old", "new"].map { scratch.folder + "/" + $0 }
      for (path, seed) in zip(paths, [31, 32] as [UInt64]) {
        try PhysicalForm.all[0].write(SampleRow.rows(700, before: PhysicalFormTests.end, seed: seed), to: path)
        let connection = try Connection(path: path, mode: .create, busyTimeout: 100)
        try connection.execute(BadRowTests.tables)
        for _ in 0..<seed { try connection.execute("INSERT INTO auth_user VALUES ('2026-11-19 10:00:00')") }
      }
      expected = try paths.map { path in
        PhysicalFormTests.text(
          try SQLiteSource(PhysicalForm.all[0].settings(path)).read(
            Comparison(period), asOf: PhysicalFormTests.end, threads: 1))
      }
      #expect(expected[0] != expected[1])
    }

    /// Puts a copy of one of them in place by renaming it.
    func put(_ version: Int) {
      let fresh = scratch.folder + "/fresh"
      try? FileManager.default.copyItem(atPath: versions[version], toPath: fresh)
      #expect(unsafe rename(fresh, scratch.path) == 0)
    }

    func read(_ period: Period, smallTable: Int, _ hook: @escaping @Sendable () -> Void) throws -> String {
      var rules = ReadingRules()
      rules.smallTable = smallTable
      rules.beforeStatement = hook
      let source = try SQLiteSource(
        PhysicalForm.all[0].settings(scratch.path), budget: RetryBudget(limit: 5), rules: rules)
      return PhysicalFormTests.text(try source.read(Comparison(period), asOf: PhysicalFormTests.end, threads: 2))
    }
  }

  @Test("exchanged at any one read, the report is that of the old file or of the new one", arguments: [0, 260_000])
  func once(smallTable: Int) throws {
    let exchange = try Exchange(PhysicalFormTests.day)
    let reads = Mutex(0)
    exchange.put(0)
    _ = try exchange.read(PhysicalFormTests.day, smallTable: smallTable) { reads.withLock { $0 += 1 } }
    let all = reads.withLock { $0 }
    #expect(all > 20)
    var seen: [Int] = [0, 0]
    for place in stride(from: 1, through: all, by: max(1, all / 24)) {
      exchange.put(0)
      reads.withLock { $0 = 0 }
      let found = try exchange.read(PhysicalFormTests.day, smallTable: smallTable) {
        let number = reads.withLock { count in
          count += 1
          return count
        }
        if number == place { exchange.put(1) }
      }
      let version = exchange.expected.firstIndex(of: found)
      #expect(version != nil, "exchanged at read \(place): of both files")
      if let version { seen[version] += 1 }
    }
    #expect(seen[1] > 0)
  }

  @Test("exchanged for another and back again, nothing is mixed")
  func thereAndBack() throws {
    let exchange = try Exchange(PhysicalFormTests.day)
    let reads = Mutex(0)
    for place in stride(from: 2, to: 60, by: 5) {
      exchange.put(0)
      reads.withLock { $0 = 0 }
      let found = try exchange.read(PhysicalFormTests.day, smallTable: 0) {
        let number = reads.withLock { count in
          count += 1
          return count
        }
        if number == place || number == place + 8 { exchange.put(number == place ? 1 : 0) }
      }
      #expect(exchange.expected.contains(found), "read \(place)")
    }
  }

  @Test("exchanged again and again, the run ends and says so; a file that is gone is no such file")
  func always() throws {
    let exchange = try Exchange(PhysicalFormTests.day)
    exchange.put(0)
    #expect {
      _ = try exchange.read(PhysicalFormTests.day, smallTable: 0) { exchange.put(1) }
    } throws: { error in
      "\(error)".hasPrefix(
        "Opening \(exchange.scratch.path): another file took its place again and again while it was read. ")
    }
    exchange.put(0)
    let reads = Mutex(0)
    #expect {
      _ = try exchange.read(PhysicalFormTests.day, smallTable: 0) {
        reads.withLock { $0 += 1 }
        if reads.withLock({ $0 }) == 30 { try? FileManager.default.removeItem(atPath: exchange.scratch.path) }
      }
    } throws: { error in
      "\(error)".hasPrefix("Opening \(exchange.scratch.path): no such file. ")
    }
  }
}

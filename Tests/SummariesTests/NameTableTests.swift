import Records
import TestSupport
import Testing

@testable import Summaries

@Suite struct NameTableTests {
  private func count(_ texts: [String], keeping choice: NameChoice? = nil) -> (table: NameTable, counts: [Int: Int]) {
    let table = NameTable(TextIntake(), words: .severities, keeping: choice)
    var counts: [Int: Int] = [:]
    for text in texts {
      let number = unsafe Array(text.utf8).withUnsafeBytes { unsafe table.number(of: $0) }
      counts[number, default: 0] += 1
    }
    return (table, counts)
  }

  @Test("a known word is taken in any case, and nothing else is")
  func words() {
    let (table, counts) = count(["critical", "Critical", " CRITICAL ", "1 - Critical", "crit", "", "High", "(other)"])
    let named = table.largest(counts)
    #expect(named.map(\.name) == ["critical", "(none)", "1 - Critical", "crit", "high"])
    #expect(named.map(\.count) == [3, 1, 1, 1, 1] && named.others?.count == 1)
    #expect(KnownWords.reportStatuses.known("In Progress") == "in_progress")
    #expect(
      KnownWords.reportStatuses.known("WONT-FIX") == "wont_fix" && KnownWords.reportStatuses.known("closed") == nil)
    #expect(KnownWords.checkStatuses.known("pass") == "PASS")
  }

  @Test("of more names than are kept the largest stand by name in a second reading, wherever they come first")
  func overflow() throws {
    var chance = SplitMix(8)
    var texts = (0..<60_000).map { "name \($0)" }
    for (rank, name) in ["late", "later", "latest"].enumerated() {
      texts += Array(repeating: name, count: 300 - rank * 50)
    }
    texts.append("LOW")
    for start in [0, 30_000] {
      // The large ones come last, or among the others.
      if start > 0 { for at in texts.indices.dropFirst() { texts.swapAt(at, chance.below(at)) } }
      let first = count(texts)
      #expect([1, 2].contains(first.table.names.count - NameTable.limit))
      let choice: NameChoice = try #require(first.table.overflow)
      let second = count(texts, keeping: choice)
      #expect(second.table.overflow == nil)
      let named = second.table.largest(second.counts)
      #expect(
        named.prefix(3).map(\.name) == ["late", "later", "latest"] && named.prefix(3).map(\.count) == [300, 250, 200])
      #expect(named.contains { $0.name == "low" && $0.count == 1 })
      #expect(named.total == texts.count && named.others?.names == nil)
      #expect(second.table.names.count < 1000)
    }
  }

  @Test("the ten largest are named, and what always is; the others add up")
  func folding() {
    let all = (0..<2000).map { (name: "n\($0)", count: 2000 - $0) }
    let folded = NameCounts(largest: all, always: ["n1999"])
    #expect(folded.map(\.name) == (0..<10).map { "n\($0)" } + ["n1999"])
    #expect(folded.others == .init(names: 1989, count: (1...2000).reduce(0, +) - (1991...2000).reduce(0, +) - 1))
    #expect(NameCounts(largest: Array(all.prefix(10))).others == nil)
    let before = folded.counterpart([(name: "n3", count: 5), (name: "gone", count: 7)])
    #expect(before.map(\.name) == ["n3"] && before.others?.count == 7)
  }

  @Test("of many checks those that fail stand by name, and the sums are right")
  func checks() {
    let summary = HealthSummary(
      (0..<600).map { number in
        var check = CheckRows(name: "check \(number)")
        check.count(start: 0, seconds: 3600, isCurrent: true) { slot in
          slot.passed = number
          slot.failed = number == 7 ? 3 : 0
          slot.timed = 1
        }
        return check
      })
    #expect(summary.checks.count == HealthSummary.limit && summary.checks.contains { $0.name == "check 7" })
    #expect(summary.otherNames == 100)
    #expect(summary.rowsOfPeriod == 599 * 300 + 3)
    #expect(summary.others?.timed == 100)
  }
}

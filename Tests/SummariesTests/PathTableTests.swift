import Patterns
import Records
import TestSupport
import Testing

@testable import Summaries

@Suite struct PathTableTests {
  private func number(_ table: PathTable, _ path: [UInt8], hasEscapes: Bool = false) -> UInt32 {
    unsafe path.withUnsafeBytes { unsafe table.number(of: $0, hasEscapes: hasEscapes) }
  }

  @Test("twenty-five thousand spellings keep their numbers while the table grows")
  func growth() {
    let table = PathTable(TextIntake(masks: false))
    var chance = SplitMix(21)
    let heads = ["/api/products/", "/p", "/жук/", "/", "/a/very/long/path/that/does/not/fit/into/eight/bytes/"]
    var known: [(path: [UInt8], number: UInt32)] = []
    for spelling in 0..<25_000 {
      // Every third collapses with others, the rest are names of their own.
      let path = Array((chance.pick(heads) + (spelling % 3 < 2 ? "\(spelling)/" : "n\(spelling)z")).utf8)
      known.append((path, number(table, path)))
    }
    for (path, before) in known { #expect(number(table, path) == before) }
    for (path, number) in known.prefix(3000) {
      #expect(table.names[Int(number)] == StoredText.normalised(PathCollapse.collapsed(path)))
    }
    #expect(Set(table.names).count == table.names.count)
    #expect(table.names.count == Set(known.map(\.number)).count + 1)
  }

  @Test("spellings of one path share a number: escapes, ids, queries, Unicode forms")
  func oneName() {
    let table = PathTable(TextIntake(masks: false))
    let plain = number(table, Array("/caf\u{E9}/1/".utf8))
    #expect(number(table, Array("/cafe\u{301}/22/?x=1".utf8)) == plain)
    #expect(number(table, Array(#"\/caf\u00e9\/3\/"#.utf8), hasEscapes: true) == plain)
    #expect(table.names.dropFirst() == ["/café/{id}/"])
    // The same bytes with and without escapes are two spellings.
    #expect(
      number(table, Array(#"/\u0041"#.utf8), hasEscapes: false)
        != number(table, Array(#"/\u0041"#.utf8), hasEscapes: true))
    #expect(number(table, []) == number(table, Array("?page=2".utf8)))
  }
}

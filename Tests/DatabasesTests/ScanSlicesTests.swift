import Testing

@testable import Databases

@Suite struct ScanSlicesTests {
  private func all(_ ids: ClosedRange<Int64>, threads: Int, rows: (ClosedRange<Int64>) -> Int) -> [ClosedRange<Int64>] {
    var slices = ScanSlices(ids, rowsWanted: 1000)
    var found: [ClosedRange<Int64>] = []
    while true {
      let round = slices.next(threads)
      if round.isEmpty { return found }
      found += round
      slices.adapt(to: round.map(rows))
    }
  }

  @Test(
    "slices cover every id once, to both ends of Int64",
    arguments: [1...1, 1...999, 1...1000, 1...1001, 0...50_000, Int64.min...Int64.max, Int64.max - 5...Int64.max])
  func cover(ids: ClosedRange<Int64>) {
    for threads in [1, 2] {
      let slices = all(ids, threads: threads) { _ in 0 }
      #expect(slices.first?.lowerBound == ids.lowerBound && slices.last?.upperBound == ids.upperBound)
      #expect(zip(slices, slices.dropFirst()).allSatisfy { $0.upperBound + 1 == $1.lowerBound })
      #expect(slices.count < 100)
    }
  }

  @Test("dense ids keep their width, and ids that become dense narrow it again")
  func dense() {
    #expect(all(1...10_000, threads: 2) { $0.count }.allSatisfy { $0.count == 1000 })
    let slices = all(1...20_000_000, threads: 1) { slice in slice.lowerBound < 1_000_000 ? 0 : slice.count }
    #expect(slices.last.map { $0.count <= 4096 } == true)
  }
}

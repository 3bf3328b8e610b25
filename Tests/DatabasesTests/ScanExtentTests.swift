import Testing

@testable import Databases

@Suite struct ScanExtentTests {
  private func extent(first: Int64?, detailed: Int64? = nil, last: Int64? = nil, isExact: Bool = true) -> ScanExtent {
    ScanExtent(ids: 1...100_000, firstWanted: first, firstDetailed: detailed, lastWanted: last, isExact: isExact)
  }

  @Test("a scan keeps to the wanted ids and a little around them, where texts sort as times")
  func core() {
    #expect(extent(first: 10_000, last: 90_000).core == 9_744...90_256)
    #expect(extent(first: 100, last: 99_999).core == 1...100_000)
    #expect(extent(first: 10_000, last: nil).core == 9_744...100_000)
    #expect(extent(first: 10_000, last: 90_000, isExact: false).core == 1...100_000)
    #expect(extent(first: nil, last: 90_000).core == 1...100_000)
    #expect(extent(first: 70_000, last: 90_000).core == 1...100_000)
  }

  @Test("the rest is passed over only when unwanted rows account for every id of it")
  func rest() {
    let extent = extent(first: 10_000, last: 90_000)
    #expect(extent.isAllBelow(9_743) && !extent.isAllBelow(9_742) && !extent.isAllBelow(9_744))
    #expect(extent.isAllAbove(9_744) && !extent.isAllAbove(9_743))
  }

  @Test("ids may span all that a row id can be")
  func wholeSpan() {
    for first in [Int64.min, -1, 0, .max] {
      let extent = ScanExtent(
        ids: .min ... .max, firstWanted: first, firstDetailed: first, lastWanted: first, isExact: true)
      #expect(extent.core.contains(first))
      #expect(extent.isMostOfTable == (first == .min))
      #expect(!extent.isAllBelow(1) && !extent.isAllAbove(-1))
      #expect(extent.needsMetadata(first...first))
    }
  }

  @Test("metadata is read from a little before the first day in full on, and always when that is not known")
  func metadata() {
    let extent = extent(first: 1, detailed: 50_000)
    #expect(!extent.needsMetadata(1...49_743) && extent.needsMetadata(1...49_744))
    #expect(self.extent(first: 1).needsMetadata(1...2))
  }
}

import TestSupport
import Testing

@testable import Summaries

/// Oracle: the times in order, one after the other.
@Suite struct EpisodeTimesTests {
  private static func episodes(_ times: [Int64]) -> [Int64] {
    var episodes = EpisodeTimes()
    for time in times { episodes.add(time) }
    return episodes.starts
  }

  @Test(
    "times within ten minutes of the one before are one episode, in any order",
    arguments: [
      ([], []), ([5], [5]), ([0, 599], [0]), ([599, 0], [0]), ([0, 600], [0, 600]), ([600, 0], [0, 600]),
      ([0, 1000, 500], [0]), ([0, 900, 2000, 450], [0, 2000]), ([0, 0], [0]), ([1000, 0, 2000, 1500, 500], [0]),
    ] as [([Int64], [Int64])])
  func starts(seconds: [Int64], starts: [Int64]) {
    #expect(Self.episodes(seconds.map { $0 * 1_000_000 }) == starts.map { $0 * 1_000_000 })
  }

  @Test("random times in random order")
  func random() {
    var chance = SplitMix(77)
    for count in [10, 100, 400] {
      let times = (0..<count).map { _ in Int64(chance.below(100_000)) * 1_000_000 }
      let sorted = times.sorted()
      let expected = sorted.indices.filter { $0 == 0 || sorted[$0] - sorted[$0 - 1] >= 600_000_000 }.map { sorted[$0] }
      #expect(expected.count > 5 && Self.episodes(times) == expected)
      #expect(Self.episodes(sorted.reversed()) == expected)
    }
  }
}

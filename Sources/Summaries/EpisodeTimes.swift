/// Times that come in any order, those of one episode together: what is kept grows with the episodes, not with the times.
struct EpisodeTimes {
  /// Repeats within so many microseconds of the one before are one episode.
  static let gap: Int64 = 600_000_000

  /// In order; between any two lie at least `gap`.
  private var episodes: [ClosedRange<Int64>] = []

  /// When each began, in order.
  var starts: [Int64] { episodes.map(\.lowerBound) }

  mutating func add(_ time: Int64) {
    let place = self.place(of: time)
    let joinsBefore = place > 0 && time - episodes[place - 1].upperBound < Self.gap
    let joinsAfter = place < episodes.count && episodes[place].lowerBound - time < Self.gap
    switch (joinsBefore, joinsAfter) {
    case (true, true):
      episodes[place - 1] = episodes[place - 1].lowerBound...episodes[place].upperBound
      episodes.remove(at: place)
    case (true, false):
      episodes[place - 1] = episodes[place - 1].lowerBound...max(episodes[place - 1].upperBound, time)
    case (false, true): episodes[place] = time...episodes[place].upperBound
    case (false, false): episodes.insert(time...time, at: place)
    }
  }

  /// How many begin then or before.
  private func place(of time: Int64) -> Int {
    var (low, high) = (0, episodes.count)
    while low < high {
      let middle = (low + high) / 2
      if episodes[middle].lowerBound <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
